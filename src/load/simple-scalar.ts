/** What may begin a text without quotes wherever it is; YAML gives the rest a meaning, or might. */
const PLAIN_START = /^[\p{L}\p{N}\p{Pi}\p{Ps}/.+$_]/u;
const WORD_OF_YAML = /^(?:null|true|false)$/i;
const NOTHING: ReadonlySet<string> = new Set(['~', 'null']);
/** The numbers of YAML 1.2's core schema. */
const NUMBER =
  /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?\d+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;

/** Full-width braces or a full-width colon make one text of what was meant to be several. */
export const TEXT_FOR_BRACES = /^(?:｛|(?:zh|en)：)/;

/** The value of a plain scalar of one line; `undefined` where that takes more thought: nothing, `010`, `True`. */
export function simpleScalar(written: string): string | number | boolean | null | undefined {
  if (NOTHING.has(written)) return null;
  if (!PLAIN_START.test(written) || written.startsWith('[') || written.startsWith('{')) return undefined;
  if (written.trim() !== written || TEXT_FOR_BRACES.test(written)) return undefined;
  if (WORD_OF_YAML.test(written)) {
    if (written === 'true') return true;
    return written === 'false' ? false : undefined;
  }
  if (!NUMBER.test(written)) return written;
  const number = Number(written);
  return String(number) === written ? number : undefined;
}
