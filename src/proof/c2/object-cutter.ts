const START = '<Object ';
const END = '</Object>';

export interface CutHandler {
  /** What is outside of objects. */
  text(text: string): void;
  /** From `<Object ` to `</Object>`, as they are written: it may also be in a comment. */
  object(text: string): void;
}

/** Cuts a text that comes in pieces into its objects and what is between them. */
export class ObjectCutter {
  /** The beginning of an object that is not whole yet. */
  #waiting = '';

  constructor(readonly handler: CutHandler) {}

  add(piece: string): void {
    const text = this.#waiting + piece;
    let at = 0;
    for (;;) {
      const start = startIn(text, at);
      if (start > at) this.handler.text(text.slice(at, start));
      const end = text.indexOf(END, start);
      if (end < 0) {
        this.#waiting = text.slice(start);
        return;
      }
      at = end + END.length;
      this.handler.object(text.slice(start, at));
    }
  }

  end(): void {
    this.handler.text(this.#waiting);
    this.#waiting = '';
  }
}

/** Where an object begins, or may begin once more of the text is there. */
function startIn(text: string, from: number): number {
  const start = text.indexOf(START, from);
  if (start >= 0) return start;
  const last = text.lastIndexOf('<');
  return last >= from && START.startsWith(text.slice(last)) ? last : text.length;
}
