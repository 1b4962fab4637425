import { isAtHome } from './at-home.js';

/**
 * Characters that look like nothing or like another one, which copies from PDFs, web pages and word processors bring
 * along. Two texts that look alike would be two: a box finds no guide, a search no lesson.
 */
const INVISIBLE = '\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB';
const ODD_BLANKS = '\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u2800';
/** Kangxi and other radicals, and ideographs that are there for old encodings alone. */
const DOUBLES = '\\u2E80-\\u2EF3\\u2F00-\\u2FD5\\uF900-\\uFAFF\\u{2F800}-\\u{2FA1F}';

/** As long as the tags of a flag. */
const CONTEXT = 40;

/** One at a time. */
const ODD = new RegExp(`[${INVISIBLE}${ODD_BLANKS}${DOUBLES}]`, 'gu');
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
    ...[
      '⺄乙',
      '⺅亻',
      '⺆冂',
      '⺉刂',
      '⺖忄',
      '⺘扌',
      '⺙攵',
      '⺛旡',
      '⺞歺',
      '⺡氵',
      '⺢氺',
      '⺣灬',
      '⺤爫',
      '⺦丬',
      '⺧牛',
    ],
    ...[
      '⺨犭',
      '⺭礻',
      '⺯糹',
      '⺰纟',
      '⺲罒',
      '⺹耂',
      '⺾艹',
      '⺿艹',
      '⻀艹',
      '⻂衤',
      '⻈讠',
      '⻌辶',
      '⻍辶',
      '⻎辶',
      '⻏阝',
    ],
    ...['⻐钅', '⻖阝', '⻠饣'],
  ].map((pair): readonly [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

export interface OddCharacter {
  readonly index: number;
  readonly character: string;
  /** Its replacement; the same character if none looks like it. */
  readonly plain: string;
}

/** The odd characters of a text that have a replacement. */
export function oddCharacters(text: string): readonly OddCharacter[] {
  const odd: OddCharacter[] = [];
  let written = '';
  let at = 0;
  for (const { index, 0: character } of text.matchAll(ODD)) {
    written += text.slice(at, index);
    at = index + character.length;
    const plain = isAtHome(character, written, text.slice(at, at + 2)) ? character : plainOf(character);
    if (plain !== character) odd.push({ index, character, plain });
    // No context is longer; a text may be.
    written = (written + plain).slice(-CONTEXT);
  }
  return odd;
}

/** The form of a text in every output. */
export function plainText(text: string): string {
  let plain = '';
  let at = 0;
  for (const odd of oddCharacters(text)) {
    plain += text.slice(at, odd.index) + odd.plain;
    at = odd.index + odd.character.length;
  }
  return plain + text.slice(at);
}

function plainOf(character: string): string {
  if (BLANK.test(character)) return ' ';
  return DOUBLE.test(character) ? (RADICALS.get(character) ?? character.normalize('NFKC')) : '';
}
