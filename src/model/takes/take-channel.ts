import { suggestion } from '../../diagnostics/did-you-mean.js';
import type { SourceFileOf, TakingLevel } from '../../load/source-file.js';
import { buildChanges } from '../build-changes.js';
import type { Change } from '../change.js';
import { checkedRange } from '../checked-range.js';
import type { OverriddenCell } from '../overridden-cell.js';
import { type CellContext, parseCell } from '../parse-cell.js';
import { readClock } from '../read-values.js';
import { planLacks } from '../takes-problems.js';
import type { Timetable } from '../timetable.js';
import { moveBlocks } from './move-blocks.js';
import { checkOverridden, overriddenCells, withoutHeld } from './overridden-cells.js';

export interface TimetablePart {
  readonly file: SourceFileOf<'timetable'>;
  readonly timetable: Timetable;
}

/** What a channel of a plan is here: of each level its own hours and changes, and where its courses start. */
export interface TakenChannel {
  readonly timetables: readonly Timetable[];
  /** Lesson numbers by course id. */
  readonly starts: ReadonlyMap<string, number>;
  /** Cells of the plan that the project itself shows otherwise. */
  readonly overridden: readonly OverriddenCell[];
  /** The changes of all channels, without those that a locality shows otherwise. */
  readonly shared: readonly Change[];
}

/** `parts` in order of their first days; `levels`: the innermost first. */
export function takeChannel(
  channel: string,
  parts: readonly TimetablePart[],
  levels: readonly TakingLevel[],
  sharedChanges: readonly Change[],
  context: CellContext,
): TakenChannel {
  const files = parts.map(({ file }) => file.path);
  const { modelContext, vocabulary, grade, courses, programmes } = context;
  const plain: TakenChannel = {
    timetables: parts.map(({ timetable }) => timetable),
    starts: new Map(),
    overridden: [],
    shared: sharedChanges,
  };
  return levels.reduce((before, level) => {
    const { below, project } = level;
    if (project.data.takes?.channels?.[channel] === undefined) return withoutOverridden(before);
    const isPlan = ({ span }: Change) => span.file.startsWith(below);
    const shared = before.shared.filter(isPlan);
    const settled = [JSON.stringify(level.record?.overridden), modelContext.files('calendar')[0], ...shared];
    const ingredients = {
      key: `channel ${channel} over ${below}`,
      of: [project, vocabulary, grade, ...files, before.timetables.length, ...before.timetables, ...settled],
      looks: [courses, programmes],
    };
    const {
      timetables,
      starts,
      overridden,
      shared: left,
    } = modelContext.recall<TakenChannel>(ingredients, (own, watch) =>
      takenAt(
        level,
        channel,
        { files, timetables: before.timetables, shared },
        {
          ...{ vocabulary, grade, modelContext: own },
          ...{ courses: watch(courses), programmes: watch(programmes) },
        },
      ),
    );
    return {
      timetables,
      starts: new Map([...before.starts, ...starts]),
      overridden,
      shared: [...left, ...before.shared.filter((change) => !isPlan(change))],
    };
  }, plain);
}

/** A level that says nothing of a channel has it as the level before. */
function withoutOverridden({ timetables, starts, shared }: TakenChannel): TakenChannel {
  return { timetables, starts, overridden: [], shared };
}

/** A channel as the levels before have it. */
interface Before {
  /** Those of the timetables. */
  readonly files: readonly string[];
  readonly timetables: readonly Timetable[];
  /** Changes of all channels, of the plan. */
  readonly shared: readonly Change[];
}

/** What one level does otherwise. */
function takenAt(
  level: TakingLevel,
  channel: string,
  { files, timetables: before, shared }: Before,
  context: CellContext,
): TakenChannel {
  const { below, project } = level;
  const entry = project.data.takes?.channels?.[channel] ?? {};
  const path = ['takes', 'channels', channel];
  const moves = (entry.move ?? []).map((move, index) => {
    const span = project.valueSpan([...path, 'move', index]);
    return { block: checkedRange(context.modelContext, move.block, span), at: readClock(move.at), span };
  });
  const isPlan = files.map((file) => file.startsWith(below));
  let timetables = moveBlocks(channel, before, isPlan, moves, context.modelContext);
  const starts = new Map<string, number>();
  for (const [word, first] of Object.entries(entry['start-at'] ?? {})) {
    const number = typeof first === 'number' ? first : first.lesson;
    const course = startOf(word, number, project, [...path, 'start-at', word], context);
    if (course !== undefined) starts.set(course, number);
  }
  const own = buildChanges(project, context, entry.changes, [...path, 'changes']);
  const overridden = overriddenCells(own, {
    timetables: timetables.filter((_, index) => isPlan[index] === true),
    shared,
    term: context.modelContext.files('calendar')[0]?.data.term['first-day'] ?? '',
    isOfOneGrade: context.grade !== undefined,
  });
  const held = checkOverridden(channel, overridden, level, context);
  timetables = timetables.map((timetable, index) =>
    isPlan[index] === true ? { ...timetable, changes: withoutHeld(timetable.changes, held) } : timetable,
  );
  const isHere = files.map((file) => file.startsWith(project.path.slice(0, -'project.yaml'.length)));
  for (const change of own) timetables = withChange(timetables, isHere, change);
  return { timetables, starts, overridden, shared: withoutHeld(shared, held) };
}

function startOf(
  word: string,
  number: number,
  project: SourceFileOf<'project'>,
  path: readonly string[],
  context: CellContext,
): string | undefined {
  const cell = parseCell(word, project.keySpan(path), context);
  if (cell === undefined) return undefined;
  if (cell.kind === 'next' && number <= cell.course.lessons.length) return cell.course.id;
  const what =
    cell.kind === 'next'
      ? {
          zh: `课程“${cell.course.id}”只有 ${cell.course.lessons.length} 课，不能从第 ${number} 课开始`,
          en: `course "${cell.course.id}" has ${cell.course.lessons.length} lessons and cannot start at ${number}`,
        }
      : { zh: `“${word}”不是课程；请写课程名`, en: `"${word}" is no course; write the name of one` };
  context.modelContext.report(planLacks, project.keySpan(path), what);
  return undefined;
}

/** A change belongs to the timetable that is in force on its first day. */
function withChange(timetables: readonly Timetable[], isHere: readonly boolean[], change: Change): Timetable[] {
  const day = change.on[0]?.from ?? '';
  const own = timetables.flatMap((_, index) => (isHere[index] === true ? [index] : []));
  const inForce = own.findLast((index) => (timetables[index]?.from ?? '') <= day) ?? own[0];
  return timetables.map((timetable, index) =>
    index === inForce ? { ...timetable, changes: [...timetable.changes, change] } : timetable,
  );
}

/** A channel of the plan that is named and does not exist; plans within name channels that are not taken here. */
export function checkTakenChannels(
  levels: readonly TakingLevel[],
  channels: ReadonlyMap<string, unknown>,
  modelContext: CellContext['modelContext'],
): void {
  for (const { project } of levels.slice(-1)) {
    for (const id of Object.keys(project.data.takes?.channels ?? {})) {
      if (channels.has(id) || modelContext.isFaulty('timetable')) continue;
      const guess = suggestion(id, channels.keys());
      modelContext.report(planLacks, project.keySpan(['takes', 'channels', id]), {
        zh: `所采用的计划里没有频道“${id}”${guess.zh}`,
        en: `what is taken has no channel "${id}"${guess.en}`,
      });
    }
  }
}
