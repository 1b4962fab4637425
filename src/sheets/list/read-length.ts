import { durationOf } from '../../load/written/duration-of.js';
import { plainCharacters } from '../../load/written/plain-characters.js';
import { readDuration } from '../../model/read-values.js';
import { HOUR, MINUTE, type Millis, SECOND } from '../../model/time.js';
import type { CellValue } from '../workbook.js';

/** What a lesson or a programme may last. */
const [SHORTEST, LONGEST] = [20 * SECOND, 4 * HOUR];

/** The lengths that a cell may mean; one if it is certain. `20`, `20分钟`, `18:30`, `0:20:00`. */
export function lengthsMeant(value: CellValue): readonly Millis[] {
  if (value.kind === 'number') return possible([value.number * MINUTE]);
  if (value.kind === 'time') return meantByClock(value.clock);
  if (value.kind !== 'text') return [];
  const plain = plainCharacters(value.text.replace(/['′]\s*$/u, '分钟').replace(/["″]\s*$/u, '秒'));
  const [, first, second, third] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(plain) ?? [];
  if (first !== undefined && second !== undefined) {
    const clock = Number(first) * HOUR + Number(second) * MINUTE + Number(third ?? 0) * SECOND;
    return third === undefined ? meantByClock(clock) : possible([clock]);
  }
  if (/^\d+(?:\.\d+)?$/.test(plain)) return possible([Number(plain) * MINUTE]);
  const written = durationOf(plain);
  return written === undefined ? [] : possible([readDuration(written)]);
}

/** 18:30 is eighteen minutes and a half; 0:20 twenty minutes; 1:30 may be either. */
function meantByClock(clock: Millis): readonly Millis[] {
  const isWhole = clock % MINUTE === 0;
  return possible(isWhole && clock >= HOUR ? [clock, clock / 60] : [clock]);
}

function possible(lengths: readonly Millis[]): readonly Millis[] {
  return lengths
    .map((length) => Math.round(length / SECOND) * SECOND)
    .filter((length) => length >= SHORTEST && length <= LONGEST);
}
