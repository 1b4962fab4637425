import { UsageError } from '../diagnostics/usage-error.js';
import { formatClock } from '../model/format-time.js';
import { contentWords, placeWords } from './cell-words.js';
import { entryOf } from './entry.js';
import type { FoundCell } from './find-cell.js';
import type { Proposed } from './proposed.js';
import { readSpokenLength } from './read-span.js';
import { readSpokenClock } from './read-spoken-clock.js';
import { refusal } from './refusal.js';

export interface Move {
  /** As it was typed. */
  readonly to: string | undefined;
  readonly length: string | undefined;
  readonly reason: string;
}

/** Another start, another length, or both. */
export function moveCell(cell: FoundCell, { to, length, reason }: Move): Proposed {
  if (to === undefined && length === undefined)
    throw new UsageError({
      zh: '请写明改到几点（--to 9:10）或改成多长（--length 50m）',
      en: 'say to what time it moves (--to 9:10) or how long it is to be (--length 50m)',
    });
  if (cell.item === undefined) {
    const { zh, en } = placeWords(cell);
    throw refusal({ zh: `${zh} 是空格，没有可移的`, en: `${en} is an empty cell: there is nothing to move` });
  }
  const start = to === undefined ? undefined : formatClock(readSpokenClock(to));
  const lasts = length === undefined ? undefined : readSpokenLength(length).written;
  const what = contentWords(cell);
  const said = [
    start === undefined ? undefined : { zh: `改到 ${start} 开始`, en: `starts at ${start}` },
    lasts === undefined ? undefined : { zh: `时长 ${lasts}`, en: `lasts ${lasts}` },
  ].flatMap((part) => part ?? []);
  return {
    file: cell.timetable.span.file,
    entry: entryOf({ on: cell.day, at: formatClock(cell.from), 'moved-to': start, length: lasts, reason }),
    channels: [cell.channel.id],
    place: placeWords(cell),
    says: {
      zh: `${what.zh} ${said.map(({ zh }) => zh).join('，')}`,
      en: `${what.en} ${said.map(({ en }) => en).join(', ')}`,
    },
    until: cell.end,
  };
}
