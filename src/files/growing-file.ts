import { closeSync, fstatSync, readSync, statSync } from 'node:fs';
import { openRegular } from './regular-file.js';

/** Bytes that are read at once. */
const CHUNK = 1 << 20;
/** Bytes; what is longer is not a line of a log, and is dropped. */
const MAX_LINE = 1 << 20;
const LINE_FEED = 0x0a;

export interface GrownText {
  /** Whole lines, with their ends. */
  readonly bytes: Buffer;
  /** They are the first of a file: of one that was just found, or that took the place of another. */
  readonly isStart: boolean;
}

interface OpenFile {
  readonly descriptor: number;
  readonly identity: string;
  /** How far it was read. */
  at: number;
  /** A line whose end is not written yet. */
  rest: Buffer;
  /** No line was handed out yet. */
  isNew: boolean;
}

/**
 * The lines of a file as it grows. A line that is half written waits for its rest. Where another file takes its place, the
 * old one is read to its end first; one that became shorter is read from its start.
 */
export class GrowingFile {
  #file: OpenFile | undefined;

  constructor(readonly path: string) {}

  /** What was written since the last call. Nothing while there is no such file; throws if it cannot be read. */
  *read(): Iterable<GrownText> {
    const identity = identityAt(this.path);
    if (this.#file !== undefined && this.#file.identity !== identity) {
      yield* newLines(this.#file);
      this.close();
    }
    if (identity === undefined) return;
    this.#file ??= openAt(this.path);
    if (fstatSync(this.#file.descriptor).size < this.#file.at) Object.assign(this.#file, START);
    yield* newLines(this.#file);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file.descriptor);
    this.#file = undefined;
  }
}

const START = { at: 0, rest: Buffer.alloc(0), isNew: true } as const;

function openAt(path: string): OpenFile {
  const descriptor = openRegular(path);
  return { descriptor, identity: identityOf(fstatSync(descriptor, { bigint: true })), ...START };
}

function identityAt(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && identityOf(stats);
}

function identityOf({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string {
  return `${dev}:${ino}`;
}

function* newLines(file: OpenFile): Iterable<GrownText> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    const count = readSync(file.descriptor, buffer, 0, CHUNK, file.at);
    if (count === 0) return;
    file.at += count;
    const bytes = Buffer.concat([file.rest, buffer.subarray(0, count)]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    const rest = bytes.subarray(end);
    file.rest = rest.length > MAX_LINE ? Buffer.alloc(0) : Buffer.from(rest);
    if (end === 0) continue;
    yield { bytes: bytes.subarray(0, end), isStart: file.isNew };
    file.isNew = false;
  }
}
