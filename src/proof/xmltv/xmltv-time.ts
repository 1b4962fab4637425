import { DAY, dayFromNumber, HOUR, type Instant, MINUTE } from '../../model/time.js';

const LENGTH = 'YYYYMMDDhhmmss +hhmm'.length;
const ZERO = 48;

/** Reads `YYYYMMDDhhmmss +hhmm`. Times come in the order of a channel's day, so the last day is remembered. */
export class XmltvTimes {
  /** As it was read last: its day and offset are known to be sound. */
  readonly #last = Buffer.alloc(LENGTH);
  /** Start of that day with that offset. */
  #day: Instant = 0;

  /** Throws where there is no such time. */
  read(bytes: Buffer, at: number): Instant {
    if (!this.#isSameDay(bytes, at)) {
      this.#day = dayOf(textAt(bytes, at));
      bytes.copy(this.#last, 0, at, at + LENGTH);
    }
    const hour = pair(bytes, at + 8);
    const minute = pair(bytes, at + 10);
    const second = pair(bytes, at + 12);
    if (!(hour <= 23 && minute <= 59 && second <= 59)) throw noSuchTime(textAt(bytes, at));
    return this.#day + ((hour * 60 + minute) * 60 + second) * 1000;
  }

  /** Date and offset; the six digits between them may differ. */
  #isSameDay(bytes: Buffer, at: number): boolean {
    const last = this.#last;
    for (let index = 0; index < LENGTH; index++) {
      if (index === 8) index = 14;
      if (bytes[at + index] !== last[index]) return false;
    }
    return true;
  }
}

export function textAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + LENGTH);
}

/** Not a number where these are no digits. */
function pair(bytes: Buffer, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function dayOf(text: string): Instant {
  const [, year, month, day, sign, hours, minutes] = /^(\d{4})(\d\d)(\d\d)\d{6} ([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
  // Date.UTC turns 31 February into 2 March.
  const isDay = !Number.isNaN(date) && dayFromNumber(date / DAY) === `${year}-${month}-${day}`;
  if (!isDay || Number(minutes) > 59 || Math.abs(offset) > 14 * HOUR) throw noSuchTime(text);
  return date - offset;
}

function noSuchTime(text: string): Error {
  return new Error(`no such time: "${text}"`);
}
