import { DAY } from '../../model/time.js';
import { ByteCursor } from './byte-cursor.js';
import { crcRemainder } from './check-crc.js';

/** A section of the long syntax, parsed as far as all sections are alike. */
export interface LongSection {
  readonly tableId: number;
  readonly extension: number;
  readonly version: number;
  readonly number: number;
  readonly last: number;
  readonly body: ByteCursor;
}

const TIME_AND_DATE = 0x70;
const STUFFING_TABLE = 0x72;
const TIME_OFFSET = 0x73;
const TIME_LENGTH = 5;

/** What is sent without a version: a time, or stuffing. */
export type ShortSection = 'time' | 'stuffing';

/** Throws if a byte is not as it was written. */
export function readSection(bytes: Uint8Array): LongSection | ShortSection {
  const [tableId = 0, flags = 0] = bytes;
  if ((flags & 0x80) === 0) return readShort(tableId, bytes);
  if (crcRemainder(bytes) !== 0) throw new Error(`a section of table ${tableId} has a wrong CRC`);
  const head = new ByteCursor(bytes.subarray(3, 8));
  const extension = head.number(2);
  const state = head.number(1);
  if ((state & 1) !== 1) throw new Error(`a section of table ${tableId} is not current`);
  const [number, last] = [head.number(1), head.number(1)];
  if (number > last) throw new Error(`a section of table ${tableId} is after the last one`);
  return {
    tableId,
    extension,
    version: (state >> 1) & 0x1f,
    number,
    last,
    body: new ByteCursor(bytes.subarray(8, bytes.length - 4)),
  };
}

function readShort(tableId: number, bytes: Uint8Array): ShortSection {
  if (tableId === STUFFING_TABLE) return 'stuffing';
  if (tableId === TIME_OFFSET && crcRemainder(bytes) !== 0) throw new Error('TOT has a wrong CRC');
  if (tableId !== TIME_OFFSET && (tableId !== TIME_AND_DATE || bytes.length !== 3 + TIME_LENGTH))
    throw new Error(`table ${tableId} is not expected`);
  readDvbTime(new ByteCursor(bytes.subarray(3)));
  return 'time';
}

const EPOCH_DAY = 40_587;

/** Instant of 40 bits: a day, then BCD digits. */
export function readDvbTime(cursor: ByteCursor): number {
  const day = cursor.number(2) - EPOCH_DAY;
  const clock = readDvbLength(cursor);
  if (clock >= DAY) throw new Error('a time of day is not valid');
  return day * DAY + clock;
}

/** Milliseconds of 24 bits of BCD. */
export function readDvbLength(cursor: ByteCursor): number {
  const [hours = 0, minutes = 0, seconds = 0] = [...cursor.take(3)].map((byte) => {
    const digits = byte.toString(16);
    if (!/^\d+$/.test(digits)) throw new Error(`${digits} is not a number of two digits`);
    return Number(digits);
  });
  if (minutes > 59 || seconds > 59) throw new Error('a time has too many minutes or seconds');
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
