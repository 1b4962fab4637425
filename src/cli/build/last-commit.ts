import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface LastCommit {
  /** Abbreviated. */
  readonly id: string;
  readonly author: string;
  readonly subject: string;
}

const run = promisify(execFile);
/** The history is worth a look, not a wait: milliseconds, and bytes of names that are not in git, such as releases. */
const LIMITS = { timeout: 5000, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const;

/**
 * The last commit of a project's folder; `undefined` where the project is not in git, where git cannot say, or where any of
 * `files` (below the folder) is not as it was committed: then the commit does not say why.
 */
export async function lastCommit(
  folder: string,
  files: Iterable<string>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<LastCommit | undefined> {
  if (!isInGit(folder)) return undefined;
  const git = async (...words: readonly string[]) => {
    // A repository may name a program to ask for changes, or for signatures: none of them is run.
    const settings = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false'];
    const { stdout } = await run('git', ['-C', folder, ...settings, ...words], { env, ...LIMITS });
    return stdout;
  };
  try {
    const [log, changed, others] = await Promise.all([
      git('log', '-1', '--encoding=UTF-8', '--format=%h%x00%aN%x00%s', '--', '.'),
      git('diff', '--no-ext-diff', '--name-only', '-z', '--relative', 'HEAD', '--', '.'),
      git('ls-files', '--others', '-z', '--', '.'),
    ]);
    const [id = '', author = '', subject = ''] = log.trimEnd().split('\0');
    const apart = new Set([...changed.split('\0'), ...others.split('\0')]);
    if (id === '' || [...files].some((file) => apart.has(file))) return undefined;
    return { id, author, subject };
  } catch {
    return undefined;
  }
}

/** A look at the folders above costs less than a program that says no. */
function isInGit(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}
