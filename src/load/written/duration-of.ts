const UNITS: readonly (readonly [unit: string, words: RegExp])[] = [
  ['d', /^(?:d|days?|天|日)$/i],
  ['h', /^(?:h|hr|hrs|hours?|个?小时|个?钟头)$/i],
  ['m', /^(?:m|min|mins|minutes?|分钟?)$/i],
  ['s', /^(?:s|sec|secs|seconds?|秒钟?)$/i],
];

/** `18分钟`, `18 min`, `1小时30分` to `18m`, `1h30m`. */
export function durationOf(text: string): string | undefined {
  if (/^半个?小时$/u.test(text)) return '30m';
  const written = text.replace(/小时半$/u, '小时30分');
  const parts = [...written.matchAll(/ ?(\d+) ?([a-z]+\.?|[个小时钟头天日分秒]+)(?=$| |\d)/giu)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== written) return undefined;
  const units = parts.map(([, , word = '']) => UNITS.findIndex(([, words]) => words.test(word.replace(/\.$/, ''))));
  const isInOrder = units.every((unit, index) => unit >= 0 && (index === 0 || unit > (units[index - 1] ?? -1)));
  return isInOrder ? parts.map(([, count = ''], index) => count + UNITS[units[index] ?? 0]?.[0]).join('') : undefined;
}
