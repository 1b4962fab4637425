import { type ProbeBench, probeFirstPicture } from './ffprobe-call.js';
import type { MediaFile } from './media-file.js';
import type { MediaKind } from './media-kind.js';
import type { TrackPictures } from './movie-pictures.js';
import { isPlayed } from './played-length.js';
import type { ProbeReply } from './probe-reply.js';
import type { MediaStream } from './recording.js';
import { scanFilm } from './scan-film.js';
import type { SequenceHeader } from './sequence-header.js';

export interface LookedInside {
  readonly isJoined: boolean;
  readonly reply: ProbeReply;
}

/**
 * What headers leave open and the pictures themselves say: whether their size changes, and whether they are interlaced
 * where ffprobe 4 does not know and a Matroska header is wrong. `pictures` by track; `isScanned` where no index leads to the pictures.
 */
export async function lookInside(
  bench: ProbeBench,
  kind: MediaKind,
  file: MediaFile,
  path: string,
  reply: ProbeReply,
  { pictures, isScanned }: { readonly pictures: readonly (TrackPictures | undefined)[]; readonly isScanned: boolean },
): Promise<LookedInside> {
  const index = reply.streams.findIndex((stream) => stream.type === 'video' && isPlayed(stream));
  const codec = onlyCodec(reply.streams);
  const scan = isScanned ? await scanFilm(file, kind.formats, codec, bench.signal) : { isJoined: false, sequences: [] };
  const stream = reply.streams[index];
  const sequences = [...(pictures[index] ?? []), ...scan.sequences];
  if (scan.isJoined || stream === undefined || sequences.length === 0) return { isJoined: scan.isJoined, reply };
  const sizes = [...new Set(sequences.map(({ size }) => size))];
  const isInterlaced = stream.interlaced !== true && (await areFields(bench, kind, path, sequences));
  const looked = {
    ...stream,
    ...(sizes.length > 1 ? { sizes } : {}),
    ...(isInterlaced ? { interlaced: true } : {}),
  };
  return { isJoined: false, reply: { ...reply, streams: reply.streams.with(index, looked) } };
}

/** Of the only picture: the headers of two cannot be distinguished in a scan. */
function onlyCodec(streams: readonly MediaStream[]): string | undefined {
  const codecs = streams.filter(({ type }) => type === 'video').map(({ codec }) => codec);
  return codecs.length === 1 ? codecs[0] : undefined;
}

/** Pictures that may be made of fields need not be: the first one says. */
async function areFields(
  bench: ProbeBench,
  kind: MediaKind,
  path: string,
  sequences: readonly SequenceHeader[],
): Promise<boolean> {
  if (!sequences.some(({ mayInterlace }) => mayInterlace)) return false;
  const { end, code, stdout } = await probeFirstPicture(bench, kind, path);
  return end === 'exited' && code === 0 && /^1\b/m.test(stdout);
}
