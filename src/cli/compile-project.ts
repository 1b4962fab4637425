import { relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { Compilation, CompileOptions } from '../compile.js';
import type { Instant } from '../model/time.js';
import type { Session } from './io.js';
import { readNow } from './read-options.js';
import type { ReportInput } from './report/report.js';

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
  const now = readNow(options.now, session.now);
  const progress = session.isTerminal && !session.quiet;
  const compilation = await compile(folder, {
    now,
    environment: session.env,
    signal: session.signal,
    mediaFolder: options.media === undefined ? undefined : resolve(session.cwd, options.media),
    ffprobe: options.ffprobe,
    onProgress: progress
      ? (done, total) => session.err(`\r\u001b[Kffprobe ${done}/${total}${done === total ? '\r\u001b[K' : ''}`)
      : undefined,
    ...more,
  });
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
