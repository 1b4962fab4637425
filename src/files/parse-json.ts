/** `undefined` for text that is not JSON: a checked shape refuses both. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
