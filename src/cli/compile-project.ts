import { relative, resolve, sep } from 'node:path';
import { type Compilation, type CompileOptions, compile } from '../compile.js';
import type { Text } from '../diagnostics/text.js';
import type { Instant } from '../model/time.js';
import type { ReportInput } from '../report/problems/report.js';
import type { Session } from './io.js';
import { readNow } from './read-now.js';
import type { ProjectOptions } from './shared-options.js';
import { sourceDate } from './source-date.js';

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
  const folder = resolve(session.cwd, project ?? '.');
  const asked = options.now ?? sourceDate(session.env);
  let now = readNow(asked, session.now);
  const { progress } = session;
  const compilation = await compile(folder, {
    now(project) {
      now = readNow(asked, session.now, project);
      return now;
    },
    environment: session.env,
    signal: session.signal,
    mediaFolders: options.media.map((folder) => resolve(session.cwd, folder)),
    ffprobe: options.ffprobe,
    onProgress: progress && ((done, total, file) => progress({ step: 'ffprobe', done, total, file })),
    notices: false,
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
      zh: `读了 ${texts.size} 个文件；项目不完整，没有编单`,
      en: `Read ${texts.size} files; not sound, nothing was laid out`,
    };
  }
  const { project, uses, recordings } = sound;
  const measured = [...recordings.values()].filter(({ state }) => state === 'ok').length;
  return {
    zh: `读了 ${texts.size} 个文件：${project.courses.size} 门课程，${project.channels.size} 个频道，${project.zones.size} 个专区，播出 ${uses.size} 课，录像可用 ${measured} 个`,
    en: `Read ${texts.size} files: ${project.courses.size} courses, ${project.channels.size} channels, ${project.zones.size} zones, ${uses.size} lessons on air, ${measured} recordings fit for use`,
  };
}
