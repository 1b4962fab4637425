import { HOUR, type Instant, type Millis } from '../../model/time.js';
import { zonesDiffer } from '../problems.js';
import type { GuideListener, RenderedEvent } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame } from '../stage-fault.js';
import { mixHash, textHash } from './event-hash.js';

interface Hour {
  readonly zone: string;
  readonly hash: number;
}

/**
 * Invariant 4: every zone that carries a channel shows the same events on it at the same instants. Hours are compared by
 * a hash of what begins in them, where both guides cover them whole; so a year of five zones takes a few megabytes.
 */
export const zonesAgree: StageCheck = {
  summary: {
    zh: '同一频道在各专区的节目单中同一时刻播出同一内容',
    en: 'every zone that carries a channel shows the same events on it at the same instants',
  },
  // One guide agrees with itself.
  begin: ({ plan }) => (plan?.guides.size === 1 ? {} : { listener: new ZonesAgree() }),
};

class ZonesAgree implements GuideListener {
  /** What an earlier zone has in a channel's hour. */
  readonly #hours = new Map<string, Map<number, Hour>>();
  #zone = '';
  #blame: Blame = () => {};
  #channel = '';
  #known = new Map<number, Hour>();
  /** Windows begin at one time of day in every zone, which need not be a full hour. */
  #phase: Millis | undefined;
  #from: Instant = 0;
  #stop: Instant = 0;
  #hour = Number.NaN;
  #hash = 0;
  /** The first event of the hour. */
  #id = '';
  #offset = 0;

  guide(zone: string, _: string, blame: Blame): boolean {
    [this.#zone, this.#blame, this.#channel] = [zone, blame, ''];
    return true;
  }

  event(event: RenderedEvent): void {
    this.#phase ??= event.start % HOUR;
    if (event.channel !== this.#channel) this.#turnTo(event);
    const hour = this.#hourOf(event.start);
    if (hour !== this.#hour) {
      this.#closeHour();
      [this.#hour, this.#hash, this.#id, this.#offset] = [hour, 0, event.id, event.offset];
    }
    for (const part of [textHash(event.id), event.start, event.stop]) this.#hash = mixHash(this.#hash, part);
    this.#stop = event.stop;
  }

  end(): void {
    this.#closeHour();
    this.#hour = Number.NaN;
  }

  #turnTo({ channel, start }: RenderedEvent): void {
    this.end();
    [this.#channel, this.#from] = [channel, start];
    this.#known = this.#hours.get(channel) ?? new Map();
    this.#hours.set(channel, this.#known);
  }

  #closeHour(): void {
    if (Number.isNaN(this.#hour)) return;
    const begins = this.#hour * HOUR + (this.#phase ?? 0);
    if (begins < this.#from || begins + HOUR > this.#stop) return;
    const other = this.#known.get(this.#hour);
    if (other === undefined) this.#known.set(this.#hour, { zone: this.#zone, hash: this.#hash });
    else if (other.hash !== this.#hash) {
      const text = {
        zh: `频道“${this.#channel}”在“${this.#zone}”与“${other.zone}”两个专区，从 ${this.#id} 起的一小时内不同`,
        en: `channel "${this.#channel}" differs between zones "${this.#zone}" and "${other.zone}" in the hour from ${this.#id} on`,
      };
      this.#blame({ problem: zonesDiffer, offset: this.#offset, text });
    }
  }

  #hourOf(at: Instant): number {
    return Math.floor((at - (this.#phase ?? 0)) / HOUR);
  }
}
