/** Where a character that cannot be seen is a letter of its script, or part of an emoji. */
interface Home {
  readonly characters: RegExp;
  isHome(before: string, after: string): boolean;
}

const ofBefore =
  (pattern: RegExp): Home['isHome'] =>
  (before) =>
    pattern.test(before);
const eitherSide =
  (before: RegExp, after: RegExp): Home['isHome'] =>
  (left, right) =>
    before.test(left) || after.test(right);

const HOMES: readonly Home[] = [
  {
    // Joiners belong to emoji and to Indic, Arabic and kindred scripts; after anything else they join nothing.
    characters: /[\u200C\u200D]/u,
    isHome: ofBefore(
      /(?:[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?![\p{sc=Han}\p{sc=Latin}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Cyrillic}\p{sc=Greek}])\p{L})$/u,
    ),
  },
  // As a picture or as text; digits have it in a keycap alone.
  {
    characters: /[\uFE0E\uFE0F]/u,
    isHome: (before, after) =>
      /(?![\d#*])\p{Emoji}$/u.test(before) || (/[\d#*]$/.test(before) && after.startsWith('\u20E3')),
  },
  // Other shapes of a letter or a symbol. Those of ideographs come from PDFs, and neither boxes nor searches know them.
  { characters: /[\uFE00-\uFE0D\u{E0100}-\u{E01EF}]/u, isHome: ofBefore(/(?!\p{sc=Han})[\p{L}\p{S}]$/u) },
  { characters: /[\u180B-\u180F\u202F]/u, isHome: ofBefore(/(?:\p{sc=Mongolian}|[\u180B-\u180F])$/u) },
  { characters: /[\u{E0020}-\u{E007F}]/u, isHome: ofBefore(/\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u) },
  {
    characters: /[\u115F\u1160]/u,
    isHome: eitherSide(/[\u1100-\u115E\u1161-\u11FF]$/u, /^[\u1100-\u115E\u1161-\u11FF]/u),
  },
  { characters: /[\u17B4\u17B5]/u, isHome: ofBefore(/\p{sc=Khmer}$/u) },
  { characters: /\u034F/u, isHome: eitherSide(/\p{M}$/u, /^\p{M}/u) },
  { characters: /\u2800/u, isHome: eitherSide(/[\u2801-\u28FF]$/u, /^[\u2801-\u28FF]/u) },
];

/** Whether a character has something to do between these parts of a text. */
export function isAtHome(character: string, before: string, after: string): boolean {
  return HOMES.find(({ characters }) => characters.test(character))?.isHome(before, after) ?? false;
}
