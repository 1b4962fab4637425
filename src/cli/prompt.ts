import { type Readable, Writable } from 'node:stream';
import { isCancel } from '@clack/prompts';
import { UsageError } from '../diagnostics/usage-error.js';
import type { Session } from './io.js';

/** Where a question is asked, as the library takes it. */
export interface PromptPlace {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

/** Questions are asked beside the results, on standard error. */
export function promptPlace({ err, columns, input, signal }: Session): PromptPlace {
  if (input === undefined) throw new Error('a question without anybody who could answer it');
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      err(chunk.toString());
      done();
    },
  });
  return { input, output: Object.assign(output, { columns, rows: 24, isTTY: true }), signal };
}

/** What was typed or chosen; Ctrl+C and Escape end the command before anything is written. */
export async function answer<Value>(asked: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const given = await asked;
  // The library cancels with a symbol, and answers with none otherwise.
  if (!isCancel(given)) return given as Exclude<Value, symbol>;
  throw new UsageError({ zh: '已取消，什么也没有写', en: 'cancelled; nothing was written' });
}
