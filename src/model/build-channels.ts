import { addToGroup } from '../diagnostics/group-by.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import type { RepeatEntry, RowCells } from '../load/file-types.js';
import type { DataPath, SourceFileOf } from '../load/source-file.js';
import { buildChanges } from './build-changes.js';
import type { Cell } from './cell.js';
import { courseOfCell } from './cell.js';
import { type Change, cellShownBy } from './change.js';
import { findGrade } from './find-grade.js';
import { type CellContext, parseCell } from './parse-cell.js';
import { definedTwice, endBeforeStart, gridColumns, rowsCollide } from './problems.js';
import { readClock, readClockRange, readDuration, readWeekday } from './read-values.js';
import type { Weekday } from './time.js';
import type { Block, Channel, GridRow, Repeat, Timetable } from './timetable.js';
import type { Grade } from './vocabulary.js';

type TimetableSource = SourceFileOf<'timetable'>;
type Shared = Omit<CellContext, 'grade'> & { readonly weekdays: readonly Weekday[] };

/** Channels by id; the timetable files of one channel follow each other by `from`. */
export function buildChannels(shared: Shared): ReadonlyMap<string, Channel> {
  const { modelContext, vocabulary } = shared;
  const byChannel = new Map<
    string,
    { readonly file: TimetableSource; readonly grade: Grade | undefined; readonly timetable: Timetable }[]
  >();
  for (const file of modelContext.files('timetable')) {
    const { channel, grade: id } = file.data;
    const grade = id === undefined ? undefined : findGrade(vocabulary.grades, id);
    if (id !== undefined && grade === undefined) {
      modelContext.unknown(
        { zh: '年级', en: 'grade' },
        id,
        vocabulary.grades.keys(),
        'vocabulary',
        file.valueSpan(['grade']),
      );
      continue;
    }
    const timetable = buildTimetable(file, { ...shared, grade });
    addToGroup(byChannel, channel, { file, grade, timetable });
  }
  const channels = new Map<string, Channel>();
  for (const id of [...byChannel.keys()].sort(compareCodeUnits)) {
    const parts = (byChannel.get(id) ?? []).sort((a, b) => compareCodeUnits(a.timetable.from, b.timetable.from));
    const [first] = parts;
    if (first === undefined) continue;
    parts.forEach((part, index) => {
      const before = parts[index - 1];
      if (before?.timetable.from !== part.timetable.from) return;
      modelContext.report(
        definedTwice,
        part.file.valueSpan(['from']),
        {
          zh: `频道“${id}”有两份课表都从 ${part.timetable.from} 起生效`,
          en: `channel "${id}" has two timetables from ${part.timetable.from} on`,
        },
        [{ message: { zh: '另一份在这里', en: 'the other one is here' }, span: before.file.valueSpan(['from']) }],
      );
    });
    const timetables = parts.map(({ timetable }) => timetable);
    const grade = parts.every((part) => part.grade === first.grade) ? first.grade : undefined;
    const sharedChanges = modelContext.files('changes').flatMap((file) => buildChanges(file, { ...shared, grade }));
    channels.set(id, {
      id,
      grade,
      grades: gradesOf(timetables, sharedChanges, grade, vocabulary.grades),
      timetables,
      sharedChanges,
      span: first.file.valueSpan(['channel']),
    });
  }
  return channels;
}

function gradesOf(
  timetables: readonly Timetable[],
  sharedChanges: readonly Change[],
  own: Grade | undefined,
  all: ReadonlyMap<string, Grade>,
): readonly Grade[] {
  const found = new Set<Grade>(own === undefined ? [] : [own]);
  const cells = timetables.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
  const changes = [...timetables.flatMap((timetable) => timetable.changes), ...sharedChanges];
  for (const cell of [...cells, ...changes.map(cellShownBy)]) {
    const course = cell && courseOfCell(cell);
    if (course !== undefined) found.add(course.grade);
  }
  return [...all.values()].filter((grade) => found.has(grade));
}

function buildTimetable(file: TimetableSource, context: Shared & CellContext): Timetable {
  const { data } = file;
  const rows = Object.entries(data.week).map(([range, cells]) => buildRow(file, context, range, cells));
  reportCollidingRows(rows, context);
  return {
    channel: data.channel,
    from: data.from,
    rows,
    repeats: (data.repeats ?? []).map((entry, index) => buildRepeat(file, context, entry, index)),
    changes: buildChanges(file, context),
    span: file.valueSpan([]),
  };
}

/** Rows may share a start where no weekday has a cell in both: Monday 15:30-15:55, Wednesday 15:30-16:15. */
function reportCollidingRows(rows: readonly GridRow[], { modelContext }: CellContext): void {
  for (const [index, row] of rows.entries()) {
    const twin = rows
      .slice(0, index)
      .find((other) => other.from === row.from && [...row.cells.keys()].some((weekday) => other.cells.has(weekday)));
    if (twin === undefined) continue;
    const message = {
      zh: '这一行与另一行在同一天同时开始',
      en: 'this row starts together with another one on the same day',
    };
    modelContext.report(rowsCollide, row.span, message, [
      { message: { zh: '另一行在这里', en: 'the other row is here' }, span: twin.span },
    ]);
  }
}

function buildRow(file: TimetableSource, context: Shared & CellContext, range: string, written: RowCells): GridRow {
  const path = ['week', range];
  const { weekdays, modelContext } = context;
  const { from, to } = checkedRange(context, range, file.keySpan(path));
  const cells = new Map<Weekday, Cell>();
  if (typeof written === 'string' || written === null) {
    const cell = parseCell(written, file.valueSpan(path), context);
    if (cell !== undefined) for (const weekday of weekdays) cells.set(weekday, cell);
  } else {
    if (written.length !== weekdays.length) {
      modelContext.report(gridColumns, file.valueSpan(path), {
        zh: `${range} 有 ${written.length} 格，上课日却是 ${weekdays.length} 天（${weekdays.join('、')}）；空格写 ~`,
        en: `${range} has ${written.length} cell${written.length === 1 ? '' : 's'} for ${weekdays.length} weekdays (${weekdays.join(', ')}); write ~ for an empty one`,
      });
    }
    weekdays.forEach((weekday, index) => {
      const text = written[index];
      const cell = text === undefined ? undefined : parseCell(text, file.valueSpan([...path, index]), context);
      if (cell !== undefined) cells.set(weekday, cell);
    });
  }
  return { from, to, weeks: undefined, cells, span: file.keySpan(path) };
}

function buildRepeat(file: TimetableSource, context: Shared & CellContext, entry: RepeatEntry, index: number): Repeat {
  const path: DataPath = ['repeats', index];
  const span = file.valueSpan(path);
  if (!('from' in entry)) {
    const [weekday = '', clock = ''] = entry.at.split(' ');
    const gap = entry.gap === undefined ? 0 : readDuration(entry.gap);
    return {
      of: 'week',
      weekday: readWeekday(weekday) ?? 'sat',
      at: readClock(clock),
      gap,
      span,
    };
  }
  const block = checkedRange(context, entry.from, file.valueSpan([...path, 'from']));
  if (!('on' in entry))
    return { of: entry.of === 'today' ? 'today' : 'yesterday', block, at: readClock(entry.at ?? ''), span };
  const [firstDay = '', lastDay = ''] = entry.of.split('/');
  if (lastDay < firstDay || entry.on <= lastDay) {
    context.modelContext.report(endBeforeStart, file.valueSpan([...path, lastDay < firstDay ? 'of' : 'on']), {
      zh: lastDay < firstDay ? `最后一天 ${lastDay} 早于第一天 ${firstDay}` : `重播日 ${entry.on} 须晚于 ${lastDay}`,
      en:
        lastDay < firstDay
          ? `the last day, ${lastDay}, is before the first, ${firstDay}`
          : `the days run again on ${entry.on}, which must be after ${lastDay}`,
    });
  }
  return {
    of: 'days',
    firstDay,
    lastDay,
    block,
    on: entry.on,
    at: entry.at === undefined ? block.from : readClock(entry.at),
    span,
  };
}

function checkedRange({ modelContext }: CellContext, range: string, span: GridRow['span']): Block {
  const block = readClockRange(range);
  if (block.to <= block.from) {
    modelContext.report(endBeforeStart, span, {
      zh: `${range} 的结束不晚于开始`,
      en: `${range} does not end after it starts`,
    });
  }
  return block;
}
