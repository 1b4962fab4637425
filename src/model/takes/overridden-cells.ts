import type { Related } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { Text } from '../../diagnostics/text.js';
import type { SourceFileOf, TakingLevel } from '../../load/source-file.js';
import type { Cell } from '../cell.js';
import type { CellChange, CellSwap, Change, ChangedDays } from '../change.js';
import { formatClock } from '../format-time.js';
import type { OverriddenCell } from '../overridden-cell.js';
import { type CellContext, parseCell } from '../parse-cell.js';
import { planCellChanged, planLacks } from '../takes-problems.js';
import { addDays, type ClockTime, type Day, dayNumber, WEEKDAYS, weekdayOf } from '../time.js';
import type { Timetable } from '../timetable.js';

interface Plan {
  /** With the hours that the locality gives them, and without its changes. */
  readonly timetables: readonly Timetable[];
  /** Those of `changes.yaml` of the plan. */
  readonly shared: readonly Change[];
  readonly term: Day;
  /** Does a channel carry one grade: its cells do not name it. */
  readonly isOfOneGrade: boolean;
}

/** Days of a range that are looked at. */
const MAX_DAYS = 400;

/** The cells of the plan that these changes of a locality are laid over. */
export function overriddenCells(own: readonly Change[], plan: Plan): readonly OverriddenCell[] {
  return own.flatMap((change) => placesOf(change).flatMap(({ day, at }) => cellAt(day, at, change.span, plan) ?? []));
}

function placesOf(change: Change): readonly { readonly day: Day; readonly at: ClockTime }[] {
  if (change.kind !== 'cell' && change.kind !== 'swap') return [];
  const places = change.on.flatMap(daysOf).map((day) => ({ day, at: change.at }));
  if (change.kind === 'cell') return places;
  const { day, at } = change.with;
  return [...places, ...places.slice(0, 1).map((first) => ({ day: day ?? first.day, at }))];
}

function daysOf({ from, to }: ChangedDays): readonly Day[] {
  const count = Math.min(MAX_DAYS, dayNumber(to) - dayNumber(from) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}

function cellAt(day: Day, at: ClockTime, span: Span, plan: Plan): OverriddenCell | undefined {
  const inForce = plan.timetables.findLast(({ from }) => from <= day) ?? plan.timetables[0];
  const isOdd = (Math.floor((mondayOf(day) - mondayOf(plan.term)) / 7) + 1) % 2 === 1;
  const changes = [...plan.timetables.flatMap((timetable) => timetable.changes), ...plan.shared].filter(({ on }) =>
    on.some(({ from, to }) => from <= day && day <= to),
  );
  const whole = changes.find(({ kind }) => kind === 'off' || kind === 'as' || kind === 'swap-days');
  const other = changes.find(
    (change): change is CellChange | CellSwap =>
      (change.kind === 'cell' || change.kind === 'swap') &&
      (change.at === at || (change.kind === 'swap' && change.with.day === undefined && change.with.at === at)),
  );
  const weekday =
    whole?.kind === 'as' ? (WEEKDAYS.find((name) => name === whole.table) ?? weekdayOf(whole.table)) : weekdayOf(day);
  const rowAt = (clock: ClockTime) =>
    inForce?.rows.find(
      (row) =>
        row.from === clock && (row.weeks === undefined || (row.weeks === 'odd') === isOdd) && row.cells.has(weekday),
    );
  const row = rowAt(at);
  if (row === undefined && other === undefined) return undefined;
  const has = (cell: Cell | undefined) => (cell === undefined ? '~' : cellName(cell, plan.isOfOneGrade));
  const shown = () => {
    if (whole?.kind === 'off') return '~';
    if (other?.kind === 'swap') return has(rowAt(other.at === at ? other.with.at : other.at)?.cells.get(weekday));
    if (other === undefined || (other.show === 'own' && other.movedTo === undefined))
      return has(row?.cells.get(weekday));
    return typeof other.show === 'object' ? has(other.show) : '~';
  };
  const planned = other?.span ?? whole?.span ?? row?.cells.get(weekday)?.span ?? row?.span;
  return { when: `${day} ${formatClock(at)}`, has: shown(), span, isChanged: other?.kind === 'cell', planned };
}

function mondayOf(day: Day): number {
  return dayNumber(day) - WEEKDAYS.indexOf(weekdayOf(day));
}

/** As a timetable of the channel writes it. */
export function cellName(cell: Cell, isOfOneGrade: boolean): string {
  if (cell.kind === 'programme') return cell.programme.id;
  const course = cell.kind === 'next' ? cell.course : cell.lesson.course;
  const words = [
    ...(cell.kind === 'repeat' ? ['repeat'] : []),
    ...(isOfOneGrade ? [] : [course.grade.id]),
    course.subject.id,
    ...(cell.kind === 'next' ? [] : [String(cell.lesson.number)]),
  ];
  return words.join(' ');
}

/**
 * A cell that the plan has changed since the locality changed it: whether the locality's change still holds is for a person
 * to say, in `settled`.
 */
export function checkOverridden(
  channel: string,
  cells: readonly OverriddenCell[],
  { project, record }: Pick<TakingLevel, 'project' | 'record'>,
  context: CellContext,
): ReadonlySet<string> {
  const { modelContext } = context;
  const held = new Set<string>();
  const settled = project.data.takes?.channels?.[channel]?.settled ?? {};
  const path = (when: string) => ['takes', 'channels', channel, 'settled', when];
  for (const cell of cells) {
    const { when, has, span, planned } = cell;
    const related = planned === undefined ? [] : [{ message: PLANNED, span: planned }];
    const was = record?.overridden?.[`${channel} ${when}`];
    if (Object.hasOwn(settled, when)) {
      const said = settledName(settled[when] ?? null, project, path(when), context);
      if (said === has) held.add(when);
      else report(cell, said, project.valueSpan(path(when)), related, modelContext);
    } else if (was !== undefined && was !== has) report(cell, was, span, related, modelContext);
    else if (cell.isChanged) {
      held.add(when);
      modelContext.report(planCellChanged, span, bothChange(cell), related);
    }
  }
  for (const when of Object.keys(settled)) {
    if (cells.some((cell) => cell.when === when)) continue;
    modelContext.report(planLacks, project.keySpan(path(when)), {
      zh: `本地没有改动上级 ${when} 的格子；请删去这一行`,
      en: `nothing is changed here in a cell of the plan at ${when}; delete this line`,
    });
  }
  return held;
}

/** The plan's changes without the cells that the locality shows otherwise all the same. */
export function withoutHeld(changes: readonly Change[], held: ReadonlySet<string>): readonly Change[] {
  if (held.size === 0) return changes;
  return changes.flatMap((change): readonly Change[] => {
    if (change.kind !== 'cell') return [change];
    const isHeld = (day: Day) => held.has(`${day} ${formatClock(change.at)}`);
    const on = change.on.flatMap((days): readonly ChangedDays[] =>
      daysOf(days).some(isHeld)
        ? daysOf(days)
            .filter((day) => !isHeld(day))
            .map((day) => ({ ...days, from: day, to: day }))
        : [days],
    );
    return on.length === 0 ? [] : [{ ...change, on }];
  });
}

function settledName(
  written: string | null,
  project: SourceFileOf<'project'>,
  path: readonly string[],
  context: CellContext,
): string {
  const cell = parseCell(written, project.valueSpan(path), context);
  return cell === undefined ? '~' : cellName(cell, context.grade !== undefined);
}

function bothChange({ when, has }: OverriddenCell): Text {
  return {
    zh: `上级在 ${when} 自己也有改动（“${has}”）；要用本地的，就在 settled 写 {${when}: ${has}}，否则删去本地的改动`,
    en: `the plan has a change of its own at ${when} (${has}); to show what is written here, write {${when}: ${has}} into settled, else delete the change here`,
  };
}

const PLANNED = { zh: '上级现在在这里这样写', en: 'the plan now says this here' };

function report(
  { when, has }: OverriddenCell,
  was: string,
  span: Span,
  related: readonly Related[],
  modelContext: CellContext['modelContext'],
): void {
  const message = {
    zh: `上级把 ${when} 的“${was}”改成了“${has}”；请看本地的改动是否还要，要就在 settled 写 {${when}: ${has}}`,
    en: `the plan has "${has}" at ${when} now, no longer "${was}"; look whether the change here still holds, and if so write {${when}: ${has}} into settled`,
  };
  modelContext.report(planCellChanged, span, message, related);
}
