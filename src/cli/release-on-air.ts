import { UsageError } from '../diagnostics/usage-error.js';
import { knownRelease } from '../release/links.js';
import { existingRelease } from './existing-release.js';
import type { Session } from './io.js';

/**
 * What a command that keeps running has read of the release on air. One that cannot be read (it may be half copied) leaves
 * what was read before in place; that is reported once, and tried again at each look.
 */
export class ReleaseOnAir<T> {
  #id: string;
  #value: T;
  #refused: string | undefined;

  constructor(
    readonly out: string,
    readonly read: (id: string) => T,
    readonly session: Session,
  ) {
    this.#id = existingRelease(out, undefined);
    this.#value = read(this.#id);
  }

  get value(): T {
    return this.#value;
  }

  /** Looks which release is on air; whether another one was read. */
  look(): boolean {
    const id = knownRelease(this.out);
    if (id === undefined || id === this.#id) return false;
    try {
      this.#value = this.read(id);
    } catch (error) {
      if (this.#refused !== id) this.#tellRefused(id, error);
      this.#refused = id;
      return false;
    }
    this.#id = id;
    this.session.tell({ zh: `换到版本 ${id}`, en: `now follows release ${id}` });
    return true;
  }

  #tellRefused(id: string, error: unknown): void {
    const why = error instanceof UsageError ? error.text : { zh: String(error), en: String(error) };
    this.session.tell(
      {
        zh: `版本 ${id} 用不了，照上一版本继续：${why.zh}`,
        en: `release ${id} cannot be used, the one before goes on: ${why.en}`,
      },
      'error',
    );
  }
}
