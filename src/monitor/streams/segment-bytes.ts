import { createDecipheriv } from 'node:crypto';
import { type FetchGuards, guardedFetch } from './guarded-fetch.js';
import type { ListedSegment } from './live-list.js';
import { StreamFault } from './stream-fault.js';

/** The bytes of segments one after the other, as one stream. */
export async function* segmentBytes(
  segments: readonly ListedSegment[],
  guards: FetchGuards,
): AsyncIterable<Uint8Array> {
  let map: string | undefined;
  let missing: StreamFault | undefined;
  let isAny = false;
  for (const segment of segments) {
    if (segment.map !== undefined && segment.map.url.href !== map) {
      yield* (await guardedFetch(segment.map.url, guards, segment.map.range)).body;
      map = segment.map.url.href;
    }
    try {
      yield* await plain(segment, guards);
      isAny = true;
    } catch (error) {
      // One segment that is missing is heard as a gap; all of them are a stream that is not there.
      if (!(error instanceof StreamFault)) throw error;
      missing = error;
      if (isAny) return;
    }
  }
  if (!isAny && missing !== undefined) throw missing;
}

async function plain({ url, range, key }: ListedSegment, guards: FetchGuards): Promise<AsyncIterable<Uint8Array>> {
  const { body } = await guardedFetch(url, guards, range);
  if (key === undefined) return body;
  const secret = await wholeOf((await guardedFetch(key.url, guards)).body, 16);
  return decrypted(body, secret, key.iv);
}

async function* decrypted(body: AsyncIterable<Uint8Array>, key: Buffer, iv: Buffer): AsyncIterable<Uint8Array> {
  const decipher = createDecipheriv('aes-128-cbc', key, iv);
  for await (const chunk of body) yield decipher.update(chunk);
  yield decipher.final();
}

async function wholeOf(body: AsyncIterable<Uint8Array>, length: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > length) break;
  }
  if (bytes !== length) throw new StreamFault({ zh: '密钥不对', en: 'its key is not a key' });
  return Buffer.concat(chunks);
}
