import { changedFiles } from '../../change/changed-files.js';
import type { KnownProject } from '../../change/known-project.js';
import type { Proposed } from '../../change/proposed.js';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { addDays, WEEKDAYS, weekdayOf } from '../../model/time.js';
import { proposeChanges } from '../../sheets/difference/propose-changes.js';
import { proposeWanted } from '../../sheets/difference/propose-wanted.js';
import { wantedOfRows } from '../../sheets/difference/wanted-of-rows.js';
import type { ImportedSheets } from '../../sheets/import-workbooks.js';
import type { ListRow } from '../../sheets/list/list-row.js';
import { sheetRowUnclear } from '../../sheets/problems.js';
import type { BuildChoice } from '../change/build-options.js';
import { type CompiledForChange, compileForChange } from '../change/compile-for-change.js';
import { refuseReplaced } from '../change/refuse-unsound.js';
import { rehearse } from '../change/rehearse.js';
import { showProposed } from '../change/show-proposed.js';
import { saveTexts } from '../fix/save-texts.js';
import { unifiedDiff } from '../fix/unified-diff.js';
import type { Session } from '../io.js';
import { readDay } from '../read-options.js';
import type { ImportOptions } from './options.js';

/** As a build without any options would have it. */
function choiceOf(now: string | undefined): BuildChoice {
  return { out: 'out', media: [], build: true, ...(now !== undefined && { now }) };
}

/** A project that exists, as a build would publish it. */
export function compileTarget(
  { into, now }: Pick<ImportOptions, 'into' | 'now'>,
  session: Session,
): Promise<CompiledForChange> {
  return compileForChange(into, choiceOf(now), session);
}

/** What the sheets change in a project: entries of `changes:`. What cannot be said as one is reported at its cell. */
export function proposeSheets(
  known: KnownProject,
  sheets: ImportedSheets,
  { reason, week }: { readonly reason: string; readonly week: string | undefined },
  diagnostics: DiagnosticList,
): readonly Proposed[] {
  const listed = sheets.lists.flatMap(({ rows }) => rows);
  for (const { log, sheet, place, when } of listed) {
    if (when.kind === 'day') continue;
    log.report(sheetRowUnclear, NEEDS_DATES, sheet, place);
    break;
  }
  for (const { log, sheet, place } of [...sheets.lessons, ...sheets.teachers].slice(0, 1))
    log.report(sheetRowUnclear, ONLY_NEW, sheet, place);
  const rows = [...listed, ...gridRows(known, sheets, week)];
  const { wanted, swaps } = proposeChanges(known, sheets.changes, reason, diagnostics);
  return [...swaps, ...proposeWanted(known, [...wantedOfRows(known, rows, reason), ...wanted], diagnostics)];
}

const NEEDS_DATES = {
  zh: '导入到已有的项目时，列表要写日期，不能只写星期',
  en: 'a list that goes into a project that exists needs dates, not weekdays alone',
};
const ONLY_NEW = {
  zh: '课题和教师的列表目前只能导入到新的文件夹；请改 courses/ 和 teachers.yaml',
  en: 'lists of lessons and teachers only go into new folders for now; edit courses/ and teachers.yaml',
};

/** A week grid says nothing of dates: `--week` does. */
function gridRows({ timeline }: KnownProject, { grids }: ImportedSheets, week: string | undefined): readonly ListRow[] {
  if (grids.length === 0) return [];
  if (week === undefined)
    throw new UsageError({
      zh: '周课表没有日期；请用 --week 写明是哪一周（这一周的任一天，如 --week 2026-03-30）',
      en: 'a week grid has no dates; name its week with --week and any day of it, such as --week 2026-03-30',
    });
  const day = readDay(week, '--week');
  const monday = addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));
  return grids.flatMap(({ grade, rows, area, log }) =>
    rows.flatMap(({ from, to, cells, places }) =>
      [...cells].flatMap(([weekday, content]): readonly ListRow[] => {
        const on = addDays(monday, WEEKDAYS.indexOf(weekday));
        const isOdd = timeline.calendar.teachingWeek(on) % 2 === 1;
        const shown = content.kind === 'weeks' ? (isOdd ? content.odd : content.even) : content;
        const { sheet } = area.table;
        const place = places?.get(weekday) ?? area.table.place(area.header, area.days[0]?.column ?? 0);
        return shown === undefined
          ? []
          : [{ log, sheet, place, grade, when: { kind: 'day', day: on }, from, to, content: shown }];
      }),
    ),
  );
}

/** What sheets would change once more: an import that is done changes nothing. */
export function remainingOf(
  known: KnownProject,
  sheets: ImportedSheets,
  given: Parameters<typeof proposeSheets>[2],
): readonly Text[] {
  const diagnostics = new DiagnosticList();
  const again = proposeSheets(known, { ...sheets, changes: [] }, given, diagnostics);
  // Nothing was an error before.
  const lists = new Set([diagnostics, ...sheets.lists.flatMap(({ rows }) => rows.map(({ log }) => log.diagnostics))]);
  const faults = [...lists].flatMap((list) => list.sorted().filter(({ severity }) => severity === 'error'));
  return [
    ...again.map(({ place, says }) => ({ zh: `${place.zh}：${says.zh}`, en: `${place.en}: ${says.en}` })),
    ...faults.map(({ message }) => message),
  ];
}

/** Shows what changes as a patch and as viewers notice it, and writes it where that is asked. */
export async function finishInto(
  compiled: CompiledForChange,
  proposed: readonly Proposed[],
  /** What would still differ once the entries are there. */
  remaining: (known: KnownProject) => readonly Text[],
  options: ImportOptions,
  session: Session,
): Promise<void> {
  const { sound, texts, report, folder } = compiled;
  if (sound === undefined) return;
  const isMachine = options.format !== 'pretty';
  const say = isMachine ? session.tell : session.announce;
  if (proposed.length === 0) {
    say({ zh: '表格与课表相同，没有要改的。', en: 'The sheets say what the timetable says: nothing changes.' });
    return;
  }
  refuseReplaced(proposed, compiled);
  const files = changedFiles(proposed, texts);
  const quiet = isMachine ? { ...session, out: () => undefined, announce: () => undefined } : session;
  showProposed(proposed, files, report.prefix, quiet);
  quiet.out(`\n${await unifiedDiff(folder, files, report.prefix)}`);
  const channels = [...new Set(proposed.flatMap((one) => one.channels))];
  const rehearsed = await rehearse(
    { before: { ...compiled, sound }, files, channels },
    options.into,
    choiceOf(options.now),
    quiet,
  );
  if (rehearsed === undefined) return;
  const { after } = rehearsed;
  const [left] = remaining({ ...after.sound, texts: after.texts, now: after.now });
  if (left !== undefined) {
    session.tell(
      {
        zh: `这样改之后，课表与表格仍不同，什么也没有写：${left.zh}。请在表格里给这门课写上课号或课题`,
        en: `After these entries the timetable would still not be what the sheets say, and nothing was written: ${left.en}. Write the numbers or titles of the lessons of this course into the sheet`,
      },
      'error',
    );
    session.exit(1);
    return;
  }
  const paths = files.map(({ path }) => `${report.prefix}${path}`).join(', ');
  if (options.write !== true || options.dryRun === true) {
    say({
      zh: `将改 ${paths}（${proposed.length} 处）。加 --write 写入。`,
      en: `${paths} would change (${proposed.length} entries). Add --write to write.`,
    });
    return;
  }
  await saveTexts(folder, files);
  session.accomplish({ zh: '课表已改好', en: 'the timetables are changed' });
  say({ zh: `已写入 ${paths}（${proposed.length} 处）。`, en: `Wrote ${paths} (${proposed.length} entries).` });
}
