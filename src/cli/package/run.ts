import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SHIPPED_SLATE_PACKAGE } from '../../channel/channel-list.js';
import type { SoundProject } from '../../compile.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { makeFolder } from '../../files/make-folder.js';
import { toolVersion } from '../../media/find-ffprobe.js';
import { openMediaFolders } from '../../media/gather-recordings.js';
import { mediaKind } from '../../media/media-kind.js';
import { type NeededFile, neededFiles } from '../../media/needed-files.js';
import { makePackage, type PackageOutcome, type PackageRun } from '../../media/packaging/make-package.js';
import { PackageStore } from '../../media/packaging/package-store.js';
import type { PackageSource } from '../../media/packaging/package-words.js';
import type { Instant } from '../../model/time.js';
import { SHIPPED_SLATE, shippedSlate } from '../../outputs/playout/slate.js';
import { compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { needFfmpeg } from '../probe/decode-rows.js';
import type { PackageOptions } from './options.js';

interface Job {
  /** In messages. */
  readonly file: string;
  /** Of its package. */
  readonly name: string;
  readonly source: PackageSource;
}

export async function packageRecordings(
  project: string | undefined,
  options: PackageOptions,
  session: Session,
): Promise<void> {
  const compiled = await compileProject(project, options, session, { save: true });
  const { sound } = compiled;
  if (sound === undefined) {
    await session.show(compiled.report);
    return session.exit(1);
  }
  const { media } = sound.project;
  const mediaFolders = options.media.map((path) => resolve(session.cwd, path));
  const folders =
    media && openMediaFolders(media, { projectFolder: compiled.folder, environment: session.env, mediaFolders });
  if (media === undefined || folders === undefined) throw noMedia();
  const store = new PackageStore(resolve(session.cwd, options.to));
  makeFolder(store.folder);
  store.sweep();
  const ffmpeg = needFfmpeg(session.env, 'package');
  const tool = await toolVersion(ffmpeg, session.env);
  if (tool === undefined) throw notThere(ffmpeg);
  const run: PackageRun = {
    ...{ ffmpeg, tool: `ffmpeg ${tool}`, environment: session.env, signal: session.signal },
    profile: { frameRate: media.frameRate, ...options.size },
  };
  // Like what is half made: a run that is killed leaves it for the next one to remove.
  const slate = join(store.begin(SLATE_FOLDER), SHIPPED_SLATE);
  const jobs: readonly Job[] = [shipped(slate), ...jobsOf(sound, (file) => lookUp(file, folders))];
  try {
    writeFileSync(slate, shippedSlate());
    await work(jobs, store, run, session);
  } finally {
    store.giveUp(SLATE_FOLDER);
  }
}

const SLATE_FOLDER = 'slate';

async function work(jobs: readonly Job[], store: PackageStore, run: PackageRun, session: Session): Promise<void> {
  const count = { made: 0, known: 0, failed: 0 };
  for (const [at, { file, name, source }] of jobs.entries()) {
    session.progress?.({ step: 'package', done: at, total: jobs.length, file });
    const outcome = await makePackage(name, source, store, run);
    if (session.signal.aborted) {
      session.tell(
        { zh: '已中止；做好的保留，下次接着做', en: 'ended; what is done stays, the rest is done next time' },
        'warning',
      );
      return session.exit(1);
    }
    count[outcome.kind]++;
    sayOutcome(file, outcome, session);
  }
  session.progress?.({ step: 'package', done: jobs.length, total: jobs.length });
  session.note(count);
  const { made, known, failed } = count;
  session.announce({
    zh: `${jobs.length} 个文件：新打包 ${made}，已有 ${known}，失败 ${failed}`,
    en: `${jobs.length} files: ${made} packaged, ${known} were already, ${failed} failed`,
  });
  session.exit(failed > 0 ? 1 : 0);
}

function sayOutcome(file: string, outcome: PackageOutcome, session: Session): void {
  if (outcome.kind === 'failed') {
    const { why } = outcome;
    const text: Text = {
      zh: `“${file}”没有打包：${why.zh}；频道上将以垫片代替`,
      en: `"${file}" was not packaged: ${why.en}; the slate takes its place on channels`,
    };
    session.tell(text, 'error');
  } else if (session.verbose) {
    const { profile, pieces } = outcome.index;
    const text: Text = {
      zh: `“${file}”：${profile}，${pieces.length} 段`,
      en: `"${file}": ${profile}, ${pieces.length} pieces`,
    };
    session.tell(text);
  }
}

function shipped(path: string): Job {
  const kind = mediaKind(path);
  if (kind === undefined) throw new Error('the shipped slate is a picture');
  const streams = [{ type: 'video', codec: 'png' }] as const;
  const recording = { length: 0, size: 0, still: true, streams };
  return { file: SHIPPED_SLATE, name: SHIPPED_SLATE_PACKAGE, source: { path, kind, recording } };
}

/** What is on air first comes first; what fills time plays every day. Equal files are packaged once. */
function jobsOf(
  { project, uses, recordings }: SoundProject,
  find: (file: string) => string | undefined,
): readonly Job[] {
  const next = ({ lessons, programmes }: NeededFile): Instant => {
    if (programmes.length > 0 || lessons.length === 0) return 0;
    return Math.min(...lessons.map((lesson) => uses.get(lesson)?.next?.start ?? Number.MAX_VALUE));
  };
  const needed = [...neededFiles(project).values()].map((file) => ({ ...file, next: next(file) }));
  const jobs = new Map<string, Job>();
  for (const { file } of needed.sort((a, b) => a.next - b.next)) {
    const [recording, kind, path] = [recordings.get(file), mediaKind(file), find(file)];
    if (recording?.state !== 'ok' || recording.fingerprint === undefined || kind === undefined || path === undefined)
      continue;
    const { fingerprint } = recording;
    if (!jobs.has(fingerprint)) jobs.set(fingerprint, { file, name: fingerprint, source: { path, kind, recording } });
  }
  return [...jobs.values()];
}

function lookUp(file: string, folders: NonNullable<ReturnType<typeof openMediaFolders>>): string | undefined {
  const found = folders.look(file);
  return found.kind === 'file' ? found.path : undefined;
}

function noMedia(): UsageError {
  return new UsageError({
    zh: '没有录像可打包：请在 project.yaml 中写上 media，并用 --media 或 AIRCLASS_MEDIA 指明文件夹',
    en: 'there are no recordings to package: add media to project.yaml and name the folder with --media or AIRCLASS_MEDIA',
  });
}

function notThere(ffmpeg: string): UsageError {
  return new UsageError({
    zh: `“${ffmpeg}”不是可以运行的 ffmpeg，请改正 AIRCLASS_FFMPEG`,
    en: `"${ffmpeg}" is not an ffmpeg that runs; fix AIRCLASS_FFMPEG`,
  });
}
