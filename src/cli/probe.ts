import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { SoundProject } from '../compile.js';
import { UsageError } from '../diagnostics/usage-error.js';
import type { DecodeResult } from '../media/decode-recording.js';
import { openMediaFolder } from '../media/gather-recordings.js';
import type { MediaFolder } from '../media/media-folder.js';
import { neededFiles } from '../media/needed-files.js';
import { isBlocking, type TableRow, tableOf } from '../media/recordings-table.js';
import { unusedFiles } from '../media/unused-files.js';
import type { Instant, Millis } from '../model/time.js';
import { addProjectOptions, type CompiledProject, compileProject, type ProjectOptions } from './compile-project.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { readLength } from './read-options.js';
import { RECORDINGS_FORMATS, type RecordingsFormatName, recordingsFormat } from './recordings/index.js';

interface ProbeOptions extends ProjectOptions {
  readonly format: RecordingsFormatName;
  readonly due?: string;
  readonly unused?: true;
  readonly packets?: true;
  readonly decode?: true;
  readonly watch?: true;
  readonly signOff?: readonly string[];
  readonly by?: string;
  readonly timeout?: string;
  readonly output?: string;
}

export function registerProbe(program: Command, session: Session): void {
  const say = session.say;
  const command = program
    .command('probe')
    .argument('[project]', say({ zh: '项目文件夹（默认当前文件夹）', en: 'project folder (default: this one)' }))
    .description(
      say({
        zh: '测量录像，写入 media.lock.json，列出每课的录像',
        en: 'measures recordings, writes media.lock.json, prints the table',
      }),
    )
    .addOption(
      new Option('--format <format>', say({ zh: '输出格式', en: 'what to print' }))
        .choices(RECORDINGS_FORMATS)
        .default('table'),
    )
    .option('-o, --output <file>', say({ zh: '写入文件而不是打印', en: 'write it to a file instead of printing' }))
    .option(
      '--due <length>',
      say({ zh: '只看在此时间内播出的课，如 7d', en: 'only lessons that air within this time, e.g. 7d' }),
    )
    .option('--unused', say({ zh: '另列没有用到的文件', en: 'also list files that nothing refers to' }))
    .option('--packets', say({ zh: '读完每个文件的全部数据包', en: 'read every packet of each file' }))
    .option(
      '--decode',
      say({ zh: '完整解码，检查错误、黑屏、静音和响度', en: 'decode in full: errors, black, silence, loudness' }),
    )
    .option('--watch', say({ zh: '守候媒体文件夹，新文件停止增长后立即测量', en: 'keep watching the media folder' }))
    .option('--sign-off <lessons...>', say({ zh: '把这些课记为已审查', en: 'record these lessons as reviewed' }))
    .option('--by <name>', say({ zh: '审查人', en: 'who reviewed them' }))
    .option('--timeout <length>', say({ zh: '每个文件的时限，默认 30s', en: 'time for one file (default: 30s)' }))
    .addHelpText(
      'after',
      examples(
        session,
        'airclass probe schedules/sichuan-2020-spring --media /data/edu --due 7d',
        'airclass probe --sign-off P1-chinese-01 P1-chinese-02 --by 省电教馆',
      ),
    );
  addProjectOptions(command, session).action((project: string | undefined, options: ProbeOptions) =>
    probe(project, options, session),
  );
}

async function probe(project: string | undefined, options: ProbeOptions, session: Session): Promise<void> {
  checkOptions(options);
  const run = (isSettled?: (file: string) => boolean): Promise<CompiledProject> =>
    compileProject(project, options, session, {
      save: true,
      packets: options.packets,
      timeout: options.timeout === undefined ? undefined : readLength('--timeout', options.timeout),
      isSettled,
    });
  const compiled = await run();
  const { sound } = compiled;
  if (sound === undefined) return refuse(compiled, session);
  const { media } = sound.project;
  if (media === undefined) {
    throw new UsageError({
      zh: '这个项目只做计划，没有录像可测量；请在 project.yaml 中写上 media',
      en: 'this project only plans and has no recordings to measure; add media to project.yaml',
    });
  }
  const gathering = {
    projectFolder: compiled.folder,
    environment: session.env,
    mediaFolder: mediaOption(options, session),
  };
  const folder = openMediaFolder(media, gathering);
  if (options.signOff !== undefined) return signOff(compiled, sound, folder, options, session);
  const due = options.due === undefined ? undefined : readLength('--due', options.due);
  await show(sound, folder, compiled.now, due, options, session);
  session.exit(exitCode(compiled, sound, due));
  if (options.watch === true) await watch(sound, needFolder(folder, '--watch'), run, options, session);
}

function checkOptions(options: ProbeOptions): void {
  if ((options.signOff === undefined) !== (options.by === undefined)) {
    throw new UsageError({ zh: '--sign-off 与 --by 要一起使用', en: '--sign-off and --by go together' });
  }
  if (options.watch === true && (options.format !== 'table' || options.output !== undefined)) {
    throw new UsageError({ zh: '--watch 只能打印表格', en: '--watch prints the table and nothing else' });
  }
}

async function refuse(compiled: CompiledProject, session: Session): Promise<void> {
  const { pretty } = await import('./report/pretty.js');
  session.err(pretty(compiled.report));
  session.exit(1);
}

async function show(
  sound: SoundProject,
  folder: MediaFolder | undefined,
  now: Instant,
  due: Millis | undefined,
  options: ProbeOptions,
  session: Session,
): Promise<void> {
  const { project, uses, recordings } = sound;
  const rows = tableOf(project, uses, recordings, due === undefined ? undefined : { now, due });
  const isUnusedAsked = options.unused === true;
  const text = await format(options.format, sound, rows, session, {
    unused: isUnusedAsked
      ? unusedFiles(needFolder(folder, '--unused'), new Set(neededFiles(project).keys()))
      : undefined,
    decoded: options.decode === true ? await decode(sound, rows, needFolder(folder, '--decode'), session) : undefined,
  });
  if (options.output === undefined) session.out(text);
  else await writeFile(resolve(session.cwd, options.output), text);
}

async function format(
  name: RecordingsFormatName,
  { project }: SoundProject,
  rows: readonly TableRow[],
  { language, colour, columns }: Session,
  more: {
    readonly unused: ReturnType<typeof unusedFiles> | undefined;
    readonly decoded: ReadonlyMap<string, DecodeResult> | undefined;
  } = { unused: undefined, decoded: undefined },
): Promise<string> {
  const write = await recordingsFormat(name);
  return write({ project, rows, language, colour, columns, ...more });
}

async function decode(
  { project }: SoundProject,
  rows: readonly TableRow[],
  folder: MediaFolder,
  session: Session,
): Promise<ReadonlyMap<string, DecodeResult>> {
  const { decodeRows } = await import('./recordings/decode-rows.js');
  return decodeRows(rows, folder, project.media?.frameRate ?? 25, session);
}

async function watch(
  first: SoundProject,
  folder: MediaFolder,
  run: (isSettled: (file: string) => boolean) => Promise<CompiledProject>,
  options: ProbeOptions,
  session: Session,
): Promise<void> {
  const { watchFolder } = await import('./recordings/watch-folder.js');
  const files = [...neededFiles(first.project).keys()];
  const settledOnce = new Set<string>();
  for await (const settled of watchFolder(folder, files, session.signal)) {
    for (const file of settled) settledOnce.add(file);
    const { sound } = await run((file) => settledOnce.has(file));
    if (sound === undefined) continue;
    const rows = tableOf(sound.project, sound.uses, sound.recordings).filter(({ lesson }) =>
      settled.includes(lesson.file),
    );
    session.out(await format(options.format, sound, rows, session));
  }
  session.exit(0);
}

async function signOff(
  compiled: CompiledProject,
  sound: SoundProject,
  folder: MediaFolder | undefined,
  { signOff: lessons = [], by = '' }: ProbeOptions,
  session: Session,
): Promise<void> {
  const { signOffLessons } = await import('./recordings/sign-off-lessons.js');
  const on = sound.timeline.calendarDayOf(compiled.now);
  const done = await signOffLessons(sound, { projectFolder: compiled.folder, folder, lessons, by, on });
  for (const line of done) session.out(`${session.say(line)}\n`);
}

/** Faulty recordings that air within the project's horizon, or within `--due` where that reaches further. */
function exitCode({ diagnostics, now }: CompiledProject, sound: SoundProject, due: Millis | undefined): number {
  const isFaulty = diagnostics.some(
    ({ severity, problem }) => severity === 'error' && /^(recording-|media-lock-|path-leaves-)/.test(problem.id),
  );
  if (isFaulty) return 1;
  const { project, uses, recordings } = sound;
  return due !== undefined && tableOf(project, uses, recordings, { now, due }).some(isBlocking) ? 1 : 0;
}

function mediaOption({ media }: ProbeOptions, { cwd }: Session): string | undefined {
  return media === undefined ? undefined : resolve(cwd, media);
}

function needFolder(folder: MediaFolder | undefined, option: string): MediaFolder {
  if (folder !== undefined) return folder;
  throw new UsageError({
    zh: `${option} 需要媒体文件夹；请用 --media 或 AIRCLASS_MEDIA 指明`,
    en: `${option} needs the media folder; name it with --media or AIRCLASS_MEDIA`,
  });
}
