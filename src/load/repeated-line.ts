import { isNode, isScalar, type Pair } from 'yaml';
import type { Fix } from '../diagnostics/fix.js';

/** Two lines that say the same are one too many; `undefined` where a key has more than one line. */
export function withoutRepeatedLine(
  { file, text }: { readonly file: string; readonly text: string },
  pairs: readonly [Pair<unknown, unknown>, Pair<unknown, unknown>],
): Fix | undefined {
  const [one, other] = pairs.map(({ key, value }) => {
    const from = (isScalar(key) && key.range?.[0]) || 0;
    const to = isNode(value) ? (value.range?.[1] ?? 0) : 0;
    const [start, feed] = [text.lastIndexOf('\n', from - 1) + 1, text.indexOf('\n', to)];
    const end = feed === -1 ? text.length : feed + 1;
    const line = text.slice(start, end);
    return text.slice(start, from).trim() === '' && line.trimEnd().split('\n').length === 1
      ? { line, start, end }
      : undefined;
  });
  if (one === undefined || other === undefined || one.line.trim() !== other.line.trim()) return undefined;
  return [{ span: { file, start: other.start, end: other.end }, text: '' }];
}
