import type { SoundProject } from '../../compile.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Day } from '../../model/time.js';
import type { Timeline } from '../../timeline/timeline.js';
import { type BothPlans, suspects } from './suspects.js';

/** A channel whose lessons end before those of the others: from then on it has errors, and none of it was published. */
export interface EndedChannel {
  readonly channel: string;
  /** The first broadcast day without lessons. */
  readonly until: Day;
  readonly faults: readonly [Diagnostic, ...Diagnostic[]];
}

/** Faults of one channel that are seen on days only that the release on air does not show of it. */
export class DaysBeyond {
  readonly #ended = new Map<string, EndedChannel>();

  constructor(
    readonly plans: BothPlans,
    readonly sound: SoundProject | undefined,
    /** The broadcast day with which a channel ends in the release on air; `undefined` where it is not in it. */
    readonly endOf: (channel: string, timeline: Timeline) => Day | undefined,
  ) {}

  get ended(): readonly EndedChannel[] {
    return [...this.#ended.values()];
  }

  /** Ends the channels of a fault before it, where that can be; answers whether it can. */
  take(fault: Diagnostic): boolean {
    const { at = [] } = fault;
    const { timeline } = this.sound ?? {};
    const channels = this.#channelsOf(fault);
    if (timeline === undefined || at.length === 0 || channels.length === 0) return false;
    const first = timeline.dayOf(Math.min(...at));
    const isBeyond = (end: Day | undefined) => end !== undefined && first >= end;
    if (!channels.every((channel) => isBeyond(this.endOf(channel, timeline)))) return false;
    for (const channel of channels) {
      const known = this.#ended.get(channel);
      const until = known !== undefined && known.until < first ? known.until : first;
      this.#ended.set(channel, { channel, until, faults: known === undefined ? [fault] : [...known.faults, fault] });
    }
    return true;
  }

  /** Those of the likeliest owner; a zone has none of its own. */
  #channelsOf(fault: Diagnostic): readonly string[] {
    const { now } = this.plans;
    const [unit] = suspects(fault, this.plans);
    const ids = (unit?.owners ?? []).flatMap(({ kind, id }) =>
      kind === 'channel' ? [id] : kind === 'grade' ? (now.carriers.get(id) ?? []) : [],
    );
    return [...new Set(ids)];
  }
}
