import { DAY, dayFromNumber, dayNumber, SECOND } from '../../model/time.js';
import type { CellValue } from '../workbook.js';

/** The results of formulas that failed, as all programs write them. */
const ERRORS = /^#(?:N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

export function textValue(text: string): CellValue {
  if (text.trim() === '') return { kind: 'empty' };
  return ERRORS.test(text.trim()) ? { kind: 'error', text: text.trim() } : { kind: 'text', text };
}

/**
 * Days since the epoch of a workbook. Programs keep times as fractions of a day: 09:05 may come as 09:04:59.999, so that
 * the nearest second is taken, and nothing coarser.
 */
export function serialValue(serial: number, is1904: boolean, isTimeOnly: boolean): CellValue {
  const seconds = Math.round((serial * DAY) / SECOND);
  const days = Math.floor(seconds / (DAY / SECOND));
  const clock = seconds * SECOND - days * DAY;
  if (days <= 0 || isTimeOnly)
    return seconds < 0 ? { kind: 'number', number: serial } : { kind: 'time', clock: seconds * SECOND };
  return { kind: 'date', day: dayFromNumber((is1904 ? EPOCH_1904 : EPOCH_1900) + days), clock };
}

const EPOCH_1900 = dayNumber('1899-12-30');
const EPOCH_1904 = dayNumber('1904-01-01');
/** The first days of the old calendar are off by one, which no timetable reaches. */
const FIRST_DATE = dayNumber('1900-03-01');

/** A date whose day is at the very beginning of the workbook's calendar is a time of day. */
export function dateValue(date: Date, is1904: boolean): CellValue {
  const millis = Math.round(date.getTime() / SECOND) * SECOND;
  const days = Math.floor(millis / DAY);
  if (is1904 ? days <= EPOCH_1904 : days < FIRST_DATE) {
    const clock = millis - (is1904 ? EPOCH_1904 : EPOCH_1900 + 1) * DAY;
    // Midnight itself is the day before.
    return { kind: 'time', clock: clock < 0 ? clock + DAY : clock };
  }
  return { kind: 'date', day: dayFromNumber(days), clock: millis - days * DAY };
}
