/**
 * Characters that look like nothing or like another one, which copies from PDFs, web pages and word processors bring
 * along. Two texts that look alike would be two: a box finds no guide, a search no lesson.
 */
const INVISIBLE = '\\u00AD\\u034F\\u115F\\u1160\\u180E\\u200B\\u2060-\\u2064\\u3164\\uFEFF\\uFFA0';
const ODD_BLANKS = '\\u00A0\\u2000-\\u200A\\u202F\\u205F';
/** Kangxi and other radicals, and ideographs that are there for old encodings alone. */
const DOUBLES = '\\u2E80-\\u2EF3\\u2F00-\\u2FD5\\uF900-\\uFAFF\\u{2F800}-\\u{2FA1F}';
/** Joiners belong to emoji and to Indic, Arabic and kindred scripts; after anything else they join nothing. */
const STRAY_JOINER =
  '(?<![\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]|(?![\\p{sc=Han}\\p{sc=Latin}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Cyrillic}\\p{sc=Greek}])\\p{L})[\\u200C\\u200D]';

/** One at a time. */
const ODD = new RegExp(`[${INVISIBLE}]|[${ODD_BLANKS}]|[${DOUBLES}]|${STRAY_JOINER}`, 'gu');
const BLANK = new RegExp(`[${ODD_BLANKS}]`, 'u');
const DOUBLE = new RegExp(`[${DOUBLES}]`, 'u');

/** Radicals that Unicode's compatibility forms leave as they are, with the ideograph of the same look. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    ...[
      '⺁厂',
      '⺇几',
      '⺈刀',
      '⺊卜',
      '⺌小',
      '⺍小',
      '⺎兀',
      '⺐尢',
      '⺒巳',
      '⺓幺',
      '⺕彐',
      '⺜日',
      '⺝月',
      '⺟母',
      '⺠民',
    ],
    ...[
      '⺩王',
      '⺪疋',
      '⺫目',
      '⺬示',
      '⺶羊',
      '⺸羊',
      '⺼月',
      '⺽臼',
      '⻁虎',
      '⻃西',
      '⻄西',
      '⻅见',
      '⻆角',
      '⻇角',
      '⻉贝',
    ],
    ...[
      '⻋车',
      '⻑長',
      '⻓长',
      '⻔门',
      '⻕阜',
      '⻗雨',
      '⻘青',
      '⻙韦',
      '⻚页',
      '⻛风',
      '⻜飞',
      '⻝食',
      '⻡首',
      '⻢马',
      '⻣骨',
    ],
    ...[
      '⻤鬼',
      '⻥鱼',
      '⻦鸟',
      '⻧卤',
      '⻨麦',
      '⻩黄',
      '⻪黾',
      '⻫斉',
      '⻬齐',
      '⻭歯',
      '⻮齿',
      '⻯竜',
      '⻰龙',
      '⻱龜',
      '⻲亀',
    ],
  ].map((pair): readonly [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

export interface OddCharacter {
  readonly index: number;
  readonly character: string;
  /** What takes its place; the same character where nothing looks like it. */
  readonly plain: string;
}

/** The odd characters of a text that have something to take their place. */
export function oddCharacters(text: string): readonly OddCharacter[] {
  return [...text.matchAll(ODD)]
    .map(({ index, 0: character }) => ({ index, character, plain: plainOf(character) }))
    .filter(({ character, plain }) => plain !== character);
}

/** What is written of a text, everywhere. */
export function plainText(text: string): string {
  return text.replace(ODD, plainOf);
}

function plainOf(character: string): string {
  if (BLANK.test(character)) return ' ';
  return DOUBLE.test(character) ? (RADICALS.get(character) ?? character.normalize('NFKC')) : '';
}
