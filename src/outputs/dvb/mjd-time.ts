import { DAY, type Instant, type Millis } from '../../model/time.js';

/** Modified Julian Date of 1970-01-01. */
const EPOCH_DAY = 40_587;
const MAX_HOURS = 99;

/** 40 bits of DVB time, always UTC: the day in 16 bits, then six BCD digits. */
export function mjdTime(at: Instant): readonly number[] {
  const day = Math.floor(at / DAY);
  const mjd = day + EPOCH_DAY;
  return [mjd >> 8, mjd & 0xff, ...bcdDuration(at - day * DAY)];
}

/** Hours, minutes and seconds, two BCD digits each; less than a hundred hours. */
export function bcdDuration(length: Millis): readonly number[] {
  const seconds = Math.floor(length / 1000);
  const hours = Math.floor(seconds / 3600);
  if (hours > MAX_HOURS) throw new Error(`an event of ${hours} hours`);
  return [hours, Math.floor(seconds / 60) % 60, seconds % 60].map(bcd);
}

/** Hours and minutes of an offset from UTC, without its sign. */
export function bcdOffset(offset: Millis): readonly number[] {
  return bcdDuration(Math.abs(offset)).slice(0, 2);
}

function bcd(value: number): number {
  return Math.floor(value / 10) * 16 + (value % 10);
}
