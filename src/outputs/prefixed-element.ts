import { elementText } from './element-text.js';

/** An element of another vocabulary, `media:title`, whose prefix the document's root declares. */
export function prefixedElement(
  prefix: string,
  name: string,
  content: string,
  attributes: Readonly<Record<string, string>>,
  depth: number,
): string {
  return elementText(name, content, attributes, depth)
    .replace(/^ *</, `$&${prefix}:`)
    .replace(/<\/(?=[^<>]*>\n$)/, `$&${prefix}:`);
}
