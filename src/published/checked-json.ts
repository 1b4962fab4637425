import { UsageError } from '../diagnostics/usage-error.js';
import type { Is } from '../files/is-shape.js';
import { parseJson } from '../files/parse-json.js';

/** The data of a published file of JSON; `path` is for the message. */
export function checkedJson<T>(path: string, text: string, is: Is<T>): T {
  const data = parseJson(text);
  if (is(data)) return data;
  const message = { zh: `“${path}”已损坏；见 airclass verify`, en: `"${path}" is damaged; see airclass verify` };
  throw new UsageError(message, { exitCode: 1 });
}
