import { COMMAND_MARK } from '../diagnostics/visible.js';
import type { XmlTree } from '../outputs/xml-tree.js';

/** These have no end tag in HTML. */
const VOID_END = /><\/(?:meta|input|img)>/g;

/**
 * The text of a page: an empty element keeps its end tag, since HTML takes `<td/>` for an open one. A page
 * may be printed in a log: what a CI server would take for a command becomes a reference, which browsers show as it was.
 */
export function htmlPage(html: XmlTree, indent = '  '): string {
  const text = html.end({ headless: true, prettyPrint: true, indent, allowEmptyTags: true });
  const quiet = text.replace(COMMAND_MARK, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<!DOCTYPE html>\n${quiet.replaceAll(VOID_END, '>')}\n`;
}
