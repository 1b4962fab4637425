import type { JSX } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { COMMAND_MARK, printable } from '../diagnostics/visible.js';

const MAY_BE_COMMAND = /section_|travis_/i;
/** After each of these a line ends. `<` is markup wherever it is: in texts and attributes it is escaped. */
const BLOCK_END =
  /<\/(?:title|style|head|header|h[1-6]|p|li|ul|tr|thead|table|section|summary|details|svg|path|main|body)>/g;

/** The text of a page that people may compare with another: a block per line, and nothing that acts instead of being shown. */
export function pageText(page: JSX.Element): string {
  return documentText(printable(renderToStaticMarkup(page))).replace(BLOCK_END, '$&\n');
}

/** A page may be printed in a log: what a CI server would take for a command becomes a reference. */
export function documentText(markup: string): string {
  // Looking for the marks themselves takes as long as making the page.
  const mayBe = markup.includes('##') || (markup.includes('_') && MAY_BE_COMMAND.test(markup));
  const quiet = mayBe ? markup.replace(COMMAND_MARK, (mark) => `&#${mark.charCodeAt(0)};`) : markup;
  // Allowed in HTML and not in XML, which the pages are too.
  return `<!DOCTYPE html>\n${quiet.replaceAll(']]>', ']]&gt;')}\n`;
}
