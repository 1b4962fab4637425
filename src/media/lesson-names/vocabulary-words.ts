import type { LocalText } from '../../model/local-text.js';
import { spelled } from './spelled.js';

/** What has an id, a name and other names: a grade or a subject. */
interface Named {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: readonly string[];
}

export interface Mentions {
  /** One set of ids per word: a word may stand for several. */
  readonly ids: readonly ReadonlySet<string>[];
  /** The name without these words. */
  readonly rest: string;
}

const HAN = /^\p{Script=Han}+$/u;
const NUMERALS = '一二三四五六七八九';
/** Neither the end of a larger number nor the last of several. */
const NOT_COUNTED_ON = '(?<![一二三四五六七八九十][、,至到和与及~—-]?|\\d[、至到和与及~])';

/** Finds grades, or subjects, by every id, name and alias that the vocabulary has for them. */
export class VocabularyWords {
  /** The longest first: 历史与社会 is not 历史. */
  readonly #words: readonly (readonly [pattern: RegExp, ids: ReadonlySet<string>])[];

  constructor(things: Iterable<Named>) {
    const words = new Map<string, Set<string>>();
    for (const { id, name, aliases } of things) {
      for (const word of [id, ...Object.values(name), ...aliases]) {
        const key = spelled(word).trim();
        if (key !== '') words.set(key, (words.get(key) ?? new Set()).add(id));
      }
    }
    this.#words = [...words]
      .sort(([a], [b]) => b.length - a.length)
      .map(([word, ids]) => [wordPattern(word), ids] as const);
  }

  in(name: string): Mentions {
    const ids: ReadonlySet<string>[] = [];
    // `1年级`, `初1`, `初一年级`
    let rest = name
      .replace(/(?<!\d)[1-9](?=\s*年级)/gu, (digit) => NUMERALS[Number(digit) - 1] ?? digit)
      .replace(/(?<=[初高])\s*[1-9](?!\d)/gu, (digit) => NUMERALS[Number(digit.trim()) - 1] ?? digit)
      .replace(/(?<=[初高][一二三])\s*年级/gu, '');
    for (const [pattern, found] of this.#words) {
      const before = rest;
      rest = rest.replace(pattern, ' ');
      if (rest !== before) ids.push(found);
    }
    return { ids, rest };
  }
}

/** A single character (语) is a word only where it stands alone, and so are Latin letters; 十一年级 is not 一年级. */
function wordPattern(word: string): RegExp {
  if (HAN.test(word) && word.length > 1)
    return new RegExp(`${/^[一二三四五六七八九]/u.test(word) ? NOT_COUNTED_ON : ''}${word}`, 'gu');
  const parts = word.match(/[\p{L}\p{N}]+/gu) ?? [word];
  const middle = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[^\\p{L}\\p{N}]*');
  const [first = '', last = ''] = [[...word][0], [...word].at(-1)];
  if (HAN.test(word)) return new RegExp(`(?<!\\p{L})${middle}(?!\\p{L})`, 'gu');
  const before = /\d/.test(first) ? '(?<![\\d\\p{Script=Latin}])' : '(?<!\\p{Script=Latin})';
  const after = /\d/.test(last) ? '(?!\\d)' : '(?!\\p{Script=Latin})';
  return new RegExp(`${before}${middle}${after}`, 'gu');
}
