import { compareCodeUnits } from '../diagnostics/order.js';
import { isFields, isListOf, isOneOf, isShape, isText } from '../files/is-shape.js';
import { parseJson } from '../files/parse-json.js';
import type { Fact } from './fact.js';

/** Characters; what a larger release says is read from its files again. */
const MAX_LENGTH = 32 * 1024 * 1024;
const VERSION = 2;

const KINDS = [
  'playout',
  'channels',
  'box-rows',
  'box-entries',
  'calendar',
  'opening',
  'package',
  'packages',
  'guide',
] as const satisfies readonly Fact['of'][];

const isHead = isShape({ version: (value): value is typeof VERSION => value === VERSION, for: isText });
const isSound = isShape({ sound: isListOf(isText) });
const isLine = isShape({ path: isText, facts: isListOf(isFields) });
const isKind = isOneOf(KINDS);

/** We wrote it ourselves, and the manifest has its hash: more than the kind need not be looked at. */
function isFact(value: Readonly<Record<string, unknown>>): value is Fact {
  return isKind(value.of);
}

/**
 * The facts of every file of a release as lines of JSON, `{"path":…,"facts":[…]}`, after one that says what they are for,
 * and one that names the parts of other files that were found sound: `{"sound":[…]}`.
 */
export class KeptFacts {
  readonly #lines = new Map<string, string>();
  #sound: ReadonlySet<string> = new Set();
  #length = 0;

  /** `readFor`: the digest of all that the readers know besides the files. */
  constructor(readonly readFor: string) {}

  /** Empty where the text was written for something else; without `readFor`, what depends on the file alone is asked of it. */
  static read(text: string, readFor?: string): KeptFacts {
    const kept = new KeptFacts(readFor ?? '');
    const [head = '', parts = '', ...lines] = text.trimEnd().split('\n');
    const [found, sound] = [parseJson(head), parseJson(parts)];
    if (!isHead(found) || (readFor !== undefined && found.for !== readFor) || !isSound(sound)) return kept;
    kept.#sound = new Set(sound.sound);
    for (const line of lines) {
      const path = pathOf(line);
      if (path !== undefined) kept.#add(path, line);
    }
    return kept;
  }

  add(path: string, facts: readonly Fact[]): void {
    this.#add(path, JSON.stringify({ path, facts }));
  }

  /** `undefined` where it is not known. */
  factsOf(path: string): readonly Fact[] | undefined {
    const line = this.#lines.get(path);
    const found = line === undefined ? undefined : parseJson(line);
    if (!isLine(found) || found.path !== path) return undefined;
    const facts = found.facts.filter(isFact);
    return facts.length === found.facts.length ? facts : undefined;
  }

  /** See `SoundParts`. */
  get sound(): ReadonlySet<string> {
    return this.#sound;
  }

  /** `undefined` where it is too much to be kept. */
  text(sound: ReadonlySet<string> = new Set()): string | undefined {
    if (this.#length > MAX_LENGTH) return undefined;
    const lines = [...this.#lines].sort(([a], [b]) => compareCodeUnits(a, b)).map(([, line]) => line);
    const heads = [{ version: VERSION, for: this.readFor }, { sound: [...sound].sort(compareCodeUnits) }];
    return `${[...heads.map((head) => JSON.stringify(head)), ...lines].join('\n')}\n`;
  }

  #add(path: string, line: string): void {
    this.#length += line.length;
    if (this.#length > MAX_LENGTH) this.#lines.clear();
    else this.#lines.set(path, line);
  }
}

/** Without taking the whole line apart. */
function pathOf(line: string): string | undefined {
  const [, text] = /^\{"path":("(?:[^"\\]|\\.)*"),/.exec(line) ?? [];
  const path = text === undefined ? undefined : parseJson(text);
  return isText(path) ? path : undefined;
}
