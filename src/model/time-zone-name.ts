/** Names of one zone: China has one clock. */
const CHINA: ReadonlySet<string> = new Set(['prc', 'asia/chongqing', 'asia/chungking', 'asia/harbin', 'ctt']);
/** Names without a slash that are not abbreviations. */
const WORDS: ReadonlySet<string> = new Set([
  ...['cuba', 'egypt', 'eire', 'greenwich', 'hongkong', 'iceland', 'iran', 'israel', 'jamaica', 'japan', 'kwajalein'],
  ...['libya', 'navajo', 'poland', 'portugal', 'singapore', 'turkey', 'universal', 'zulu'],
]);
/** Names with capitals where other names have none. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    ...['America/Argentina/ComodRivadavia', 'America/Knox_IN', 'Australia/ACT', 'Australia/LHI', 'Australia/NSW'],
    ...['Brazil/DeNoronha', 'Chile/EasterIsland', 'GB-Eire', 'Mexico/BajaNorte', 'Mexico/BajaSur'],
  ].map((name) => [name.toLowerCase(), name] as const),
);
const UNITED_STATES = /^us\//i;
const OFFSET = /^etc\/(gmt|utc|uct)/i;

/**
 * The name used in every output, with its proper capitals. Programs on Linux look a zone up as a file, which has case.
 * An alias stays what it is, unless it is one of China's: which one Node takes for the canonical name depends on its version.
 */
export function timeZoneName(written: string): string {
  if (CHINA.has(written.toLowerCase())) return 'Asia/Shanghai';
  const resolved = new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone;
  if (resolved.toLowerCase() === written.toLowerCase()) return resolved;
  // Node answers the target of an alias, not its capitals: one that is well written is kept, as Antarctica/McMurdo.
  const isWellWritten = /\p{Ll}/u.test(written) && written.split('/').every((part) => /^\p{Lu}/u.test(part));
  return isWellWritten ? written : capitalised(written);
}

function capitalised(name: string): string {
  const lower = name.toLowerCase();
  const spelling = SPELLINGS.get(lower);
  if (spelling !== undefined) return spelling;
  if (OFFSET.test(name)) return `Etc/${name.slice(4).toUpperCase()}`;
  if (!name.includes('/')) return WORDS.has(lower) ? upperFirst(lower) : name.toUpperCase();
  const words = lower.replaceAll(/(?<=^|[/_-])(?!(?:of|es|au)[_-])\p{L}/gu, (letter) => letter.toUpperCase());
  return UNITED_STATES.test(words) ? `US${words.slice(2)}` : words;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
