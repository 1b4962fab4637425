/** What programmes share. */
export interface ProgrammePart {
  /** From after the stop time to the end of the event's name; airings share it whether they are repeats or not. */
  readonly body: Uint8Array;
  /** Of the event's id but for the time that a repeat has after it, at the end of `body`. */
  readonly nameLength: number;
  /** From after the event's id to the end tag. */
  readonly after: Uint8Array;
  readonly firstShown: string | undefined;
}

interface Linked extends ProgrammePart {
  /** What followed it the last time. */
  next: Linked | undefined;
}

/** The parts of one channel's programmes: a guide says the same again and again, mostly in the same order. */
export class ProgrammeParts {
  /** By name and first run. */
  readonly #known = new Map<string, Linked>();
  /** By name. */
  readonly #bodies = new Map<string, Uint8Array>();
  #last: Linked | undefined;

  /** The part that follows if the order is as before. */
  get expected(): ProgrammePart | undefined {
    return this.#last?.next;
  }

  /** Called when the expected part was found. */
  goOn(): void {
    this.#last = this.#last?.next;
  }

  /** The part of these bytes, of which copies are kept, and whether it was seen before. */
  find(
    name: string,
    body: Buffer,
    after: Buffer,
    firstShown: string | undefined,
  ): { part: ProgrammePart; isNew: boolean } {
    const key = `${name} ${firstShown}`;
    let part = this.#known.get(key);
    const isNew = part === undefined || !body.equals(part.body) || !after.equals(part.after);
    if (part === undefined || isNew) {
      const nameLength = name.length;
      part = { body: this.#kept(name, body), nameLength, after: Buffer.from(after), firstShown, next: undefined };
      this.#known.set(key, part);
    }
    if (this.#last !== undefined) this.#last.next = part;
    this.#last = part;
    return { part, isNew };
  }

  #kept(name: string, body: Buffer): Uint8Array {
    let kept = this.#bodies.get(name);
    if (kept === undefined || !body.equals(kept)) {
      kept = Buffer.from(body);
      this.#bodies.set(name, kept);
    }
    return kept;
  }
}
