import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CHUNK_BYTES } from './file-chunks.js';

/** Of a packed file. */
export interface Unpacked {
  /** Hex SHA-256 of its bytes. */
  readonly packed: string;
  readonly content: { readonly sha256: string } | { readonly fault: string };
}

export async function unpack(chunks: AsyncIterable<Uint8Array>): Promise<Unpacked> {
  const [packed, unpacked] = [createHash('sha256'), createHash('sha256')];
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const content = pipeline(gunzip, unpacked).then(
    () => ({ sha256: unpacked.digest('hex') }),
    (error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }),
  );
  for await (const chunk of chunks) {
    packed.update(chunk);
    // A stream holds on to what it is given.
    if (gunzip.destroyed || gunzip.write(Buffer.from(chunk))) continue;
    await Promise.race([once(gunzip, 'drain').catch(() => {}), content]);
  }
  gunzip.end();
  return { content: await content, packed: packed.digest('hex') };
}
