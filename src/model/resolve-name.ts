import type { Span } from '../diagnostics/span.js';
import type { Text } from '../diagnostics/text.js';
import type { FileKind } from '../load/source-file.js';
import type { LocalText } from './local-text.js';
import { cleanText, type ModelContext } from './model-context.js';
import { nameNotUnique } from './problems.js';

/** Things that files refer to by their id, or by a name that only one of them has. */
export interface Nameables<T extends { readonly id: string }> {
  /** What they are, for messages. */
  readonly what: Text;
  readonly known: ReadonlyMap<string, T>;
  readonly namesOf: (thing: T) => readonly string[];
  readonly definedIn: FileKind;
}

export function textsOf(name: LocalText): readonly string[] {
  return Object.values(name);
}

/** All that a word may stand for: what has it as its id, or else whatever goes by that name. */
export function named<T extends { readonly id: string }>(
  word: string,
  { known, namesOf }: Pick<Nameables<T>, 'known' | 'namesOf'>,
): readonly T[] {
  const own = known.get(word);
  if (own !== undefined) return [own];
  const name = cleanText(word);
  return [...known.values()].filter((thing) => namesOf(thing).includes(name));
}

/** What a word stands for; a name of none or of several is reported. */
export function resolveName<T extends { readonly id: string }>(
  modelContext: ModelContext,
  nameables: Nameables<T>,
  word: string,
  span: Span,
): T | undefined {
  const [first, ...others] = named(word, nameables);
  if (first === undefined) {
    const { known, namesOf, what, definedIn } = nameables;
    const isId = /^[\x21-\x7e]+$/.test(word);
    const candidates = isId ? known.keys() : [...known.values()].flatMap(namesOf);
    modelContext.unknown(what, word, candidates, definedIn, span);
  } else if (others.length > 0) {
    const ids = [first, ...others].map(({ id }) => id);
    modelContext.report(nameNotUnique, span, {
      zh: `有 ${ids.length} 个${nameables.what.zh}叫“${word}”：${ids.join('、')}；请写其中一个的标识`,
      en: `${ids.length} have the name "${word}" (${nameables.what.en}): ${ids.join(', ')}; write the id of the one that is meant`,
    });
  }
  return others.length > 0 ? undefined : first;
}
