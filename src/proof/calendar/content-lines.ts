import { addToGroup } from '../../diagnostics/group-by.js';

/** A property: `NAME;PARAMETER=x:value`. */
export interface ContentLine {
  readonly parameters: string;
  readonly value: string;
}

/** A component of iCalendar. */
export interface Component {
  readonly kind: string;
  readonly lines: Map<string, ContentLine[]>;
  readonly parts: Component[];
}

/** The one component that the text is; throws where it is not whole, or more than one. */
export function readComponent(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line is not complete');
  const top = newComponent('');
  const open = [top];
  for (const line of text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const colon = valueAt(line);
    const [name = '', ...parameters] = line.slice(0, colon - 1).split(';');
    const value = line.slice(colon);
    const within = open.at(-1);
    if (colon === 0 || !/^[A-Z-]+$/.test(name)) throw new Error(`not a line of iCalendar: "${line.slice(0, 40)}"`);
    if (within === undefined || (within === top && name !== 'BEGIN')) throw new Error(`${name} outside the calendar`);
    if (name === 'BEGIN') {
      const component = newComponent(value);
      within.parts.push(component);
      open.push(component);
    } else if (name === 'END') {
      if (within.kind !== value) throw new Error(`END:${value} in ${within.kind}`);
      open.pop();
    } else {
      addToGroup(within.lines, name, { parameters: parameters.join(';'), value });
    }
  }
  const [calendar, ...more] = top.parts;
  if (open.length !== 1 || calendar === undefined || more.length > 0) throw new Error('not one whole component');
  return calendar;
}

function newComponent(kind: string): Component {
  return { kind, lines: new Map(), parts: [] };
}

/** After the first colon that no quotes enclose; 0 where there is none. */
function valueAt(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) return at + 1;
  }
  return 0;
}

/** The property that must be there once. */
export function theLine({ kind, lines }: Component, name: string): ContentLine {
  const [line, ...more] = lines.get(name) ?? [];
  if (line === undefined || more.length > 0) throw new Error(`${kind} has ${lines.get(name)?.length ?? 0} ${name}`);
  return line;
}

/** Texts that commas separate. */
export function textsOf({ value }: ContentLine): readonly string[] {
  const texts = [''];
  for (const [part] of value.matchAll(/\\.|[^\\]/gsu)) {
    if (part === ',') texts.push('');
    else texts[texts.length - 1] += part.length === 1 || part[0] !== '\\' ? part : unescaped(part);
  }
  return texts;
}

function unescaped(pair: string): string {
  if (/^\\[nN]$/.test(pair)) return '\n';
  if (/^\\[\\,;]$/.test(pair)) return pair.slice(1);
  throw new Error(`no such escape: ${pair}`);
}

/** A single text; throws if it is a list. */
export function textOf(line: ContentLine): string {
  const [text = '', ...more] = textsOf(line);
  if (more.length > 0) throw new Error(`a comma ends "${text.slice(0, 40)}"`);
  return text;
}
