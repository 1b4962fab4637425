import { editText, type TextEdit } from '../../change/edit-text.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';

/** A file of a project as it is to be. */
export interface EditedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly isNew: boolean;
}

/** The files of a project while they are edited; nothing is written. */
export class FileEdits {
  readonly #after = new Map<string, string>();

  constructor(readonly texts: ReadonlyMap<string, string>) {}

  text(path: string): string | undefined {
    return this.#after.get(path) ?? this.texts.get(path);
  }

  /** `head`: what a file begins with that is not there yet. */
  edit(path: string, edit: TextEdit, head = ''): void {
    const before = this.text(path) ?? head;
    const after = before === '' ? undefined : editText(before, edit);
    if (after === undefined) throw new UsageError(notUnderstood(path, edit));
    this.#after.set(path, after);
  }

  add(path: string, text: string): void {
    if (this.text(path) !== undefined)
      throw new UsageError({
        zh: `“${path}”已经存在，没有覆盖；请先改名或移走`,
        en: `"${path}" exists already and is not replaced; rename or move it first`,
      });
    this.#after.set(path, text);
  }

  get files(): readonly EditedFile[] {
    return [...this.#after].flatMap(([path, after]) => {
      const before = this.texts.get(path);
      return before === after ? [] : [{ path, before: before ?? '', after, isNew: before === undefined }];
    });
  }
}

function notUnderstood(path: string, { path: keys, words }: TextEdit): Text {
  const place = keys.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.');
  return {
    zh: `${path} 的写法无法有把握地改写，什么也没有写；请在 ${place} 处自己写上：${words}`,
    en: `${path} is laid out in a way that cannot be edited with certainty, and nothing was written; write this at ${place} yourself: ${words}`,
  };
}
