import type { Millis } from '../../model/time.js';
import type { Interval } from '../recording.js';

type Kind = 'still' | 'black' | 'silence';

const STARTS: Readonly<Record<Kind, RegExp>> = {
  still: /^\[\w*freezedetect\w* @ \w+\] \[info\] lavfi\.freezedetect\.freeze_start: (-?[\d.]+)/,
  // Said once it is over.
  black: /^\[\w*blackdetect\w* @ \w+\] \[info\] black_start:(-?[\d.]+) black_end:[\d.]+/,
  silence: /^\[\w*silencedetect\w* @ \w+\] \[info\] silence_start: (-?[\d.]+)/,
};
const ENDS: Readonly<Record<Kind, RegExp>> = {
  still: /^\[\w*freezedetect\w* @ \w+\] \[info\] lavfi\.freezedetect\.freeze_end: ([\d.]+)/,
  black: /^\[\w*blackdetect\w* @ \w+\] \[info\] black_start:-?[\d.]+ black_end:([\d.]+)/,
  silence: /^\[\w*silencedetect\w* @ \w+\] \[info\] silence_end: ([\d.]+)/,
};
const KINDS = ['still', 'black', 'silence'] as const;

/** Where the picture stands still, is black, and where it is silent, as ffmpeg's filters say it line by line. */
export class IntervalLog {
  readonly #found: Readonly<Record<Kind, Interval[]>> = { still: [], black: [], silence: [] };
  readonly #open = new Map<Kind, Millis>();

  /** A title of the file's is printed too: only whole lines of the filters count. */
  read(line: string): void {
    for (const kind of KINDS) {
      const start = STARTS[kind].exec(line)?.[1];
      if (start !== undefined) this.#open.set(kind, Math.max(0, Math.round(Number(start) * 1000)));
      const end = ENDS[kind].exec(line)?.[1];
      if (end !== undefined) this.#close(kind, Math.round(Number(end) * 1000));
    }
  }

  #close(kind: Kind, end: Millis): void {
    const from = this.#open.get(kind);
    this.#open.delete(kind);
    if (from !== undefined && end > from) this.#found[kind].push({ from, length: end - from });
  }

  /** `length`: what was not seen to end lasts until then. */
  result(length: Millis): Readonly<Record<Kind, readonly Interval[]>> {
    for (const kind of KINDS) this.#close(kind, Math.round(length));
    return this.#found;
  }
}
