import { basename, join, relative, resolve, sep } from 'node:path';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { isThere } from '../../files/is-there.js';
import { KIND_FILES } from '../../load/kind-files.js';
import { shippedVocabulary } from '../../model/vocabulary/shipped-vocabulary.js';
import { REPORT_FORMATS, reportFormat } from '../../report/problems/index.js';
import type { ReportInput } from '../../report/problems/report.js';
import { cellSpan } from '../../sheets/cell-name.js';
import { importWorkbooks } from '../../sheets/import-workbooks.js';
import { checkReason } from '../change/reason.js';
import { refuseUnsound } from '../change/refuse-unsound.js';
import { readTerm } from '../init/read-plan.js';
import type { Session } from '../io.js';
import { readNow } from '../read-now.js';
import { verdict } from '../verdict.js';
import { writeReports } from '../write-reports.js';
import { expectNewFolder } from './expect-new-folder.js';
import { finishInto } from './finish-into.js';
import { areExported, importBack } from './import-back.js';
import { askMissingReason, compileTarget, type IntoGiven, planSheets, remainingOf } from './into-project.js';
import { type MadeProject, newProject } from './new-project.js';
import type { ImportOptions } from './options.js';
import { type ReadMapping, readMapping } from './read-mapping.js';
import { readWorkbooks } from './read-workbooks.js';
import { writeMapping, writeProject } from './write-project.js';

export async function importSheets(files: readonly string[], options: ImportOptions, session: Session): Promise<void> {
  if (options.reason !== undefined) checkReason(options.reason, session);
  const now = readNow(options.now, session.now);
  const target = resolve(session.cwd, options.into);
  const isProject = isThere(join(target, KIND_FILES.project));
  if (isProject) {
    const diagnostics = new DiagnosticList();
    const workbooks = await readWorkbooks(files, options, session, diagnostics);
    if (areExported(workbooks)) return importBack(workbooks, diagnostics, options, session);
  } else await expectNewFolder(target, options.into);
  const below = relative(session.cwd, target).split(sep).join('/');
  const mappingPath = below === '' ? KIND_FILES.import : `${below}/${KIND_FILES.import}`;
  const diagnostics = new DiagnosticList();
  const compiled = isProject ? await compileTarget(options, session) : undefined;
  if (compiled !== undefined && compiled.sound === undefined) return refuseUnsound(compiled, session);
  const project = compiled?.sound;
  const read = await readMapping(target, mappingPath, diagnostics);
  const workbooks = await readWorkbooks(files, options, session, diagnostics);
  const names = { vocabulary: project?.project.vocabulary ?? shippedVocabulary };
  const asked = options.term === undefined ? undefined : readTerm(options.term);
  const calendar = project?.timeline.calendar;
  const term = asked ?? (calendar && { from: calendar.first, to: calendar.last });
  const sheets = importWorkbooks(workbooks, { names, mapping: read.mapping, term }, diagnostics);
  const [file = ''] = files;
  const { mapping } = read;
  const reason = options.reason ?? mapping.reason;
  const listReason = reason ?? `按“${basename(file)}”`;
  const [workbook] = workbooks;
  const finishing = async (): Promise<(() => Promise<void>) | undefined> => {
    if (workbook === undefined || diagnostics.hasErrors) return undefined;
    if (compiled !== undefined && project !== undefined) {
      const known = { project: project.project, timeline: project.timeline, texts: compiled.texts, now: compiled.now };
      let given: IntoGiven = { mapping, options, listReason, reason: reason ?? '' };
      let plan = await planSheets(known, sheets, given, diagnostics, session);
      const asked = diagnostics.hasErrors ? undefined : await askMissingReason(plan, given, session);
      if (asked !== undefined) {
        given = { ...given, reason: asked };
        plan = await planSheets(known, sheets, given, new DiagnosticList(), session);
      }
      return () => finishInto(compiled, plan, (after) => remainingOf(after, sheets, given, session), options, session);
    }
    const own = { ...options, reason: listReason, mapping, span: cellSpan(workbook) };
    const made = newProject(target, sheets, own, { ...session, now: () => now }, diagnostics);
    return () => finish(target, made, options, session);
  };
  const finishAll = await finishing();
  const report: ReportInput = {
    diagnostics: diagnostics.sorted(),
    texts: new Map(read.text === undefined ? [] : [[mappingPath, read.text]]),
    prefix: '',
    language: session.language,
    colour: session.colour,
    columns: session.columns,
    // Each cell is one to look at.
    unfolded: true,
  };
  await print(report, options, session);
  session.exit(verdict(report));
  if (diagnostics.hasErrors || finishAll === undefined) await askOpen(target, mappingPath, read, options, session);
  else await finishAll();
}

async function print(report: ReportInput, options: ImportOptions, session: Session): Promise<void> {
  const isBrief = session.quiet && options.format === REPORT_FORMATS[0];
  if (!isBrief || report.diagnostics.length > 0) session.out((await reportFormat(options.format))(report));
  const textOf = async (format: (typeof REPORT_FORMATS)[number]) =>
    (await reportFormat(format))({ ...report, colour: false });
  await writeReports(options.report, textOf, session);
}

/** Nothing of the project is written; what has to be asked is, so that it can be answered. */
async function askOpen(
  target: string,
  shown: string,
  { mapping, text, isFaulty }: ReadMapping,
  { write, dryRun }: ImportOptions,
  session: Session,
): Promise<void> {
  const { questions } = mapping;
  // What is in a faulty one would be asked again, and put in a second time.
  if (questions.length === 0 || isFaulty) {
    session.tell({ zh: '有错误，什么也没有写。', en: 'There are errors, and nothing was written.' }, 'error');
    return;
  }
  const count = questions.length;
  if (write === true && dryRun !== true) {
    await writeMapping(target, text, questions);
    session.tell(
      {
        zh: `有 ${count} 处要问，已写进“${shown}”；请回答后再导入一次。项目没有写。`,
        en: `What has to be asked (${count}) was written into "${shown}"; answer it and import again. The project was not written.`,
      },
      'error',
    );
    return;
  }
  session.tell(
    {
      zh: `有 ${count} 处要问，什么也没有写；加 --write 会把问题和建议写进“${shown}”。`,
      en: `Something has to be asked (${count}), and nothing was written; --write puts it into "${shown}" with suggestions.`,
    },
    'error',
  );
}

async function finish(
  target: string,
  { plan, files }: MadeProject,
  options: ImportOptions,
  session: Session,
): Promise<void> {
  const grades = plan.grades.map(({ id }) => id).join('、');
  const { from, to } = plan.term;
  const about = {
    zh: `${grades}，学期 ${from} 至 ${to}`,
    en: `${grades.replaceAll('、', ', ')}, term ${from} to ${to}`,
  };
  const isMachine = options.format !== 'pretty';
  const say = isMachine ? session.tell : session.announce;
  if (options.write !== true || options.dryRun === true) {
    const paths = files.map(({ path }) => path);
    say({
      zh: `将写 ${files.length} 个文件（${about.zh}）：${paths.join('、')}。加 --write 写入。`,
      en: `${files.length} files would be written (${about.en}): ${paths.join(', ')}. Add --write to write them.`,
    });
    return;
  }
  await writeProject(target, plan, files);
  session.accomplish({ zh: '项目已写好', en: 'the project is written' });
  const folder = relative(session.cwd, target) || '.';
  const name = /^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder);
  say({ zh: `已写入 ${files.length} 个文件（${about.zh}）。`, en: `Wrote ${files.length} files (${about.en}).` });
  say({
    zh: `接下来：airclass check ${name}`,
    en: `Next: airclass check ${name}`,
  });
}
