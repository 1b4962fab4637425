import { SaxesParser } from 'saxes';

export interface GuideElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly GuideElement[];
  /** There is nothing between it and the element before it, not even a space. */
  readonly glued: boolean;
}

/** The content of an XMLTV file, before a reader interprets it. */
export interface GuideDocument {
  readonly channels: readonly GuideElement[];
  readonly programmes: readonly GuideElement[];
}

/** Throws where the text is not well-formed; the message names line and column. */
export function readGuideDocument(text: string): GuideDocument {
  const parser = new SaxesParser();
  const channels: GuideElement[] = [];
  const programmes: GuideElement[] = [];
  const open: Open[] = [];
  let glued = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes, glued, text: '', children: [] });
    glued = false;
  });
  parser.on('text', (words) => {
    glued = false;
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.text += words;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    glued = true;
    if (closed === undefined) return;
    if (open.length === 1 && closed.name === 'channel') channels.push(closed);
    else if (open.length === 1 && closed.name === 'programme') programmes.push(closed);
    else if (open.length > 1) open.at(-1)?.children.push(closed);
  });
  parser.write(text).close();
  return { channels, programmes };
}

interface Open extends GuideElement {
  text: string;
  readonly children: GuideElement[];
}

export function childrenNamed(element: GuideElement, name: string): readonly GuideElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of that name. */
export function firstText(element: GuideElement, name: string): string {
  return childrenNamed(element, name)[0]?.text ?? '';
}
