import { visible } from '../diagnostics/visible.js';

/** One line of another program's words, safe to print, cut to `limit` characters. */
export function printable(words: string, limit = 200): string {
  const line = visible(words.trim());
  return line.length <= limit ? line : `${line.slice(0, limit).toWellFormed()}…`;
}
