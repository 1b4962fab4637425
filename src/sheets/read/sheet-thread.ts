import { parentPort } from 'node:worker_threads';
import { readBytes } from './read-bytes.js';
import { SheetRefusal } from './refusal.js';
import type { Reading, ReadingOrder } from './thread-work.js';

// The thread's own module: libraries that read what strangers wrote work here, where they can be stopped.
parentPort?.once('message', async ({ file, bytes, delimiter }: ReadingOrder) => {
  parentPort?.postMessage(await read(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), delimiter));
});

async function read(file: string, bytes: Buffer, delimiter: ReadingOrder['delimiter']): Promise<Reading> {
  try {
    return { kind: 'read', workbook: await readBytes(file, bytes, delimiter) };
  } catch (error) {
    if (error instanceof SheetRefusal) return { kind: 'refused', refusal: error.refusal };
    // Whatever a library throws at a file that it cannot read.
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return {
      kind: 'refused',
      refusal: {
        kind: 'unreadable',
        message: {
          zh: `文件已损坏，无法读取（${why}）；请用表格软件打开后另存为 .xlsx`,
          en: `the file is damaged and cannot be read (${why}); open it and save it as .xlsx`,
        },
      },
    };
  }
}
