import { walkBoxes } from './box-walk.js';
import type { PresentFile } from './compare-with-lock.js';
import { checkAvi, checkMatroska } from './container-size.js';
import { type ProbeBench, probeHeaders, probePackets } from './ffprobe-call.js';
import { judgeReply } from './judge-reply.js';
import { type LockRecord, MEASURE } from './lock-record.js';
import { fault, faultOf, type Measured, refusalOf } from './measured.js';
import { MediaFile } from './media-file.js';
import { type MediaKind, mediaKind } from './media-kind.js';
import { checkMovieIndex } from './movie-index.js';
import type { TrackPictures } from './movie-pictures.js';
import { checkJpeg, checkPng } from './picture-check.js';
import { lookInside } from './picture-sizes.js';
import { isPlayed } from './played-length.js';
import { readProbeReply } from './probe-reply.js';
import { readPackets } from './read-packets.js';
import type { FaultReason } from './recording.js';

export interface MeasureWishes {
  /** The whole file's SHA-256 as well. */
  readonly sha256: boolean;
  /** Reads every packet as well. */
  readonly packets: boolean;
}

/** Bytes a millisecond of a slow network disk, on top of the timeout where the whole file is read. */
const SLOW_DISK = 5000;

/** Measures one file that was checked. Whatever the file is, the answer is a record; only an abort throws. */
export async function measureRecording(
  bench: ProbeBench,
  found: PresentFile,
  wishes: MeasureWishes,
): Promise<LockRecord> {
  const { path, size, modified } = found;
  const kind = mediaKind(path);
  if (kind === undefined) return { size, modified, ...fault('kind-not-accepted') };
  let file: MediaFile | undefined;
  try {
    file = await MediaFile.open(path);
    const fingerprint = await file.fingerprint();
    const measured = await measureKind(bench, file, kind, path, wishes);
    const isWhole = measured.state === 'ok';
    const digest = wishes.sha256 && isWhole ? { sha256: await file.sha256(bench.signal) } : {};
    const verdict = (await file.isStill(size, modified)) ? measured : fault('changed-while-measured');
    return { size, modified, fingerprint, ...digest, ...verdict };
  } catch (error) {
    bench.signal?.throwIfAborted();
    return { size, modified, ...fault('cannot-open', errorCode(error)) };
  } finally {
    await file?.close();
  }
}

async function measureKind(
  bench: ProbeBench,
  file: MediaFile,
  kind: MediaKind,
  path: string,
  wishes: MeasureWishes,
): Promise<Measured> {
  if (kind.layout === 'png' || kind.layout === 'jpeg') {
    const check = kind.layout === 'png' ? await checkPng(file) : await checkJpeg(file);
    if (check.kind === 'fault') return faultOf(check.reason);
    return { state: 'ok', still: true, container: kind.layout, streams: [check.stream] };
  }
  const layout = await checkLayout(file, kind);
  if (layout.reason !== undefined) return faultOf(layout.reason);
  const patience = wishes.packets || !layout.isIndexed ? file.size / SLOW_DISK : undefined;
  const measured = await askFfprobe(bench, file, kind, path, layout, patience);
  bench.signal?.throwIfAborted();
  return { ...measured, measure: MEASURE, tool: `ffprobe ${bench.tool.version}` };
}

interface LayoutCheck {
  readonly reason?: FaultReason | undefined;
  /** An index of every sample says how long each track is; nothing else does but reading all packets. */
  readonly isIndexed: boolean;
  /** Of an MP4, by track. */
  readonly pictures?: readonly (TrackPictures | undefined)[];
}

/** The extent that a container states, read before any other program sees the file. */
async function checkLayout(file: MediaFile, { layout }: MediaKind): Promise<LayoutCheck> {
  if (layout === 'ebml') return { reason: await checkMatroska(file), isIndexed: false };
  if (layout === 'riff') return { reason: await checkAvi(file), isIndexed: false };
  if (layout !== 'boxes') return { isIndexed: false };
  const walk = await walkBoxes(file);
  return walk.kind === 'fault' ? { reason: walk.reason, isIndexed: true } : checkMovieIndex(file, walk.boxes);
}

/** Packets are read where `patience`, milliseconds more than the timeout, is given, or where nothing else has a length. */
async function askFfprobe(
  bench: ProbeBench,
  file: MediaFile,
  kind: MediaKind,
  path: string,
  { isIndexed, pictures = [] }: LayoutCheck,
  patience: number | undefined,
): Promise<Measured> {
  const answer = await probeHeaders(bench, kind, path);
  const refusal = refusalOf(answer, path);
  if (refusal !== undefined) return faultOf(refusal);
  const said = readProbeReply(answer.stdout);
  if (said === undefined) return fault('tool-silent');
  const { isJoined, reply } = await lookInside(bench, kind, file, path, said, { pictures, isScanned: !isIndexed });
  if (isJoined) return fault('files-joined');
  const played = [...reply.streams.keys()].filter((index) => isPlayed(reply.streams[index]));
  const isKnown =
    reply.clocks.size === 0 ? reply.claimed !== undefined : played.every((index) => reply.clocks.has(index));
  if (played.length === 0 || (patience === undefined && isKnown)) return judgeReply(reply);
  const read = await probePackets({ ...bench, timeout: bench.timeout + (patience ?? 0) }, kind, path);
  const stopped = refusalOf(read, path);
  return stopped === undefined ? judgeReply(reply, readPackets(read.stdout)) : faultOf(stopped);
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
