import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { FileRefusal, readRegular } from '../../files/regular-file.js';
import { MAX_FILE, MAX_MEGABYTES, MAX_TIME } from './limits.js';
import type { Refusal } from './refusal.js';
import type { DelimiterName } from './text-workbook.js';
import type { Reading, ReadingOrder } from './thread-work.js';

/** Beside the bundle that this is part of; where the sources run, in the last build. */
const THREADS = ['./sheet-thread.js', '../../../dist/bundle/sheet-thread.js'].map(
  (path) => new URL(path, import.meta.url),
);

export interface ReadFileOptions {
  readonly delimiter?: DelimiterName | undefined;
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly maxTime?: number;
}

/** Reads a spreadsheet in a thread whose memory and time are bounded. `file`: as it was typed, for messages. */
export async function readSheetFile(
  file: string,
  absolute: string,
  { delimiter, signal, maxTime = MAX_TIME }: ReadFileOptions = {},
): Promise<Reading> {
  let bytes: Buffer;
  try {
    bytes = readRegular(absolute, MAX_FILE);
  } catch (error) {
    if (!(error instanceof FileRefusal) || error.reason !== 'too-large') throw error;
    return refused('unreadable', ...tooLarge(error.size));
  }
  const thread = THREADS.find((url) => existsSync(fileURLToPath(url)));
  if (thread === undefined) throw new Error('the thread that reads spreadsheets is not built');
  const worker = new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES } });
  try {
    return await answerOf(worker, { file, bytes, delimiter }, maxTime, signal);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, order: ReadingOrder, maxTime: number, signal?: AbortSignal): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(refused('unreadable', ...tooSlow(maxTime))), maxTime);
    const stop = () => reject(signal?.reason);
    const end = (act: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      act();
    };
    signal?.addEventListener('abort', stop);
    worker.once('message', (reading: Reading) => end(() => resolve(reading)));
    worker.once('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => (isFull ? resolve(refused('unreadable', ...TOO_BIG)) : reject(error)));
    });
    worker.postMessage(order);
  });
}

function refused(kind: Refusal['kind'], zh: string, en: string): Reading {
  return { kind: 'refused', refusal: { kind, message: { zh, en } } };
}

type Words = readonly [zh: string, en: string];

const TOO_BIG: Words = [
  `读取它要用的内存超过 ${MAX_MEGABYTES} MB，没有读取；请删去空白的行列后另存，或拆成几个文件`,
  `reading it takes more than ${MAX_MEGABYTES} MB of memory, and it was not read; delete empty rows and columns and save it anew, or split it`,
];

function tooSlow(maxTime: number): Words {
  const seconds = maxTime / 1000;
  return [
    `${seconds} 秒内没有读完，已停止；请删去空白的行列后另存，或拆成几个文件`,
    `it was not read within ${seconds} seconds; delete empty rows and columns and save it anew, or split it`,
  ];
}

function tooLarge(size: number): Words {
  const [has, max] = [size, MAX_FILE].map((bytes) => (bytes / 1e6).toFixed(1));
  return [
    `有 ${has} MB，超过上限 ${max} MB，没有读取；请删去图片后另存`,
    `it has ${has} MB, more than the ${max} MB that are read; delete pictures and save it anew`,
  ];
}
