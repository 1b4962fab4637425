/**
 * Parts of files, each with its digest, that say what they should. What is known of the current release counts too, as
 * long as it is asked for: a release names no parts but its own.
 */
export class SoundParts {
  readonly #here = new Set<string>();

  constructor(readonly before: ReadonlySet<string> = new Set()) {}

  has(part: string): boolean {
    if (this.#here.has(part)) return true;
    if (!this.before.has(part)) return false;
    this.#here.add(part);
    return true;
  }

  add(part: string): void {
    this.#here.add(part);
  }

  get all(): ReadonlySet<string> {
    return this.#here;
  }
}
