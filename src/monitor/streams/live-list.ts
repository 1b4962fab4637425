import { parse, types } from 'hls-parser';
import type { Instant, Millis } from '../../model/time.js';
import { StreamFault } from './stream-fault.js';

export interface ListedSegment {
  readonly url: URL;
  readonly length: Millis;
  /** By the stream's own clock. */
  readonly start: Instant | undefined;
  readonly range: { readonly offset: number; readonly length: number } | undefined;
  readonly map: { readonly url: URL; readonly range: ListedSegment['range'] } | undefined;
  readonly key: { readonly url: URL; readonly iv: Buffer } | undefined;
  /** Does not continue the one before. */
  readonly isCut: boolean;
}

export interface LiveList {
  readonly sequence: number;
  readonly target: Millis;
  readonly segments: readonly ListedSegment[];
}

/** A playlist of playlists answers the address of the one that costs least to decode and has a picture. */
export function readPlaylist(text: string, base: URL): URL | LiveList {
  const playlist = parsed(text);
  if (playlist instanceof types.MasterPlaylist) return cheapest(playlist, base);
  if (playlist.endlist) {
    throw new StreamFault({
      zh: '播放列表写明已经结束（EXT-X-ENDLIST），不是直播',
      en: 'its playlist says that it has ended (EXT-X-ENDLIST): it is not live',
    });
  }
  const segments: ListedSegment[] = [];
  let next: Instant | undefined;
  for (const segment of playlist.segments) {
    const length = segment.duration * 1000;
    const start = known(segment.programDateTime)?.getTime() ?? next;
    next = start === undefined ? undefined : start + length;
    if (!(length > 0) || segment.gap === true) continue;
    segments.push({ ...placeOf(segment, base), length, start, isCut: segment.discontinuity === true });
  }
  if (segments.length === 0) throw new StreamFault({ zh: '播放列表是空的', en: 'its playlist is empty' });
  return { sequence: playlist.mediaSequenceBase ?? 0, target: playlist.targetDuration * 1000, segments };
}

function parsed(text: string): types.MasterPlaylist | types.MediaPlaylist {
  try {
    return parse(text);
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new StreamFault({
      zh: `播放列表读不懂：${why.slice(0, 100)}`,
      en: `its playlist cannot be read: ${why.slice(0, 100)}`,
    });
  }
}

function cheapest({ variants }: types.MasterPlaylist, base: URL): URL {
  const usable = variants.filter(({ isIFrameOnly }) => isIFrameOnly !== true);
  const withPicture = usable.filter(
    ({ codecs, resolution }) => resolution !== undefined || /avc|hvc|hev/.test(codecs ?? ''),
  );
  const [first] = [...(withPicture.length > 0 ? withPicture : usable)].sort((a, b) => a.bandwidth - b.bandwidth);
  if (first === undefined) throw new StreamFault({ zh: '播放列表是空的', en: 'its playlist is empty' });
  if (first.audio.some(({ uri }) => uri !== undefined)) {
    throw new StreamFault({
      zh: '声音另有播放列表，监播还不支持',
      en: 'its sound has a playlist of its own, which the monitor does not support yet',
    });
  }
  return resolved(first.uri, base);
}

function placeOf(segment: types.Segment, base: URL): Pick<ListedSegment, 'url' | 'range' | 'map' | 'key'> {
  // The library says null where its types say that there is something.
  const [uri, byterange, map, key] = [segment.uri, known(segment.byterange), known(segment.map), known(segment.key)];
  return {
    url: resolved(uri, base),
    range: byterange && { offset: byterange.offset, length: byterange.length },
    map: map && { url: resolved(map.uri, base), range: known(map.byterange) },
    key: keyOf(key, segment.mediaSequenceNumber, base),
  };
}

function known<Value>(value: Value | null | undefined): Value | undefined {
  return value ?? undefined;
}

function keyOf(key: types.Key | undefined, sequence: number, base: URL): ListedSegment['key'] {
  if (key === undefined || key.method === 'NONE') return undefined;
  if (key.method !== 'AES-128' || key.uri === undefined) {
    throw new StreamFault({
      zh: `用 ${key.method} 加密，听不到`,
      en: `it is encrypted with ${key.method} and cannot be heard`,
    });
  }
  const iv = Buffer.alloc(16);
  if (key.iv === undefined) iv.writeUInt32BE(sequence >>> 0, 12);
  else Buffer.from(key.iv).copy(iv);
  return { url: resolved(key.uri, base), iv };
}

function resolved(uri: string, base: URL): URL {
  if (URL.canParse(uri, base)) return new URL(uri, base);
  throw new StreamFault({ zh: '播放列表里的地址不对', en: 'an address in its playlist is wrong' });
}
