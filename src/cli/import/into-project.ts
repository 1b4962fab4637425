import type { KnownProject } from '../../change/known-project.js';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { addDays, type Day, WEEKDAYS, weekdayOf } from '../../model/time.js';
import type { ImportedSheets } from '../../sheets/import-workbooks.js';
import type { EditedFile } from '../../sheets/into/file-edits.js';
import type { WeekInto } from '../../sheets/into/new-timetables.js';
import { type IntoOptions, type IntoPlan, planInto } from '../../sheets/into/plan-into.js';
import type { ListRow } from '../../sheets/list/list-row.js';
import type { Mapping } from '../../sheets/match/mapping.js';
import { canAsk } from '../can-ask.js';
import type { BuildChoice } from '../change/build-options.js';
import { type CompiledForChange, compileForChange } from '../change/compile-for-change.js';
import { readReason } from '../change/reason.js';
import type { Session } from '../io.js';
import { readDay } from '../read-options.js';
import type { ImportOptions } from './options.js';

/** As a build without any options would have it. */
export function choiceOf(now: string | undefined): BuildChoice {
  return { out: 'out', media: [], build: true, ...(now !== undefined && { now }) };
}

/** A project that exists, as a build would publish it. */
export function compileTarget(
  { into, now }: Pick<ImportOptions, 'into' | 'now'>,
  session: Session,
): Promise<CompiledForChange> {
  return compileForChange(into, choiceOf(now), session);
}

export interface IntoGiven {
  readonly mapping: Mapping;
  readonly options: ImportOptions;
  /** Why lists of new grades deviate from their weeks. */
  readonly listReason: string;
  /** Why something changes, where rows do not say it; empty where nobody did. */
  readonly reason: string;
}

/** What the sheets change in a project; what cannot be said in its files is reported at its cell. */
export async function planSheets(
  known: KnownProject,
  sheets: ImportedSheets,
  { mapping, options, listReason, reason }: IntoGiven,
  diagnostics: DiagnosticList,
  session: Session,
): Promise<IntoPlan> {
  const from = options.from === undefined ? undefined : readDay(options.from, '--from');
  const into: IntoOptions = { mapping, reason, listReason, from, rowsOfWeek: rowsOfWeek(known, options.week) };
  return planInto(known, sheets, into, diagnostics, async (files) => {
    const compiled = await compileForChange(
      options.into,
      choiceOf(options.now),
      { ...session, verbose: false },
      edits(files),
    );
    return compiled.sound && { ...compiled.sound, texts: compiled.texts, now: compiled.now };
  });
}

export function edits(files: readonly EditedFile[]) {
  return { texts: new Map(files.map(({ path, after }) => [path, after] as const)), isGone: () => false };
}

/** Why: as `--reason` or import.yaml has it, else the person is asked; where nobody can be, it is refused before anything is written. */
export async function askMissingReason(
  plan: IntoPlan,
  given: IntoGiven,
  session: Session,
): Promise<string | undefined> {
  const isMissing =
    plan.proposed.some(({ entry }) => entry.get('reason') === '') ||
    plan.edited.some(({ before, after }) => after.includes('reason: ""') && !before.includes('reason: ""'));
  if (!isMissing || given.reason !== '') return undefined;
  if (!canAsk(session))
    throw new UsageError({
      zh: '改动要写明原因：在表格里加一列“原因”，或在 import.yaml 里写 reason，或用 --reason，如 --reason 教研活动；它会写进课表和给学校的通知',
      en: 'changes need their reason: a column of reasons in the sheet, "reason" in import.yaml, or --reason, e.g. --reason "staff training"; it goes into the timetable and the notice to schools',
    });
  return readReason(undefined, session);
}

/** A week without dates: `--week` says which one it is, `--from` from when on it holds. */
function rowsOfWeek({ timeline }: KnownProject, week: string | undefined) {
  return (weeks: readonly WeekInto[]): readonly ListRow[] => {
    if (week === undefined) throw new UsageError(NO_WEEK);
    const day = readDay(week, '--week');
    const monday = addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));
    const isOdd = timeline.calendar.teachingWeek(day) % 2 === 1;
    return weeks.flatMap((one) => datedRows(one, monday, isOdd));
  };
}

function datedRows({ grade, rows, log, sheet, place }: WeekInto, monday: Day, isOdd: boolean): readonly ListRow[] {
  return rows.flatMap(({ from, to, cells, places }) =>
    [...cells].flatMap(([weekday, content]): readonly ListRow[] => {
      const day = addDays(monday, WEEKDAYS.indexOf(weekday));
      const shown = content.kind === 'weeks' ? (isOdd ? content.odd : content.even) : content;
      if (shown === undefined) return [];
      return [
        {
          log,
          sheet,
          place: places?.get(weekday) ?? place,
          grade,
          when: { kind: 'day', day },
          from,
          to,
          content: shown,
        },
      ];
    }),
  );
}

const NO_WEEK: Text = {
  zh: '没有日期的课表与项目里的不同；只改一周的，用 --week 写明是哪一周（这一周的任一天，如 --week 2026-03-30）；从某天起一直用的，用 --from 写明那一天',
  en: 'a week without dates is not that of the project: where it is one week alone, name it with --week and any day of it, such as --week 2026-03-30; where it holds from a day on, name the day with --from',
};

/** What sheets would change once more: an import that is done changes nothing. */
export async function remainingOf(
  known: KnownProject,
  sheets: ImportedSheets,
  given: IntoGiven,
  session: Session,
): Promise<readonly Text[]> {
  const diagnostics = new DiagnosticList();
  const logs = [...sheets.grids, ...sheets.lists.flatMap(({ rows }) => rows), ...sheets.changes, ...sheets.lessons];
  const lists = new Set([diagnostics, ...logs.map(({ log }) => log.diagnostics)]);
  const before = new Set(faultsIn(lists));
  const again = await planSheets(known, sheets, given, diagnostics, session);
  return [
    ...again.proposed.map(({ place, says }) => ({ zh: `${place.zh}：${says.zh}`, en: `${place.en}: ${says.en}` })),
    ...again.edited.map(({ path }) => ({ zh: path, en: path })),
    ...faultsIn(lists)
      .filter((fault) => !before.has(fault))
      .map(({ message }) => message),
  ];
}

function faultsIn(lists: ReadonlySet<DiagnosticList>) {
  return [...lists].flatMap((list) => list.sorted().filter(({ severity }) => severity === 'error'));
}
