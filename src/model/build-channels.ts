import { addToGroup } from '../diagnostics/group-by.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import type { SourceFileOf } from '../load/source-file.js';
import { buildChanges } from './build-changes.js';
import { buildRepeat } from './build-repeat.js';
import { buildRows } from './build-rows.js';
import { courseOfCell } from './cell.js';
import { type Change, cellShownBy } from './change.js';
import { findGrade } from './find-grade.js';
import type { CellContext } from './parse-cell.js';
import { definedTwice } from './problems.js';
import { checkTakenChannels, takeChannel } from './takes/take-channel.js';
import type { Weekday } from './time.js';
import type { Channel, Timetable } from './timetable.js';
import type { Grade } from './vocabulary.js';

type TimetableSource = SourceFileOf<'timetable'>;
type Shared = Omit<CellContext, 'grade'> & { readonly weekdays: readonly Weekday[] };

/** Channels by id; the timetable files of one channel follow each other by `from`. */
export function buildChannels(shared: Shared): ReadonlyMap<string, Channel> {
  const { modelContext, vocabulary } = shared;
  const { levels } = modelContext.sources;
  const below = levels.at(-1)?.below;
  const isTaken = ({ span }: Change) => below !== undefined && span.file.startsWith(below);
  const weekdays = shared.weekdays.join();
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
    const timetable = recallCells(`timetable ${file.path}`, [file, grade, weekdays], shared, (own) =>
      buildTimetable(file, { ...own, grade }),
    );
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
    const grade = parts.every((part) => part.grade === first.grade) ? first.grade : undefined;
    const written = modelContext
      .files('changes')
      .flatMap((file) =>
        recallCells(`changes ${file.path} ${id}`, [file, grade], shared, (own) =>
          buildChanges(file, { ...own, grade }, file.data.changes),
        ),
      );
    const taken = takeChannel(id, parts, levels, written, { ...shared, grade });
    const { timetables, starts, overridden, shared: sharedChanges } = taken;
    const of = [
      grade,
      vocabulary.grades,
      first.file,
      timetables.length,
      ...timetables,
      ...sharedChanges,
      below,
      [...starts].join(),
      overridden.map(({ when, has }) => `${when} ${has}`).join(),
    ];
    const channel = modelContext.recall<Channel>({ key: `channel ${id}`, of }, () => ({
      id,
      grade,
      grades: gradesOf(timetables, sharedChanges, grade, vocabulary.grades),
      timetables,
      sharedChanges,
      starts,
      overridden,
      taken: new Set([...timetables.flatMap(({ changes }) => changes), ...sharedChanges].filter(isTaken)),
      span: first.file.valueSpan(['channel']),
    }));
    channels.set(id, channel);
  }
  checkTakenChannels(levels, channels, modelContext);
  return channels;
}

/** What is made of cells depends on the courses and programmes that they name. */
function recallCells<T>(key: string, own: readonly unknown[], shared: Shared, make: (shared: Shared) => T): T {
  const { modelContext, vocabulary, courses, programmes } = shared;
  const ingredients = { key, of: [vocabulary, ...own], looks: [courses, programmes] };
  return modelContext.recall<T>(ingredients, (context, watch) =>
    make({ ...shared, modelContext: context, courses: watch(courses), programmes: watch(programmes) }),
  );
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
  return {
    channel: data.channel,
    from: data.from,
    rows: buildRows(file, context),
    repeats: (data.repeats ?? []).map((entry, index) => buildRepeat(file, context.modelContext, entry, index)),
    changes: buildChanges(file, context, data.changes),
    span: file.valueSpan([]),
  };
}
