import { resolve } from 'node:path';
import { changedFiles } from '../../change/changed-files.js';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { reportFormat } from '../../report/problems/index.js';
import { isExported } from '../../sheets/back/exported-state.js';
import { readBack } from '../../sheets/back/read-back.js';
import { proposeWanted } from '../../sheets/difference/propose-wanted.js';
import { reportShifts } from '../../sheets/difference/report-shifts.js';
import type { Workbook } from '../../sheets/workbook.js';
import type { BuildChoice } from '../change/build-options.js';
import { compileForChange } from '../change/compile-for-change.js';
import { checkReason, readReason } from '../change/reason.js';
import { refuseReplaced, refuseUnsound } from '../change/refuse-unsound.js';
import { rehearse } from '../change/rehearse.js';
import { showProposed } from '../change/show-proposed.js';
import { writeAndBuild } from '../change/write-and-build.js';
import type { Session } from '../io.js';
import { loginName } from '../login-name.js';
import { outOption } from '../shared-options.js';
import { writeReports } from '../write-reports.js';
import type { ImportOptions } from './options.js';
import { sheetReport } from './sheet-report.js';

/** Whether these were written by `airclass export`; some of them alone cannot be imported together with others. */
export function areExported(workbooks: readonly Workbook[]): boolean {
  const exported = workbooks.filter(isExported);
  if (exported.length > 0 && exported.length < workbooks.length) {
    throw new UsageError({
      zh: '请把导出的表格与别的表格分开导入',
      en: 'import exported spreadsheets and others one after the other',
    });
  }
  return exported.length > 0;
}

/** What was edited in exported spreadsheets, as entries of `changes`. `read`: what was found when they were read. */
export async function importBack(
  workbooks: readonly Workbook[],
  read: DiagnosticList,
  options: ImportOptions,
  session: Session,
): Promise<void> {
  const choice: BuildChoice = {
    out: outOption['--out <folder>'].default,
    build: false,
    media: [],
    ...(options.now !== undefined && { now: options.now }),
  };
  const before = await compileForChange(options.into, choice, session);
  const { sound, texts, now, report } = before;
  if (sound === undefined) return refuseUnsound(before, session);
  const known = { project: sound.project, timeline: sound.timeline, texts, now };
  const diagnostics = new DiagnosticList();
  diagnostics.add(read.sorted());
  const [givenReason = ''] = [options.reason?.trim().replace(/\s+/gu, ' ')];
  const look = (reason: string, list: DiagnosticList) =>
    workbooks.flatMap((workbook) => readBack(workbook, known, reason, list));
  let wanted = look(givenReason, diagnostics);
  if (!diagnostics.hasErrors && wanted.some(({ reason }) => reason === '')) {
    checkReason(options.reason, session);
    wanted = look(await readReason(options.reason, session), new DiagnosticList());
  }
  const proposed = proposeWanted(known, wanted, diagnostics);
  const show = async () => {
    const shown = sheetReport(report, workbooks, diagnostics.sorted());
    const isMachine = options.format !== 'pretty';
    if (isMachine || shown.diagnostics.length > 0) session.out((await reportFormat(options.format))(shown));
    await writeReports(
      options.report,
      async (format) => (await reportFormat(format))({ ...shown, colour: false }),
      session,
    );
  };
  if (diagnostics.hasErrors) {
    await show();
    session.tell({ zh: '有错误，什么也没有写。', en: 'There are errors, and nothing was written.' }, 'error');
    session.exit(1);
    return;
  }
  if (proposed.length === 0) {
    await show();
    session.announce({ zh: '表格与课表没有不同。', en: 'The spreadsheets say what the project has: nothing changes.' });
    return;
  }
  refuseReplaced(proposed, before);
  const files = changedFiles(proposed, texts);
  const channels = [...new Set(proposed.flatMap((one) => one.channels))];
  showProposed(proposed, files, report.prefix, session);
  const rehearsed = await rehearse({ before: { ...before, sound }, files, channels }, options.into, choice, session);
  if (rehearsed === undefined) return show();
  reportShifts(sound.timeline, rehearsed.after.sound.timeline, wanted, diagnostics);
  await show();
  if (options.write !== true || options.dryRun === true) {
    session.announce({
      zh: `${proposed.length} 处改动，还没有写；加 --write 写入。`,
      en: `${proposed.length === 1 ? '1 change' : `${proposed.length} changes`}, not written; add --write to write ${proposed.length === 1 ? 'it' : 'them'}.`,
    });
    return;
  }
  const reason = [...new Set(wanted.map((one) => one.reason))].join('；');
  const made = {
    at: new Date(session.now()).toISOString(),
    by: loginName(session.env),
    reason,
    channels,
    until: Math.min(...proposed.map(({ until }) => until)),
    files: files.map(({ path, isNew, inserted }) => ({
      path,
      isNew,
      inserted: inserted.map(({ insertions, entry }) => ({ insertions, entry })),
    })),
  };
  const writing = { reason, isUndo: false, record: (earlier: readonly (typeof made)[]) => [...earlier, made] };
  await writeAndBuild(rehearsed, writing, resolve(session.cwd, options.into), choice, session);
}
