import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import type { Course } from '../model/course.js';
import { formatClock } from '../model/format-time.js';
import { wordOfCell } from '../model/parse-cell.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { bothOf, contentWords, placeWords } from './cell-words.js';
import { entryOf } from './entry.js';
import type { FoundCell } from './find-cell.js';
import type { Proposed } from './proposed.js';
import { refusal } from './refusal.js';

export const RESTS = ['moves', 'stays'] as const;
/** Whether the later lessons of the course that loses a cell are put off, or keep their times. */
export type Rest = (typeof RESTS)[number];

export interface CellChange {
  /** What is shown instead, as a cell of the grid says it; `undefined`: nothing. */
  readonly show: string | undefined;
  readonly rest: Rest | undefined;
  readonly reason: string;
}

/** Another content for one cell, or none. */
export function changeCell(cell: FoundCell, { show, rest, reason }: CellChange, vocabulary: Vocabulary): Proposed {
  const { day, from, timetable } = cell;
  const course = courseThatLoses(cell, show, vocabulary);
  if (show === undefined && cell.item === undefined) throw refusal(nothingToCancel(cell));
  if (course === undefined && rest !== undefined) throw refusal(noRest(cell));
  if (course !== undefined && rest === undefined) throw restNeeded(bothOf(course.title));
  const instead = show === undefined ? { cancel: true } : { show };
  const entry = entryOf({ on: day, at: formatClock(from), ...instead, reason, rest });
  return {
    file: timetable.span.file,
    entry,
    channels: [cell.channel.id],
    place: placeWords(cell),
    says: saying(cell, show, rest),
    until: cell.end,
  };
}

/** The course that has a lesson fewer before its later ones; `undefined` where none does. */
export function courseThatLoses(
  { cell }: Pick<FoundCell, 'cell'>,
  show: string | undefined,
  vocabulary: Vocabulary,
): Course | undefined {
  if (cell?.kind !== 'next') return undefined;
  const { course } = cell;
  if (show === undefined || /^(?:repeat|重播)\s/u.test(show.trim())) return course;
  const word = wordOfCell(show, vocabulary);
  const { id, name, aliases } = course.subject;
  return word !== undefined && [id, ...Object.values(name), ...aliases].includes(word) ? undefined : course;
}

function saying(cell: FoundCell, show: string | undefined, rest: Rest | undefined): Text {
  const what = contentWords(cell);
  const does =
    show === undefined ? { zh: '取消', en: 'cancelled' } : { zh: `改播“${show}”`, en: `shows "${show}" instead` };
  const then = restSaid(rest);
  return { zh: `${what.zh} ${does.zh}${then.zh}`, en: `${what.en}: ${does.en}${then.en}` };
}

/** What becomes of the later lessons, after what is done. */
export function restSaid(rest: Rest | undefined): Text {
  return rest === undefined ? { zh: '', en: '' } : RESTS_SAID[rest];
}

const RESTS_SAID: Readonly<Record<Rest, Text>> = {
  moves: { zh: '，后面的课顺延（rest: moves）', en: ', the later lessons are put off (rest: moves)' },
  stays: { zh: '，后面的课时间不变（rest: stays）', en: ', the later lessons keep their times (rest: stays)' },
};

function nothingToCancel(cell: FoundCell): Text {
  const what = contentWords(cell);
  return { zh: `这里是${what.zh}，没有可取消的`, en: `this is ${what.en}: there is nothing to cancel` };
}

function noRest(cell: FoundCell): Text {
  const what = contentWords(cell);
  return {
    zh: `${what.zh}不是按顺序播的一课，没有后面的课可顺延；请用 cancel 或 replace，不写 --rest`,
    en: `${what.en} is not a lesson in the order of a course, so no later ones move; use cancel or replace, without --rest`,
  };
}

/** `whose`: the course, or several. */
export function restNeeded({ zh, en }: Text): UsageError {
  return new UsageError({
    zh: `请说明${zh}后面的课怎么办：--rest moves 顺延，--rest stays 时间不变`,
    en: `say what becomes of the later lessons of ${en}: --rest moves puts them off, --rest stays keeps their times`,
  });
}
