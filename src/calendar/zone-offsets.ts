import { IANAZone } from 'luxon';
import { DAY, type Instant, MINUTE, type Millis } from '../model/time.js';

const QUARTER: Millis = 15 * MINUTE;
const QUARTER_DAY: Millis = DAY / 4;

const known = new Map<string, ZoneOffsets>();

/** Local minus UTC in one IANA zone. luxon takes microseconds for one, and a release needs hundreds of thousands. */
export class ZoneOffsets {
  readonly #zone: IANAZone;
  /** By day of UTC; absent for a day with several. */
  readonly #days = new Map<number, Millis | undefined>();
  /** By quarter of an hour, on which clocks change. */
  readonly #quarters = new Map<number, Millis>();

  private constructor(timeZone: string) {
    this.#zone = IANAZone.create(timeZone);
  }

  /** All clocks of a zone share its offsets. */
  static of(timeZone: string): ZoneOffsets {
    let offsets = known.get(timeZone);
    if (offsets === undefined) {
      offsets = new ZoneOffsets(timeZone);
      known.set(timeZone, offsets);
    }
    return offsets;
  }

  at(at: Instant): Millis {
    const day = Math.floor(at / DAY);
    let offset = this.#days.get(day);
    if (offset === undefined && !this.#days.has(day)) {
      offset = this.#ofDay(day * DAY);
      this.#days.set(day, offset);
    }
    return offset ?? this.#ofQuarter(Math.floor(at / QUARTER));
  }

  /** No zone changes its clock twice within six hours. */
  #ofDay(midnight: Instant): Millis | undefined {
    const offset = this.#look(midnight);
    for (let at = midnight + QUARTER_DAY; at <= midnight + DAY; at += QUARTER_DAY) {
      if (this.#look(at) !== offset) return undefined;
    }
    return offset;
  }

  #ofQuarter(quarter: number): Millis {
    let offset = this.#quarters.get(quarter);
    if (offset === undefined) {
      offset = this.#look(quarter * QUARTER);
      this.#quarters.set(quarter, offset);
    }
    return offset;
  }

  #look(at: Instant): Millis {
    return Math.round(this.#zone.offset(at) * MINUTE);
  }
}
