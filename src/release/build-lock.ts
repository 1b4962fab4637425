import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { makeFolder } from './make-folder.js';
import { syncFolder } from './sync-folder.js';

/** As sysexits.h has it: a temporary failure, try again. */
const TRY_AGAIN = 75;

/**
 * Runs `work` while nobody else publishes into `out`. The lock is held by a child `flock` whose standard input is our
 * pipe, so it is free at once when we die, however we die. Where there is no flock(1), the work runs unlocked.
 */
export async function withBuildLock<T>(out: string, work: () => Promise<T>, busy = publishing(out)): Promise<T> {
  if (!existsSync(out)) {
    makeFolder(out);
    syncFolder(dirname(out));
  }
  const holder = spawn(
    'flock',
    ['--nonblock', '--conflict-exit-code', String(TRY_AGAIN), join(out, '.lock'), '-c', 'echo held; exec cat'],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      // Ctrl+C goes to a whole group: the lock must outlast it until the stage is gone.
      detached: true,
    },
  );
  const state = await new Promise<'held' | 'taken' | 'no flock'>((resolve) => {
    holder.once('error', () => resolve('no flock'));
    holder.stdout.once('data', () => resolve('held'));
    holder.once('exit', (code) => resolve(code === TRY_AGAIN ? 'taken' : 'no flock'));
  });
  if (state === 'taken') {
    throw new UsageError(busy, { exitCode: TRY_AGAIN });
  }
  try {
    return await work();
  } finally {
    if (state === 'held') {
      const freed = new Promise((resolve) => holder.once('exit', resolve));
      holder.stdin.on('error', () => {}).end();
      await freed;
    }
  }
}

function publishing(out: string): Text {
  return {
    zh: `另一个 airclass 正在向“${out}”发布；请等它结束后再试`,
    en: `another airclass is publishing into "${out}"; try again when it has ended`,
  };
}
