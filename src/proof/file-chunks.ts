import { close, read } from 'node:fs';
import { promisify } from 'node:util';
import { atPath } from '../files/at-path.js';
import { openRegular } from '../files/regular-file.js';

const readBytes = promisify(read);
const closeFile = promisify(close);
export const CHUNK_BYTES = 1 << 20;

/** The bytes of a file in order. A chunk is good until the next one. */
export async function* fileChunks(path: string, signal?: AbortSignal): AsyncIterable<Uint8Array> {
  const descriptor = openRegular(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await readBytes(descriptor, buffer, 0, CHUNK_BYTES, null).catch(atPath(path));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await closeFile(descriptor);
  }
}
