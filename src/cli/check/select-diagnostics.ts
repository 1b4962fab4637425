import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Compilation } from '../../compile.js';
import { suggestion } from '../../diagnostics/did-you-mean.js';
import { type Diagnostic, SEVERITIES, type Severity } from '../../diagnostics/problem.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { catalogue } from '../catalogue.js';

const run = promisify(execFile);

/** Refuses ids that no problem has: a slip would hide everything. */
export function checkProblemIds(ids: readonly string[]): void {
  const known = catalogue.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const near = suggestion(id, known);
    throw new UsageError({
      zh: `--only：没有问题“${id}”${near.zh}`,
      en: `--only: there is no problem "${id}"${near.en}`,
    });
  }
}

/**
 * What a filter chose, and in any case what keeps the project from being read: nothing else was looked for, so that a
 * report without it would call an unreadable project sound.
 */
export function withStoppers(
  chosen: readonly Diagnostic[],
  { sound, diagnostics }: Pick<Compilation, 'sound' | 'diagnostics'>,
): readonly Diagnostic[] {
  if (sound !== undefined) return chosen;
  const kept = new Set(chosen);
  return diagnostics.filter((diagnostic) => kept.has(diagnostic) || diagnostic.severity === 'error');
}

export function isAtLeast(level: Severity): (diagnostic: Diagnostic) => boolean {
  return ({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
}

/** The diagnostics that a change since `revision` may have to do with: in a changed file, or related to one. */
export async function changedSince(
  diagnostics: readonly Diagnostic[],
  revision: string,
  folder: string,
): Promise<readonly Diagnostic[]> {
  const changed = new Set([
    ...(await git(folder, revision, ['diff', '--name-only', '-z', '--relative', '--end-of-options', revision, '--'])),
    ...(await git(folder, revision, ['ls-files', '--others', '--exclude-standard', '-z'])),
  ]);
  return diagnostics.filter(({ span, related }) =>
    // What lies beside the project's folder is not in git's answer.
    [span, ...related.map((note) => note.span)].some(({ file }) => changed.has(file) || file.startsWith('../')),
  );
}

async function git(folder: string, revision: string, words: readonly string[]): Promise<readonly string[]> {
  try {
    const { stdout } = await run('git', ['-C', folder, ...words], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.split('\0').filter((path) => path !== '');
  } catch (error) {
    const says = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    const why = says.split('\n')[0] || String(error);
    throw new UsageError({
      zh: `--changed-since ${revision}：git 无法比较：${why}`,
      en: `--changed-since ${revision}: git cannot compare: ${why}`,
    });
  }
}
