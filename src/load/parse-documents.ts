import { Composer, type Document, type DocumentOptions, type ParseOptions, Parser, type SchemaOptions } from 'yaml';
import { bareDashes } from './bare-dashes.js';

/**
 * All documents of a text as the library reads them, where a bare dash of an older timetable counts as the `~` that
 * belongs in its place. Throws `TooDeep` for what nests deeper than the parser can follow.
 */
export function parseDocuments(
  text: string,
  options: ParseOptions & DocumentOptions & SchemaOptions,
): readonly Document.Parsed[] {
  const tokens = new Parser().parse(withTildes(text, bareDashes(text)));
  return [...new Composer(options).compose(tokens, true, text.length)];
}

/** As long as it was, so that all places stay. */
function withTildes(text: string, dashes: readonly number[]): string {
  let result = '';
  let done = 0;
  for (const at of dashes) {
    result += `${text.slice(done, at)}~`;
    done = at + 1;
  }
  return result + text.slice(done);
}
