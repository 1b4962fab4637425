import { close, read } from 'node:fs';
import { promisify } from 'node:util';
import { atPath } from '../files/at-path.js';
import { openRegular } from '../files/regular-file.js';
import { CHUNK_BYTES, returnChunkMemory, takeChunkMemory } from './chunk-memory.js';

const readBytes = promisify(read);
const closeFile = promisify(close);

/** The bytes of a file in order. A chunk is valid until the next one. */
export async function* fileChunks(path: string, signal?: AbortSignal): AsyncIterable<Uint8Array> {
  const descriptor = openRegular(path);
  const buffer = takeChunkMemory();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await readBytes(descriptor, buffer, 0, CHUNK_BYTES, null).catch(atPath(path));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    returnChunkMemory(buffer);
    await closeFile(descriptor);
  }
}
