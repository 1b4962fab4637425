import type { XmlTree } from '../outputs/xml-tree.js';

/** HTML knows no end tag of these. */
const VOID_END = /><\/(?:meta|input)>/g;

/** The text of a page: an element that holds nothing keeps its end tag, since HTML takes `<td/>` for an open one. */
export function htmlPage(html: XmlTree, indent = '  '): string {
  const text = html.end({ headless: true, prettyPrint: true, indent, allowEmptyTags: true });
  return `<!DOCTYPE html>\n${text.replaceAll(VOID_END, '>')}\n`;
}
