import type { Instant, Millis } from '../../model/time.js';
import { SHIPPED_SLATE } from '../../outputs/playout/slate.js';
import type { AiredItem } from './aired-item.js';
import type { Arrival, ChannelAir } from './channel-air.js';
import type { HeardSample } from './heard-samples.js';

/** Two samples of one play say within this time of each other when it began. */
const SAME_PLAY: Millis = 2000;
/** The stream is there, and nothing is on it. */
const NOTHING_ON: ReadonlySet<string> = new Set(['black', 'frozen', 'silent']);
const FILLER: ReadonlySet<string> = new Set(['filler', 'slate']);
/** What is on air is not known. */
const NOT_HEARD: ReadonlySet<string> = new Set(['unreachable', 'unknown']);

/** Makes plays with a beginning of samples, of which each says how far a recording has played. */
export class HeardPlays {
  #on: AiredItem | undefined;
  #last: Instant | undefined;

  constructor(
    readonly air: ChannelAir,
    /** The recording of a lesson. */
    readonly fileOf: (lesson: string) => string | undefined,
  ) {}

  hear(sample: HeardSample, arrival: Arrival): void {
    const { at, state } = sample;
    if (NOT_HEARD.has(state)) return;
    if (NOTHING_ON.has(state)) {
      this.#on = undefined;
      this.air.stop(at, arrival);
    } else this.#play(sample, arrival);
    this.air.hear(at, arrival);
    this.#last = at;
  }

  #play({ at, state, lesson, recording, offset }: HeardSample, arrival: Arrival): void {
    const isFiller = FILLER.has(state);
    const heard = recording ?? (lesson === undefined ? undefined : this.fileOf(lesson));
    const name = heard ?? (isFiller ? SHIPPED_SLATE : undefined);
    if (name === undefined) return;
    const on = this.#on;
    const began = offset === undefined ? undefined : at - offset;
    const isSame = on?.name === name && (began === undefined || isFiller || Math.abs(on.start - began) <= SAME_PLAY);
    if (isSame) return;
    // What was heard before cannot have been this.
    const start = Math.max(began ?? at, (on === undefined ? undefined : this.#last) ?? 0);
    this.#on = { start, kind: 'file', name, filler: isFiller };
    this.air.take(this.#on, arrival);
  }
}
