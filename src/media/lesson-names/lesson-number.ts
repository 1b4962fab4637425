/** Numbers as lessons have them: `3`, `03`, `三`, `十二`, `一百零三`; digits after NFKC. */
const NUMBER = '(?:\\d{1,3}|[〇零一二三四五六七八九十百两]{1,5})';
const DIGITS = '〇一二三四五六七八九';
/** `第3课`, `第三、四讲`, `3-4课`, `lesson 3`, `课03`; the `课时` of a lesson in several parts is not one. */
const MARKED = new RegExp(
  `第\\s*(${NUMBER}(?:\\s*[-~—、,和至及&]\\s*第?\\s*${NUMBER})*)\\s*(?:课(?!时|题)|讲|集|期)` +
    `|(?<![\\p{L}\\d])(\\d{1,3}(?:\\s*[-~、,&]\\s*\\d{1,3})*)\\s*(?:课(?!时|题|程)|讲(?!解))` +
    '|(?<!\\p{Script=Latin})(?:lessons?|lectures?|lec|episode|ep|no|l)\\s*[.#:：-]?\\s*(\\d{1,3}(?:\\s*[-~&]\\s*\\d{1,3})*)(?!\\d)' +
    `|(?:课|讲|课次|课号)\\s*[#:：-]?\\s*(\\d{1,3})(?!\\d)`,
  'gu',
);
/** `3h`, `03b` and `C03` count something else. */
const BARE =
  /(?<!\d)(?<!(?<!\p{Script=Latin})\p{Script=Latin})\d{1,3}(?!\d|\p{Script=Latin}(?!\p{Script=Latin})|st|nd|rd|th)|(?<![\p{L}\p{N}])[一二三四五六七八九十百零〇两]{1,5}(?![\p{L}\p{N}])/gu;

export interface NamedNumbers {
  /** By a word such as 第…课; several where it names several. */
  readonly marked: readonly number[];
  /** Without such a word. */
  readonly bare: readonly number[];
  /** `03`: nothing but a list of lessons is counted so. */
  readonly isPadded: boolean;
  /** The name without its numbers. */
  readonly rest: string;
}

/** The numbers in a name that has been freed of dates, sizes and versions. */
export function numbersIn(name: string): NamedNumbers {
  const marked: number[] = [];
  const unmarked = name.replace(MARKED, (_, ...groups: readonly unknown[]) => {
    const written = groups.slice(0, 4).find((group) => typeof group === 'string');
    marked.push(
      ...String(written)
        .split(/[-~—、,和至及&\s第]+/u)
        .filter(Boolean)
        .map(numberOf),
    );
    return ' ';
  });
  const found = unmarked.match(BARE) ?? [];
  return {
    marked,
    bare: found.map(numberOf),
    isPadded: found.length === 1 && /^0\d/.test(found[0] ?? ''),
    rest: unmarked.replace(BARE, ' '),
  };
}

export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const text = written.replaceAll('零', '〇').replaceAll('两', '二');
  if (!/[十百]/u.test(text)) return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
  const [, hundreds = '', tens, units = ''] = /^(?:(.)百)?(?:〇|(.?)十)?(.?)$/u.exec(text) ?? [];
  const digit = (one: string): number => Math.max(0, DIGITS.indexOf(one === '' ? '〇' : one));
  return digit(hundreds) * 100 + (tens === undefined ? 0 : tens === '' ? 1 : digit(tens)) * 10 + digit(units);
}
