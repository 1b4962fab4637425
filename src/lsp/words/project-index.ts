import { parseTree } from '../tree/parse-tree.js';
import type { YamlNode } from '../tree/yaml-node.js';
import { type Definition, sameThing, type Word } from './definition.js';
import { Definitions } from './definitions.js';
import type { IndexedFile } from './indexed-file.js';
import { kindOfPath } from './kind-of-path.js';
import { wordsOfFile } from './words-of-file.js';

/** What the words of one project stand for, as its files are now. */
export class ProjectIndex {
  readonly #files = new Map<string, IndexedFile>();
  readonly #words = new Map<string, readonly Word[]>();
  #definitions: Definitions | undefined;

  constructor(readonly rules: readonly string[]) {}

  /** Takes the texts of all files; what has not changed since the last time is not read again. */
  update(texts: ReadonlyMap<string, string>): void {
    let isChanged = false;
    for (const path of this.#files.keys()) {
      if (texts.has(path)) continue;
      this.#files.delete(path);
      isChanged = true;
    }
    for (const [path, text] of texts) {
      const before = this.#files.get(path);
      const kind = kindOfPath(path);
      if (kind === undefined || before?.text === text) continue;
      const { root, isWhole } = parseTree(text);
      this.#files.set(path, { path, kind, text, root, known: isWhole ? root : (before?.known ?? root) });
      isChanged = true;
    }
    if (!isChanged) return;
    this.#definitions = undefined;
    this.#words.clear();
  }

  get definitions(): Definitions {
    this.#definitions ??= new Definitions(this.#files.values(), this.rules);
    return this.#definitions;
  }

  file(path: string): IndexedFile | undefined {
    return this.#files.get(path);
  }

  root(path: string): YamlNode | undefined {
    return this.#files.get(path)?.root;
  }

  wordsOf(path: string): readonly Word[] {
    const file = this.#files.get(path);
    if (file === undefined) return [];
    const words = this.#words.get(path) ?? wordsOfFile(file, this.definitions);
    this.#words.set(path, words);
    return words;
  }

  wordAt(path: string, offset: number): Word | undefined {
    return this.wordsOf(path).find(({ start, end }) => start <= offset && offset <= end);
  }

  /** Every word that stands for a thing, in all files; also where it is meant along with another one. */
  *wordsFor(definition: Definition): Iterable<Word> {
    for (const path of this.#files.keys()) {
      for (const word of this.wordsOf(path)) {
        if ([...word.targets, ...word.also].some((target) => sameThing(target, definition))) yield word;
      }
    }
  }
}
