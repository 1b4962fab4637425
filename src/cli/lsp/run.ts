import { resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { serveEditor } from '../../lsp/language-server.js';
import { type Instant, MINUTE } from '../../model/time.js';
import { version } from '../../report/version.js';
import { rules } from '../../rules/index.js';
import { openWorkspace } from '../../workspace/workspace.js';
import type { Session } from '../io.js';
import { chooseLanguage } from '../language.js';
import { type ProjectClock, readNow } from '../read-now.js';
import { languageOption } from '../session.js';
import { sourceDate } from '../source-date.js';
import { fixOnDisk } from './fix-on-disk.js';
import type { LspOptions } from './options.js';

/** Runs until the editor ends it, or is gone. */
export async function lsp(options: LspOptions, session: Session): Promise<void> {
  const { env, cwd, streams, signal } = session;
  if (streams === undefined) {
    throw new UsageError({ zh: 'lsp 需要标准输入和输出', en: 'lsp needs standard input and output' });
  }
  const asked = options.now ?? sourceDate(env);
  // A wrong time is refused before an editor waits for answers.
  readNow(asked, session.now);
  const now = (project: ProjectClock) => wholeMinute(readNow(asked, session.now, project));
  const compiling = {
    now,
    environment: env,
    mediaFolders: options.media.map((folder) => resolve(cwd, folder)),
    ffprobe: options.ffprobe,
    notices: true,
  };
  const code = await serveEditor({
    ...streams,
    signal,
    version,
    now,
    rules,
    fixOnDisk: (folder, problem, file) => fixOnDisk(folder, problem, file, options, session),
    openWorkspace: (folder) => openWorkspace(folder, compiling),
    language: (locale) => chooseLanguage(languageOption(session.argv) ?? locale, env),
  });
  // An open standard input keeps the process.
  streams.input.destroy();
  session.exit(code);
}

/** What rules found stays known for as long as the clock shows the same. */
function wholeMinute(now: Instant): Instant {
  return now - (now % MINUTE);
}
