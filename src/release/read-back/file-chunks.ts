import { open } from 'node:fs/promises';
import { atPath } from '../at-path.js';

export const CHUNK_BYTES = 1 << 20;

/** The bytes of a file in order. A chunk is good until the next one. */
export async function* fileChunks(path: string, signal?: AbortSignal): AsyncIterable<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES).catch(atPath(path));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
