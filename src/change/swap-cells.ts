import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { courseOfCell } from '../model/cell.js';
import { formatClock } from '../model/format-time.js';
import { contentWords, dayWords, placeWords } from './cell-words.js';
import { entryOf } from './entry.js';
import { type FoundCell, findCell } from './find-cell.js';
import { dayContext, type KnownProject } from './known-project.js';
import type { Proposed } from './proposed.js';
import { readSpokenClock } from './read-spoken-clock.js';
import { readSpokenDay } from './read-spoken-day.js';
import { refusal } from './refusal.js';

/** The cell that another is swapped with, as it was typed: `9:45`, `3-12 9:45`. */
export function findOther(known: KnownProject, here: FoundCell, words: string): FoundCell {
  const [time = '', day, ...more] = words
    .trim()
    .split(/[\s，,@]+/u)
    .reverse();
  if (time === '' || more.length > 0) throw notUnderstood(words);
  const on = day === undefined ? here.day : readSpokenDay(day, dayContext(known));
  return findCell(known, here.channel, on, readSpokenClock(time));
}

/** Two cells change places; their lessons are dealt afterwards, so the numbers of each course stay in order. */
export function swapCells(here: FoundCell, there: FoundCell, reason: string): Proposed {
  const fault = whyNot(here, there);
  if (fault !== undefined) throw refusal(fault);
  const [ours, theirs] = [contentWords(here), contentWords(there)];
  const isSameDay = here.day === there.day;
  const other = dayWords(there.day);
  const time = formatClock(there.from);
  return {
    file: here.timetable.span.file,
    entry: entryOf({
      on: here.day,
      at: formatClock(here.from),
      'swap-with': isSameDay ? time : `${there.day} ${time}`,
      reason,
    }),
    channels: [here.channel.id],
    place: placeWords(here),
    says: {
      zh: `${ours.zh} 与 ${isSameDay ? '' : `${other.zh} `}${time} 的${theirs.zh}对调`,
      en: `${ours.en} changes places with ${theirs.en} of ${isSameDay ? '' : `${other.en} `}${time}`,
    },
    until: Math.min(here.end, there.end),
  };
}

function whyNot(here: FoundCell, there: FoundCell): Text | undefined {
  if (here.day === there.day && here.from === there.from)
    return { zh: '一格不能与自己对调；请写另一格', en: 'a cell cannot change places with itself; name another one' };
  for (const one of [here, there]) {
    if (one.cell !== undefined) continue;
    const [place, what] = [placeWords(one), contentWords(one)];
    return one.item === undefined
      ? {
          zh: `${place.zh} 是空格，没有可对调的；移过去请用 change move`,
          en: `${place.en} is an empty cell: there is nothing to swap; use change move to move a lesson there`,
        }
      : {
          zh: `${place.zh} 是${what.zh}，不能对调；请各用一次 change replace`,
          en: `${place.en} is ${what.en}, which cannot be swapped; use change replace for each`,
        };
  }
  const [ours, theirs] = [here, there].map(({ cell }) => cell && courseOfCell(cell));
  if (ours === undefined || theirs === undefined) return undefined;
  if (ours.grade !== theirs.grade) {
    return {
      zh: `不能跨年级对调：${contentWords(here).zh} 与 ${contentWords(there).zh}`,
      en: `grades cannot swap lessons: ${contentWords(here).en} and ${contentWords(there).en}`,
    };
  }
  const isNext = here.cell?.kind === 'next' && there.cell?.kind === 'next';
  return ours === theirs && isNext
    ? {
        zh: '两格是同一门课，课按顺序播，对调没有作用；请用 change replace 写明第几课',
        en: 'both cells are of one course, whose lessons air in order: a swap changes nothing; use change replace to name the lessons',
      }
    : undefined;
}

function notUnderstood(words: string): UsageError {
  return new UsageError({
    zh: `看不懂“${words}”；与之对调的一格写作 9:45，或“3-12 9:45”；不同频道之间不能对调`,
    en: `"${words}" is not a cell; write 9:45, or "3-12 9:45" for one of another day; cells of two channels cannot be swapped`,
  });
}
