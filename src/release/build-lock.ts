import { spawn } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { NextStep } from '../diagnostics/next-step.js';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from '../files/is-there.js';
import { makeFolder } from '../files/make-folder.js';
import { syncFolder } from '../files/sync-folder.js';
import { moveAway } from './move-away.js';

/** As sysexits.h has it: a temporary failure, try again. */
export const TRY_AGAIN = 75;
/** flock(1)'s exit code where another process holds the lock, in util-linux and in BusyBox. */
const TAKEN = 1;
/** The lock is no fault of the command: the same one goes on. */
const AGAIN: readonly NextStep[] = [{ kind: 'again' }];
/** Milliseconds to wait for an answer, or for the end of an idle child. */
const PATIENCE = 20_000;
/**
 * Reports that the lock is held, then waits until we end. It ignores the signals that end a whole process group or service:
 * the lock must outlive the work. `$SHELL`, which flock's own -c would run, may be nologin.
 */
const HOLD = "trap '' HUP INT TERM; echo held; exec cat";

export interface BuildLock {
  /** False where there is no flock(1). */
  readonly isHeld: boolean;
  /** To be asked before what cannot be taken back: throws where the holder was ended. */
  check(): Promise<void>;
}

/**
 * Runs `work` while no other process publishes into `out`. The lock is held by a child whose standard input is our pipe,
 * so it is released at once however we die.
 */
export async function withBuildLock<T>(
  out: string,
  work: (lock: BuildLock) => Promise<T>,
  busy = publishing(out),
): Promise<T> {
  makeLasting(out);
  const path = join(out, '.lock');
  refuseOthers(path);
  const holder = spawn('flock', ['-n', path, 'sh', '-c', HOLD], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Its own group: a terminal's Ctrl-C must not reach it either.
    detached: true,
  });
  let said = '';
  holder.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  holder.stdin.on('error', () => {});
  const ended = new Promise<'over'>((resolve) => holder.once('close', () => resolve('over')));
  const answer = new Promise<'held' | Error>((resolve) => {
    holder.on('error', resolve);
    holder.stdout.once('data', () => resolve('held'));
  });
  const state = await within(PATIENCE, Promise.race([answer, ended]));
  if (state === undefined) {
    killGroup(holder.pid);
    throw new UsageError(notLocked(out, SILENT), { next: AGAIN });
  }
  if (state instanceof Error) {
    if ('code' in state && state.code === 'ENOENT') return work({ isHeld: false, check: async () => {} });
    throw state;
  }
  if (state === 'over') {
    if (holder.exitCode === TAKEN && said === '') throw new UsageError(busy, { exitCode: TRY_AGAIN, next: AGAIN });
    throw new UsageError(notLocked(out, { zh: said.trim(), en: said.trim() }), { next: AGAIN });
  }
  const check = async () => {
    // The event loop learns of its end only when it asks for events, which it does between two turns of setImmediate.
    await setImmediate();
    await setImmediate();
    if (holder.exitCode !== null || holder.signalCode !== null)
      throw new UsageError(lost(out), { exitCode: TRY_AGAIN, next: AGAIN });
  };
  try {
    return await work({ isHeld: true, check });
  } finally {
    holder.stdin.end();
    // A stopped child would block us for ever; its work is done.
    if ((await within(PATIENCE, ended)) === undefined) killGroup(holder.pid);
  }
}

/** flock(1) would wait for the other end of a pipe. */
function refuseOthers(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return;
  throw new UsageError(
    {
      zh: `“${path}”不是普通文件，没有发布；请移走它，airclass 会自己新建`,
      en: `"${path}" is not a regular file, and nothing was published; move it away, and airclass creates its own`,
    },
    { next: [moveAway(path)] },
  );
}

/** With the shell that has inherited the lock. */
function killGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** `undefined` where it takes longer. */
async function within<T>(millis: number, work: Promise<T>): Promise<T | undefined> {
  const stop = new AbortController();
  const late = sleep(millis, undefined, { signal: stop.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}

/** A new folder, and its name in the one above. */
function makeLasting(folder: string): void {
  if (isThere(folder)) return;
  makeLasting(dirname(folder));
  makeFolder(folder);
  syncFolder(dirname(folder));
}

function publishing(out: string): Text {
  return {
    zh: `另一个 airclass 正在向“${out}”发布；请等它结束后再试`,
    en: `another airclass is publishing into "${out}"; try again when it has ended`,
  };
}

const SILENT: Text = {
  zh: `flock 在 ${PATIENCE / 1000} 秒内没有答复`,
  en: `flock gave no answer within ${PATIENCE / 1000} s`,
};

function notLocked(out: string, why: Text): Text {
  return {
    zh: `无法锁定“${out}”，没有发布：${why.zh}；请检查该文件夹的权限，以及文件系统是否支持 flock`,
    en: `"${out}" cannot be locked, and nothing was published: ${why.en}; check who may write there, and whether the file system supports flock`,
  };
}

function lost(out: string): Text {
  return {
    zh: `“${out}”的锁被另一进程终止（flock 进程已不在），没有发布；请再试`,
    en: `another process ended the lock of "${out}" (its flock process is gone), and nothing was published; try again`,
  };
}

/** The warning where `isHeld` is false. */
export const UNLOCKED: Text = {
  zh: '没有 flock(1)，无法防止两个构建同时发布到一处；请安装 util-linux',
  en: 'there is no flock(1), so two builds can run at the same time; install util-linux',
};
