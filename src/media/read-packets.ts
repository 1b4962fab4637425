import type { Millis } from '../model/time.js';

/** Where a track's clock leaves what came before: `by` is negative where it steps back. */
export interface ClockBreak {
  /** Playing time of the track before it. */
  readonly at: Millis;
  readonly by: Millis;
}

/** What the packets of one track say. Times of the file's clock may be negative. */
export interface TrackClock {
  readonly start: Millis;
  /** The highest time that it reaches by the file's clock. */
  readonly reach: Millis;
  /** How long it plays with every break taken out. */
  readonly played: Millis;
  readonly breaks: readonly ClockBreak[];
  /** Of the last packet, where packets are long enough to matter: one may hold less than the others. */
  readonly last?: Millis;
}

/** Seconds by which packets of one track may step back (pictures are sent out of order), and lie apart, without a break. */
const BACK = 0.2;
/** Seconds of sound in a packet that is a long one. */
const LONG_PACKET = 0.2;
const AHEAD = 10;
/** Packets that may be sent between one and the next to be shown; each may be a slide of a quarter of a minute. */
const REORDERED = 4;

/** By stream, from ffprobe's lines `stream,presented,decoded,length,flags`; a packet without a time counts for nothing. */
export function readPackets(csv: string): ReadonlyMap<number, TrackClock> {
  const walks = new Map<number, TrackWalk>();
  for (let at = 0; at < csv.length; ) {
    const end = csv.indexOf('\n', at);
    const [stream = '', presented = '', decoded = '', length = '', flags = ''] = csv
      .slice(at, end < 0 ? csv.length : end)
      .split(',');
    at = end < 0 ? csv.length : end + 1;
    // What an edit list cuts away is read and not shown.
    if (!/^\d{1,3}$/.test(stream) || flags.includes('D')) continue;
    const walk = walks.get(Number(stream)) ?? new TrackWalk();
    walks.set(Number(stream), walk);
    walk.add(Number.parseFloat(presented), Number.parseFloat(decoded), Number.parseFloat(length));
  }
  return new Map([...walks].flatMap(([stream, walk]) => (walk.isEmpty ? [] : [[stream, walk.clock()] as const])));
}

/** Adds up a track stretch by stretch, in seconds; within a stretch pictures are decoded in another order than shown. */
class TrackWalk {
  #first: number | undefined;
  #reach = Number.NEGATIVE_INFINITY;
  #done = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  #last: number | undefined;
  #step = 0;
  #shown: number | undefined;
  readonly #breaks: ClockBreak[] = [];

  get isEmpty(): boolean {
    return this.#first === undefined;
  }

  add(presented: number, decoded: number, length: number): void {
    const shown = Number.isFinite(presented) ? presented : decoded;
    if (!Number.isFinite(shown)) return;
    const gap = this.#shown === undefined ? 0 : shown - this.#shown;
    this.#shown = shown;
    // Where nothing says how long a packet is, long ones are as long as the one before.
    const said = Number.isFinite(length) && length > 0 ? length : undefined;
    const lasts = said ?? (this.#step === 0 && gap > LONG_PACKET && gap < AHEAD ? gap : this.#step);
    this.#follow(Number.isFinite(decoded) ? decoded : undefined, shown);
    this.#step = lasts;
    this.#first ??= shown;
    this.#first = this.#breaks.length === 0 ? Math.min(this.#first, shown) : this.#first;
    this.#from = Math.min(this.#from, shown);
    this.#to = Math.max(this.#to, shown + lasts);
    this.#reach = Math.max(this.#reach, this.#to);
  }

  /** When to decode never steps back; when to show leaps ahead only where the clock does. */
  #follow(decoded: number | undefined, shown: number): void {
    const isBack = decoded !== undefined && this.#last !== undefined && this.#last - decoded > BACK;
    const isFar = this.#to > Number.NEGATIVE_INFINITY && Math.abs(shown - this.#to) > AHEAD + REORDERED * this.#step;
    if (decoded !== undefined) this.#last = decoded;
    if (!isBack && !isFar) return;
    this.#done += this.#to - this.#from;
    this.#breaks.push({ at: millis(this.#done), by: millis(shown - this.#to) });
    this.#from = Number.POSITIVE_INFINITY;
    this.#to = Number.NEGATIVE_INFINITY;
  }

  clock(): TrackClock {
    return {
      start: millis(this.#first ?? 0),
      reach: millis(this.#reach),
      played: millis(this.#done + Math.max(0, this.#to - this.#from)),
      breaks: this.#breaks,
      ...(this.#step > LONG_PACKET ? { last: millis(this.#step) } : {}),
    };
  }
}

function millis(seconds: number): Millis {
  return Math.round(seconds * 1000);
}
