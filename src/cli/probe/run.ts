import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SoundProject } from '../../compile.js';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { DecodeResult } from '../../media/decode-recording.js';
import type { GatherOptions } from '../../media/gather-options.js';
import { openMediaFolders } from '../../media/gather-recordings.js';
import type { MediaFolders } from '../../media/media-folders.js';
import { neededFiles } from '../../media/needed-files.js';
import { RECHECK_EACH_TIME, type Recheck } from '../../media/recheck-count.js';
import { isBlocking, type TableRow, tableOf } from '../../media/recordings-table.js';
import { unusedFiles } from '../../media/unused-files.js';
import type { MediaSettings } from '../../model/project.js';
import type { Millis } from '../../model/time.js';
import { findingsOn } from '../../report/recordings/findings-on.js';
import { recordingsFormat, watchSummaryFormat } from '../../report/recordings/index.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { checkOptions, tableFormat } from './check-options.js';
import { aDecoder, type Decoder, decodeRows, findFfmpeg } from './decode-rows.js';
import { keepDecoded } from './keep-decoded.js';
import { makePictures } from './make-pictures.js';
import { makePrints } from './make-prints.js';
import type { ProbeOptions } from './options.js';
import { renameRecordings } from './rename-recordings.js';
import { owedText } from './show-owed.js';
import { signOffLessons } from './sign-off-lessons.js';
import { WATCH_EVERY, watchDeliveries } from './watch-deliveries.js';

export async function probe(project: string | undefined, options: ProbeOptions, session: Session): Promise<void> {
  checkOptions(options);
  const settle = options.watch === true ? (session.watchEvery ?? WATCH_EVERY) : undefined;
  let rechecked: Text | undefined;
  let anew = options.anew === true;
  const compile = (): Promise<CompiledProject> =>
    compileProject(project, options, session, {
      save: true,
      anew,
      packets: options.packets,
      timeout: options.timeout,
      settle,
      recheck: recheckOf(options),
      decode: options.recheck === undefined ? undefined : decodeAgain(options, session),
      onRecheck: (checked, wrong) => {
        rechecked = recheckText(checked, wrong);
      },
    });
  const compiled = await compile();
  // A watch runs for days: later damage is not what the operator confirmed.
  anew = false;
  const { sound } = compiled;
  if (sound === undefined) return refuse(compiled, session);
  const { media } = sound.project;
  if (media === undefined) {
    throw new UsageError({
      zh: '这个项目只编单，没有录像可测量；请在 project.yaml 中写上 media',
      en: 'this project only plans and has no recordings to measure; add media to project.yaml',
    });
  }
  const open = (): MediaFolders | undefined => openFolder(media, compiled, options, session);
  if (options.signOff !== undefined) return signOff(compiled, sound, open(), options, session);
  if (options.rename === true) return rename(sound, { compile, open }, options, session);
  const rows = rowsOf(compiled, sound, options.due);
  if (options.owed === true) {
    await print(await owedText(sound, rows, compiled.now, open(), options, session), options, session);
    return session.exit(exitCode(compiled, sound, options.due, undefined));
  }
  const decoded = await show(compiled, sound, rows, open(), options, session, options.watch === true);
  if (rechecked !== undefined) session.tell(rechecked);
  const areMade =
    options.fingerprint !== true ||
    (await makePrints(sound, compiled.folder, needFolder(open(), '--fingerprint'), session));
  session.exit(areMade ? exitCode(compiled, sound, options.due, decoded) : 1);
  if (options.watch !== true) return;
  needFolder(open(), '--watch');
  await watch(sound, { compile, open }, options, session);
}

/** A watch checks the folder every few seconds, and a sign-off has another purpose. */
function recheckOf({ recheck, watch, signOff }: ProbeOptions): Recheck {
  return recheck ?? (watch === true || signOff !== undefined ? 0 : RECHECK_EACH_TIME);
}

/** What was decoded before is decoded again where a recheck is asked for: it takes minutes, too long for every night. */
function decodeAgain({ decode, signOff }: ProbeOptions, session: Session): GatherOptions['decode'] {
  const ffmpeg = findFfmpeg(session.env);
  // With --decode all is decoded in any case.
  if (ffmpeg === undefined || decode === true || signOff !== undefined) return undefined;
  let decoder: Promise<Decoder> | undefined;
  return async (path, recording, frameRate) => {
    decoder ??= aDecoder(ffmpeg, frameRate, session);
    const result = await (await decoder)(path, recording);
    if (result === undefined || result.stopped !== undefined) return undefined;
    const { stopped, ...decoded } = result;
    return decoded;
  };
}

function recheckText(checked: number, wrong: number): Text {
  if (wrong === 0) {
    return {
      zh: `重测了 ${checked} 个没有变化的录像，与 media.lock.json 一致`,
      en: `Measured ${checked} unchanged recordings again: as media.lock.json has them`,
    };
  }
  return {
    zh: `重测了 ${checked} 个没有变化的录像，${wrong} 个与 media.lock.json 不符`,
    en: `Measured ${checked} unchanged recordings again: media.lock.json had ${wrong} of them wrong`,
  };
}

async function refuse(compiled: CompiledProject, session: Session): Promise<void> {
  await session.show(compiled.report);
  session.exit(1);
}

function rowsOf({ now }: CompiledProject, sound: SoundProject, due: Millis | undefined): readonly TableRow[] {
  const { project, uses, recordings } = sound;
  return tableOf(project, uses, recordings, due === undefined ? undefined : { now, due });
}

async function show(
  compiled: CompiledProject,
  sound: SoundProject,
  rows: readonly TableRow[],
  folder: MediaFolders | undefined,
  options: ProbeOptions,
  session: Session,
  isWatchStart = false,
): Promise<Decoded | undefined> {
  const { project } = sound;
  const { language, colour, columns } = session;
  const used = new Set(neededFiles(project).keys());
  const diagnostics = new DiagnosticList();
  const decoded =
    options.decode === true
      ? await decode(compiled.folder, sound, rows, needFolder(folder, '--decode'), session, diagnostics)
      : undefined;
  const pictures =
    options.pictures === true
      ? await makePictures(rows, compiled.folder, needFolder(folder, '--pictures'), session)
      : undefined;
  const forged = diagnostics.sorted();
  const findings = [...findingsOn(rows, compiled.diagnostics, sound), ...forged];
  const text = (isWatchStart ? await watchSummaryFormat() : await recordingsFormat(tableFormat(options)))({
    ...{ project, rows, language, colour, columns },
    findings: { ...compiled.report, diagnostics: findings },
    unused: options.unused === true ? unusedFiles(needFolder(folder, '--unused'), used) : undefined,
    ...{ decoded, pictures },
  });
  await print(text, options, session);
  return decoded && { results: decoded, isForged: forged.length > 0 };
}

async function print(text: string, { output }: ProbeOptions, session: Session): Promise<void> {
  if (output === undefined) session.out(text);
  else await writeFile(resolve(session.cwd, output), text);
}

/** What was renamed is measured at once, so that its name is not all that is right about it. */
async function rename(
  sound: SoundProject,
  { compile, open }: Watching,
  options: ProbeOptions,
  session: Session,
): Promise<void> {
  const renamed = await renameRecordings(sound, needFolder(open(), '--rename'), options.yes === true, session);
  if (renamed.size === 0) return;
  const again = await compile();
  if (again.sound === undefined) return refuse(again, session);
  const rows = rowsOf(again, again.sound, undefined).filter(({ lesson }) => renamed.has(lesson.file));
  await show(again, again.sound, rows, open(), options, session);
  if (rows.some(isBlocking)) session.exit(1);
}

type Results = ReadonlyMap<string, DecodeResult>;

interface Decoded {
  readonly results: Results;
  /** The lock said otherwise of a file that is the same. */
  readonly isForged: boolean;
}

async function decode(
  projectFolder: string,
  { project }: SoundProject,
  rows: readonly TableRow[],
  folder: MediaFolders,
  session: Session,
  diagnostics: DiagnosticList,
): Promise<Results> {
  const decoded = await decodeRows(rows, folder, project.media?.frameRate ?? 25, session);
  await keepDecoded(projectFolder, decoded, session.env, diagnostics);
  return decoded;
}

interface Watching {
  compile(): Promise<CompiledProject>;
  open(): MediaFolders | undefined;
}

async function watch(
  first: SoundProject,
  { compile, open }: Watching,
  options: ProbeOptions,
  session: Session,
): Promise<void> {
  const showFiles = async (compiled: CompiledProject, sound: SoundProject, files: ReadonlySet<string>) => {
    const rows = rowsOf(compiled, sound, undefined).filter(({ lesson }) => files.has(lesson.file));
    await show(compiled, sound, rows, open(), options, session);
  };
  await watchDeliveries(first, { compile, openFolder: open, show: showFiles }, session);
  session.exit(0);
}

async function signOff(
  compiled: CompiledProject,
  sound: SoundProject,
  folder: MediaFolders | undefined,
  { signOff: lessons = [], by = '', replace }: ProbeOptions,
  session: Session,
): Promise<void> {
  const on = sound.timeline.calendarDayOf(compiled.now);
  const done = await signOffLessons(sound, {
    ...{ projectFolder: compiled.folder, environment: session.env, compiled: compiled.texts },
    ...{ folder, lessons, by, on, isReplacing: replace === true },
  });
  for (const line of done) session.announce(line);
}

/**
 * Whether what airs within the project's horizon, or within `--due` where that reaches further, can go on air. An error
 * is what the project's own grades make one; files that belong to no lesson have no air time.
 */
function exitCode(
  compiled: CompiledProject,
  sound: SoundProject,
  due: Millis | undefined,
  decoded: Decoded | undefined,
): number {
  const horizon = sound.project.media?.due ?? 0;
  const soon = rowsOf(compiled, sound, horizon);
  const isFaulty = findingsOn(soon, compiled.diagnostics, sound).some(({ severity }) => severity === 'error');
  const isDue = due !== undefined && due > horizon && rowsOf(compiled, sound, due).some(isBlocking);
  const isDamaged = soon.some(({ lesson }) => isBroken(decoded?.results.get(lesson.file)));
  return isFaulty || isDue || isDamaged || decoded?.isForged === true ? 1 : 0;
}

/** Black, silence and loudness are for people to judge; what a decoder complains of is damage. */
function isBroken(result: DecodeResult | undefined): boolean {
  return result !== undefined && (result.errors > 0 || result.stopped !== undefined);
}

/** `undefined` if the media folder does not exist, also while watching one given by name. */
function openFolder(
  media: MediaSettings,
  { folder }: CompiledProject,
  options: ProbeOptions,
  { env, cwd }: Session,
): MediaFolders | undefined {
  const mediaFolders = options.media.map((path) => resolve(cwd, path));
  try {
    return openMediaFolders(media, { projectFolder: folder, environment: env, mediaFolders });
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function needFolder(folder: MediaFolders | undefined, option: string): MediaFolders {
  if (folder !== undefined) return folder;
  throw new UsageError({
    zh: `${option} 需要媒体文件夹；请用 --media 或 AIRCLASS_MEDIA 指明`,
    en: `${option} needs the media folder; name it with --media or AIRCLASS_MEDIA`,
  });
}
