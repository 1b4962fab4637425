import { xmlDocument } from './xml-tree.js';

type Attributes = Readonly<Record<string, string>>;

/** The text before, between and after the values of its attributes. */
type Shape = readonly string[];

const shapes = new Map<string, Shape>();
/** Characters that XML escapes or forbids in an attribute's value; any other text needs no escaping. */
const NEEDS_CARE = /[&<>"\uFFFE\uFFFF]|\p{Cc}|\p{Cs}/u;
const PLACE = '·';

/**
 * One element that has attributes alone, as a line below `depth` levels. xmlbuilder2 builds each kind of element once, and
 * every one with a value that it escapes or refuses.
 */
export function emptyElement(name: string, attributes: Attributes, depth: number): string {
  let key = `${depth}${name}`;
  let needsCare = false;
  for (const attribute in attributes) {
    key += `\0${attribute}`;
    needsCare ||= NEEDS_CARE.test(attributes[attribute] ?? '');
  }
  if (needsCare) return serialise(name, attributes, depth);
  let shape = shapes.get(key);
  if (shape === undefined) {
    const places = Object.keys(attributes).map((attribute) => [attribute, PLACE] as const);
    shape = serialise(name, Object.fromEntries(places), depth).split(PLACE);
    shapes.set(key, shape);
  }
  let [text = ''] = shape;
  let index = 0;
  for (const attribute in attributes) text += `${attributes[attribute]}${shape[++index]}`;
  return text;
}

function serialise(name: string, attributes: Attributes, depth: number): string {
  const element = xmlDocument().ele(name, attributes);
  return `${element.toString({ prettyPrint: true, indent: '  ', offset: depth })}\n`;
}
