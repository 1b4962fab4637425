import { open } from 'node:fs/promises';

export const CHUNK_BYTES = 1 << 20;

/** The bytes of a file in order; `hear` must not keep them. */
export async function eachChunk(path: string, hear: (bytes: Uint8Array) => void, signal?: AbortSignal): Promise<void> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES);
      if (bytesRead === 0) return;
      hear(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
