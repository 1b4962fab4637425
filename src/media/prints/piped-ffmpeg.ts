import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import type { Text } from '../../diagnostics/text.js';
import type { Millis } from '../../model/time.js';
import { GuardedChild } from '../guarded-child.js';
import { cleanEnvironment, findGuards, guarded, type MediaEnvironment } from '../guards.js';
import { reasonOf } from '../media-fault.js';

export interface PipedRun {
  readonly ffmpeg: string;
  readonly environment: MediaEnvironment;
  readonly words: readonly string[];
  /** Wall clock of the whole run. */
  readonly timeout: Millis;
  readonly signal?: AbortSignal | undefined;
  /** What it reads as `pipe:0`; it may stop reading before the end. */
  readonly input?: AsyncIterable<Uint8Array> | undefined;
  /** Bytes of each of its outputs. */
  readonly limit: number;
  readonly onLine: (line: string) => void;
}

export interface PipedResult {
  /** `undefined`: it ended by itself, without a complaint. */
  readonly failed: Text | undefined;
  /** Of `pipe:1`, `pipe:3` and `pipe:4`. */
  readonly outputs: readonly [Buffer, Buffer, Buffer];
}

/** Bytes of address space: a decoder may have a thread for each core, with its own stack and heap. */
const ADDRESS_SPACE = 8 * 1024 ** 3;
/** Characters of the log: an hour of nothing but damage says 50 MB. */
const MAX_LOG = 64 * 1024 ** 2;
const GRACE: Millis = 250;

/**
 * Runs ffmpeg as all our programs run: its own process group, a clean environment, limits of time, memory and output. It
 * has several outputs at once, so that a recording or a stream is decoded a single time.
 */
export async function pipedFfmpeg(run: PipedRun): Promise<PipedResult> {
  const { environment, timeout, signal, limit, onLine } = run;
  const guards = await findGuards(environment);
  const command = guarded(guards, run.ffmpeg, run.words, timeout * availableParallelism(), ADDRESS_SPACE);
  const stdin = run.input === undefined ? 'ignore' : 'pipe';
  const stdio = [stdin, 'pipe', 'pipe', 'pipe', 'pipe'] as const;
  const child = new GuardedChild(command, cleanEnvironment(environment), [...stdio], { timeout, signal });
  const { stdout, stderr, stdio: pipes } = child.process;
  const outputs = [stdout, pipes[3], pipes[4]].map((pipe) =>
    gather(asReadable(pipe), limit, () => child.stop(TOO_MUCH)),
  );
  const complaint = readLines(stderr, onLine, () => child.stop(ENDLESS_LOG));
  const feeding = feed(run.input, child);
  const failed = await child.failure(complaint);
  // A source that hangs is not waited for: who opened it ends it.
  await Promise.race([feeding, new Promise((resolve) => setTimeout(resolve, GRACE).unref())]);
  const [first, second, third] = outputs.map((chunks) => Buffer.concat(chunks));
  const none = Buffer.alloc(0);
  return { failed, outputs: [first ?? none, second ?? none, third ?? none] };
}

const TOO_MUCH: Text = { zh: '输出超过上限', en: 'it puts out more than it should' };
const ENDLESS_LOG: Text = { zh: '日志没有尽头', en: 'its log has no end' };

function asReadable(pipe: unknown): Readable | undefined {
  return pipe instanceof Readable ? pipe : undefined;
}

function gather(pipe: Readable | undefined, limit: number, tooMuch: () => void): Buffer[] {
  const chunks: Buffer[] = [];
  let bytes = 0;
  pipe?.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limit) return tooMuch();
    chunks.push(chunk);
  });
  pipe?.on('error', () => undefined);
  return chunks;
}

/** The last complaint. */
function readLines(pipe: Readable | null, onLine: (line: string) => void, tooMuch: () => void): () => string {
  let rest = '';
  let said = 0;
  let complaint = '';
  pipe?.setEncoding('latin1');
  pipe?.on('data', (text: string) => {
    said += text.length;
    if (said > MAX_LOG) return tooMuch();
    const lines = `${rest}${text}`.split(/[\r\n]+/);
    rest = (lines.pop() ?? '').slice(0, 10_000);
    for (const line of lines) {
      complaint = /^(?:\[[^\]]*\] )*\[(?:error|fatal)\] (.*)$/.exec(line)?.[1] ?? complaint;
      onLine(line);
    }
  });
  return () => complaint;
}

/** It may stop reading where it has enough: that is no fault. */
async function feed(input: AsyncIterable<Uint8Array> | undefined, child: GuardedChild): Promise<void> {
  const { stdin } = child.process;
  if (input === undefined || stdin === null) return;
  let isClosed = false;
  stdin.on('error', () => {
    isClosed = true;
  });
  stdin.on('close', () => {
    isClosed = true;
  });
  try {
    for await (const chunk of input) {
      if (isClosed) break;
      if (!stdin.write(chunk)) await new Promise<void>((resolve) => onceAny(stdin, resolve));
    }
    stdin.end();
  } catch (error) {
    child.stop(reasonOf(error));
  }
}

function onceAny(stream: NodeJS.WritableStream, done: () => void): void {
  const events = ['drain', 'close', 'error'];
  const listener = (): void => {
    for (const event of events) stream.off(event, listener);
    done();
  };
  for (const event of events) stream.on(event, listener);
}
