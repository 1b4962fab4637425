import { PACKET, type PackageIndex, type Piece, TICKS_A_MILLI } from '../media/packaging/package-index.js';
import type { Millis } from '../model/time.js';

/** A package as segments are cut from it. Piece `index` begins at `starts[index]` and byte `offsets[index]`. */
export class ChannelPackage {
  /** Of the media file, below the folder of packages. */
  readonly path: string;
  /** One more than there are pieces: the last is the end. */
  readonly starts: Float64Array;
  readonly offsets: Float64Array;
  readonly #frames: string;
  readonly #pieces: readonly Piece[];

  constructor({ recording, media, pieces, frames }: PackageIndex) {
    this.path = `${recording}/${media}`;
    this.starts = sums(pieces.map(({ ticks }) => ticks)).map((ticks) => ticks / TICKS_A_MILLI);
    this.offsets = sums(pieces.map(({ bytes }) => bytes));
    this.#pieces = pieces;
    this.#frames = frames;
  }

  get count(): number {
    return this.#pieces.length;
  }

  get length(): Millis {
    return this.starts[this.count] ?? 0;
  }

  /** The first piece from `from` on that begins at `at` or later. */
  firstAt(at: Millis, from = 0): number {
    let [low, high] = [from, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The byte at which playing ends that is to last until `at`: a whole frame before it or after it, whichever is nearer. */
  endAt(at: Millis): number {
    const next = this.firstAt(at);
    const piece = next - 1;
    const { frames: count, ticks } = this.#pieces[piece] ?? { frames: 0, ticks: 1 };
    const part = ((at - (this.starts[piece] ?? 0)) * TICKS_A_MILLI) / ticks;
    if (count === 0 || part >= 1) return this.offsets[next] ?? 0;
    const before = this.#pieces.slice(0, piece).reduce((sum, { frames }) => sum + frames, 0);
    const words = Buffer.from(this.#frames, 'base64');
    let end = this.offsets[piece] ?? 0;
    for (let frame = 0; frame < Math.max(1, Math.round(part * count)); frame++)
      end += PACKET * words.readUInt16LE(2 * (before + frame));
    return end;
  }
}

function sums(values: readonly number[]): Float64Array {
  const all = new Float64Array(values.length + 1);
  for (const [index, value] of values.entries()) all[index + 1] = (all[index] ?? 0) + value;
  return all;
}
