import { relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { Compilation, CompileOptions } from '../compile.js';
import type { Text } from '../diagnostics/text.js';
import type { Instant } from '../model/time.js';
import type { ReportInput } from '../report/problems/report.js';
import type { Session } from './io.js';
import { readNow } from './read-options.js';
import { sourceDate } from './source-date.js';

/** Options of every command that compiles a project. */
export interface ProjectOptions {
  readonly now?: string;
  readonly media?: string;
  readonly ffprobe?: string;
}

export function addProjectOptions(command: Command, session: Session): Command {
  return command
    .option(
      '--now <time>',
      session.say({ zh: '当作现在的时刻（默认取系统时钟）', en: 'take this for the present (default: the clock)' }),
    )
    .option(
      '--media <folder>',
      session.say({ zh: '录像文件夹（或 AIRCLASS_MEDIA）', en: 'media folder (or AIRCLASS_MEDIA)' }),
    )
    .option(
      '--ffprobe <path>',
      session.say({ zh: '使用这个 ffprobe（或 AIRCLASS_FFPROBE）', en: 'use this ffprobe (or AIRCLASS_FFPROBE)' }),
    );
}

export interface CompiledProject extends Compilation {
  readonly folder: string;
  readonly now: Instant;
  readonly report: ReportInput;
}

export async function compileProject(
  project: string | undefined,
  options: ProjectOptions,
  session: Session,
  more: Partial<CompileOptions> = {},
): Promise<CompiledProject> {
  const { compile } = await import('../compile.js');
  const folder = resolve(session.cwd, project ?? '.');
  const now = readNow(options.now ?? sourceDate(session.env), session.now);
  const { progress } = session;
  const compilation = await compile(folder, {
    now,
    environment: session.env,
    signal: session.signal,
    mediaFolder: options.media === undefined ? undefined : resolve(session.cwd, options.media),
    ffprobe: options.ffprobe,
    onProgress: progress && ((done, total, file) => progress({ step: 'ffprobe', done, total, file })),
    ...more,
  });
  if (session.verbose) session.tell(accountOf(compilation));
  const below = relative(session.cwd, folder).split(sep).join('/');
  const report: ReportInput = {
    diagnostics: compilation.diagnostics,
    texts: compilation.texts,
    prefix: below === '' ? '' : `${below}/`,
    language: session.language,
    colour: session.colour,
    columns: session.columns,
  };
  return { ...compilation, folder, now, report };
}

function accountOf({ texts, sound }: Compilation): Text {
  if (sound === undefined) {
    return {
      zh: `读了 ${texts.size} 个文件；项目不完整，没有编排`,
      en: `Read ${texts.size} files; not sound, nothing was laid out`,
    };
  }
  const { project, uses, recordings } = sound;
  const measured = [...recordings.values()].filter(({ state }) => state === 'ok').length;
  return {
    zh: `读了 ${texts.size} 个文件：${project.courses.size} 门课程，${project.channels.size} 个频道，${project.zones.size} 个分区，播出 ${uses.size} 课，录像可用 ${measured} 个`,
    en: `Read ${texts.size} files: ${project.courses.size} courses, ${project.channels.size} channels, ${project.zones.size} zones, ${uses.size} lessons on air, ${measured} recordings fit for use`,
  };
}
