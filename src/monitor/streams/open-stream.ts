import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant, Millis } from '../../model/time.js';
import { type FetchGuards, guardedFetch } from './guarded-fetch.js';
import type { LiveList } from './live-list.js';
import { lengthOf, pickSegments } from './pick-segments.js';
import { segmentBytes } from './segment-bytes.js';
import { StreamFault } from './stream-fault.js';

/** What was seen of a stream at the last sample: a list that does not go on is one that nobody renews. */
export interface SeenList {
  readonly sequence: number;
  readonly at: Instant;
}

export interface OpenStream {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** When its first picture is on air; `clock` says by what: the stream's own clock, or the time at which it came. */
  readonly start: Instant;
  readonly clock: 'stream' | 'arrival';
  /** How far its end is from now by its own clock; `undefined` where it has none. */
  readonly delay: Millis | undefined;
  /** How much later its viewers may see it than it seems, where only its arrival says when it is on air. */
  readonly slack: Millis;
  readonly seen: SeenList | undefined;
}

export interface StreamAsk extends FetchGuards {
  readonly address: URL;
  readonly listen: Millis;
  readonly seen: SeenList | undefined;
  now(): Instant;
}

/** Bytes; a list of a day of segments of 2 s has 4 MB. */
const MAX_LIST = 5_000_000;
/** A clock that is further off is wrong. */
const WRONG_CLOCK: Millis = 90_000;
/** What an encoder and a network hold back. */
const BUFFERED: Millis = 4000;
/** Turns from playlists to playlists. */
const DEEPEST = 3;

/** The part of a stream that its viewers see now. Throws a `StreamFault`. */
export async function openStream(ask: StreamAsk): Promise<OpenStream> {
  let url = ask.address;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const found = await fetched(url, ask);
    if (!('segments' in found)) {
      if (!(found instanceof URL)) return found;
      url = found;
      continue;
    }
    return ofList(found, url, ask);
  }
  throw new StreamFault({ zh: '播放列表层层相套', en: 'its playlists lead to playlists without end' });
}

/** A list, the address of another, or a stream without a list. */
async function fetched(url: URL, ask: StreamAsk): Promise<LiveList | URL | OpenStream> {
  const { url: base, body } = await guardedFetch(url, ask);
  const iterator = body[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) throw new StreamFault({ zh: '应答是空的', en: 'its answer is empty' });
  const rest = { [Symbol.asyncIterator]: () => iterator };
  if (!Buffer.from(first.value.subarray(0, 10)).toString('utf8').trimStart().startsWith('#EXTM3U')) {
    const bytes = joined(first.value, rest);
    return { bytes, start: ask.now(), clock: 'arrival', delay: undefined, slack: BUFFERED, seen: undefined };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of joined(first.value, rest)) {
    length += chunk.length;
    if (length > MAX_LIST) throw new StreamFault({ zh: '播放列表没有尽头', en: 'its playlist has no end' });
    chunks.push(chunk);
  }
  // The parser is loaded where there is a playlist.
  const { readPlaylist } = await import('./live-list.js');
  return readPlaylist(Buffer.concat(chunks).toString(), base);
}

async function* joined(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield first;
  yield* rest;
}

async function ofList(list: LiveList, url: URL, ask: StreamAsk): Promise<OpenStream> {
  const { segments, sequence, target } = list;
  const now = ask.now();
  const last = segments.at(-1);
  const delay = last?.start === undefined ? undefined : now - last.start - last.length;
  if (ask.seen?.sequence === sequence && now - ask.seen.at > Math.max(3 * target, 20_000))
    throw notRenewed(now - ask.seen.at);
  const seen = ask.seen?.sequence === sequence ? ask.seen : { sequence, at: now };
  const isWrong = delay !== undefined && Math.abs(delay) > WRONG_CLOCK;
  // A list of long ago may be one that nobody renews.
  if (isWrong && ask.seen === undefined) await seeRenewed(list, url, ask);
  const picked = pickSegments(segments, ask.listen);
  const [first] = picked;
  if (first === undefined) throw new StreamFault({ zh: '播放列表是空的', en: 'its playlist is empty' });
  const toEnd = lengthOf(segments.slice(segments.indexOf(first)));
  const isTimed = first.start !== undefined && !isWrong;
  return {
    bytes: segmentBytes(picked, ask),
    start: isTimed ? (first.start ?? now) : now - toEnd,
    clock: isTimed ? 'stream' : 'arrival',
    ...{ delay, seen, slack: isTimed ? 0 : 2 * target + BUFFERED },
  };
}

async function seeRenewed({ sequence, target }: LiveList, url: URL, ask: StreamAsk): Promise<void> {
  for (let waited = 0; waited < 2 * target; waited += 1000) {
    await sleep(1000, undefined, { signal: ask.signal });
    const again = await fetched(url, ask);
    if ('segments' in again && again.sequence !== sequence) return;
  }
  throw notRenewed(2 * target);
}

function notRenewed(age: Millis): StreamFault {
  const seconds = Math.round(age / 1000);
  return new StreamFault({
    zh: `播放列表 ${seconds} 秒没有更新`,
    en: `its playlist has not been renewed for ${seconds} s`,
  });
}
