/** What airings of a lesson have in common; one object for as long as the bytes are the same. */
export interface ProgrammePart {
  /** From behind the start tag up to the event's id; airings share it whether they are repeats or not. */
  readonly body: Uint8Array;
  /** From behind the event's id to the end tag. */
  readonly after: Uint8Array;
  readonly firstShown: string | undefined;
}

interface Linked extends ProgrammePart {
  /** What followed it the last time. */
  next: Linked | undefined;
}

/** The parts of one channel's programmes: a guide says the same again and again, mostly in the same order. */
export class ProgrammeParts {
  /** By lesson and first run. */
  readonly #known = new Map<string, Linked>();
  /** By lesson. */
  readonly #bodies = new Map<string, Uint8Array>();
  #last: Linked | undefined;

  /** What stands next if all is as it was. */
  get expected(): ProgrammePart | undefined {
    return this.#last?.next;
  }

  /** The expected one stands there. */
  goOn(): void {
    this.#last = this.#last?.next;
  }

  /** The part of these bytes, of which copies are kept, and whether it was seen before. */
  find(
    id: string,
    body: Buffer,
    after: Buffer,
    firstShown: string | undefined,
  ): { part: ProgrammePart; isNew: boolean } {
    const lesson = lessonOf(id);
    const key = `${lesson} ${firstShown}`;
    let part = this.#known.get(key);
    const isNew = part === undefined || !body.equals(part.body) || !after.equals(part.after);
    if (part === undefined || isNew) {
      part = { body: this.#kept(lesson, body), after: Buffer.from(after), firstShown, next: undefined };
      this.#known.set(key, part);
    }
    if (this.#last !== undefined) this.#last.next = part;
    this.#last = part;
    return { part, isNew };
  }

  #kept(lesson: string, body: Buffer): Uint8Array {
    let kept = this.#bodies.get(lesson);
    if (kept === undefined || !body.equals(kept)) {
      kept = Buffer.from(body);
      this.#bodies.set(lesson, kept);
    }
    return kept;
  }
}

/** An event's id but for the time that a repeat has behind it. */
function lessonOf(id: string): string {
  const second = id.indexOf('.', id.indexOf('.') + 1);
  return second < 0 ? id : id.slice(0, second);
}
