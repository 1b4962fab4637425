import { spawn } from 'node:child_process';
import type { Millis } from '../../model/time.js';
import { killGroup, OutputLimit } from '../run-process.js';

export interface PipeLimits {
  readonly timeout: Millis;
  readonly signal?: AbortSignal | undefined;
}

/** How long to wait, after the end, for a pipe that a stray grandchild keeps open. */
const GRACE: Millis = 250;

/**
 * Runs a program that has no input, in its own process group, and hands on its output as it comes. Resolves when all of
 * it was taken, to why the program failed, or `undefined`.
 */
export async function pipeProgram(
  [command, ...args]: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  { timeout, signal }: PipeLimits,
  take: (chunk: Buffer) => Promise<void> | void,
): Promise<string | undefined> {
  if (signal?.aborted === true) return 'aborted';
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: environment });
  const complaints = new OutputLimit();
  let why: string | undefined;
  const stop = (reason: string): void => {
    why ??= reason;
    killGroup(child.pid);
    setTimeout(() => child.stdout.destroy(), GRACE).unref();
  };
  const onAbort = (): void => stop('aborted');
  const timer = setTimeout(() => stop(`not done within ${Math.round(timeout / 1000)} s`), timeout);
  signal?.addEventListener('abort', onAbort, { once: true });
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      why ??= error.message;
      resolve(-1);
    });
    child.once('close', (code) => resolve(code ?? -1));
    child.once('exit', () => setTimeout(() => killGroup(child.pid), GRACE).unref());
  });
  child.stderr.on('data', (chunk: Buffer) => complaints.add(chunk));
  try {
    for await (const chunk of child.stdout) await take(chunk);
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
    const code = await ended;
    // A full disk is no fault of the program.
    if (error instanceof Error && 'code' in error && why === error.message && code !== 0) throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
  const code = await ended;
  const [complaint] = complaints.text().trim().split('\n').slice(-1);
  return why ?? (code === 0 ? undefined : complaint || `it ended with ${code}`);
}
