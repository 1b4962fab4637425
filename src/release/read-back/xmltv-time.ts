import { DAY_MILLIS, dayFromNumber, type Instant } from '../../model/time.js';

const DIGIT = 48;

/** Reads `YYYYMMDDhhmmss +hhmm`. Times come in the order of a channel's day, so the last day is remembered. */
export class XmltvTimes {
  #date = 'none yet';
  #offset = '';
  /** Start of that day with that offset. */
  #day: Instant = 0;

  read(text: string): Instant {
    if (!text.startsWith(this.#date) || !text.endsWith(this.#offset)) {
      this.#day = dayOf(text);
      [this.#date, this.#offset] = [text.slice(0, 8), text.slice(14)];
    }
    const [hour, minute, second] = [pair(text, 8), pair(text, 10), pair(text, 12)];
    if (hour > 23 || minute > 59 || second > 59) throw new Error(`no such time: "${text}"`);
    return this.#day + ((hour * 60 + minute) * 60 + second) * 1000;
  }
}

function pair(text: string, at: number): number {
  return (text.charCodeAt(at) - DIGIT) * 10 + text.charCodeAt(at + 1) - DIGIT;
}

function dayOf(text: string): Instant {
  const [, year, month, day, sign, hours, minutes] = /^(\d{4})(\d\d)(\d\d)\d{6} ([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  // Date.UTC takes 31 February for 2 March.
  const isDay = !Number.isNaN(date) && dayFromNumber(date / DAY_MILLIS) === `${year}-${month}-${day}`;
  if (!isDay || Number(minutes) > 59 || Math.abs(offset) > 14 * 3_600_000) throw new Error(`no such time: "${text}"`);
  return date - offset;
}
