import type { Text } from '../../diagnostics/text.js';
import { type ChildLimits, GuardedChild } from '../guarded-child.js';
import { reasonOf } from '../media-fault.js';
import { OutputLimit } from '../run-process.js';

/**
 * Runs a program that has no input, in its own process group, and hands on its output as it comes. Resolves when all of
 * it was taken, to why the program failed, or `undefined`.
 */
export async function pipeProgram(
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  limits: ChildLimits,
  take: (chunk: Buffer) => Promise<void> | void,
): Promise<Text | undefined> {
  const child = new GuardedChild(command, environment, ['ignore', 'pipe', 'pipe'], limits);
  const { stdout, stderr } = child.process;
  const complaints = new OutputLimit();
  stderr?.on('data', (chunk: Buffer) => complaints.add(chunk));
  const failed = child.failure(() => complaints.text().trim().split('\n').at(-1) ?? '');
  try {
    for await (const chunk of stdout ?? []) await take(chunk);
  } catch (error) {
    const why = reasonOf(error);
    child.stop(why);
    await failed;
    // A full disk is no fault of the program; a pipe that closes early is.
    const isOfDisk = error instanceof Error && 'code' in error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE';
    if (isOfDisk && child.why === why) throw error;
  }
  return failed;
}
