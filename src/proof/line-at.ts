import { closeSync, readSync } from 'node:fs';
import { openRegular } from '../files/regular-file.js';

const CHUNK = 1 << 20;
const LINE_FEED = 0x0a;

/** The line, from 1, that contains a byte of a file. */
export function lineAt(path: string, offset: number): number {
  const descriptor = openRegular(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    let line = 1;
    for (let at = 0; at < offset; ) {
      const read = readSync(descriptor, buffer, 0, Math.min(CHUNK, offset - at), at);
      if (read === 0) break;
      const bytes = buffer.subarray(0, read);
      for (let index = bytes.indexOf(LINE_FEED); index >= 0; index = bytes.indexOf(LINE_FEED, index + 1)) line++;
      at += read;
    }
    return line;
  } finally {
    closeSync(descriptor);
  }
}
