import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Bytes that are unpacked at a time: a few kilobytes' worth of a file must not cost a megabyte of memory. */
const UNPACKED_BYTES = 128 * 1024;

/** Of a packed file. */
export interface Unpacked {
  /** Hex SHA-256 of its bytes. */
  readonly packed: string;
  readonly content: { readonly sha256: string } | { readonly fault: string };
}

export async function unpack(chunks: AsyncIterable<Uint8Array>): Promise<Unpacked> {
  const [packed, unpacked] = [createHash('sha256'), createHash('sha256')];
  const gunzip = createGunzip({ chunkSize: UNPACKED_BYTES });
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
