import { UsageError } from '../../diagnostics/usage-error.js';
import { type DecodeResult, decodeRecording } from '../../media/decode-recording.js';
import { toolVersion } from '../../media/find-ffprobe.js';
import { findOnPath, type MediaEnvironment } from '../../media/guards.js';
import type { MediaFolders } from '../../media/media-folders.js';
import { mediaKind } from '../../media/media-kind.js';
import type { Recording } from '../../media/recording.js';
import type { TableRow } from '../../media/recordings-table.js';
import type { Session } from '../io.js';

/** A school's server decodes at least ten times as fast as real time; a tenth of that means it is stuck. */
const SLOWEST = 1;
const START_UP = 30_000;

/** Decodes the recordings of the rows, one after the other: ffmpeg keeps every core busy by itself. */
export async function decodeRows(
  rows: readonly TableRow[],
  folder: MediaFolders,
  frameRate: number,
  session: Session,
): Promise<ReadonlyMap<string, DecodeResult>> {
  const decode = await aDecoder(needFfmpeg(session.env, '--decode'), frameRate, session);
  const results = new Map<string, DecodeResult>();
  for (const { recording } of rows) {
    if (session.signal.aborted) break;
    if (recording?.state !== 'ok' || results.has(recording.file)) continue;
    const found = folder.look(recording.file);
    const result = found.kind === 'file' ? await decode(found.path, recording) : undefined;
    if (result !== undefined) results.set(recording.file, result);
  }
  return results;
}

/** `undefined` for what has nothing to decode. */
export type Decoder = (path: string, recording: Recording) => Promise<DecodeResult | undefined>;

export async function aDecoder(ffmpeg: string, frameRate: number, session: Session): Promise<Decoder> {
  const version = await toolVersion(ffmpeg, session.env);
  return async (path, recording) => {
    const kind = mediaKind(recording.file);
    if (recording.still || kind === undefined) return undefined;
    const result = await decodeRecording(path, kind, {
      ffmpeg,
      environment: session.env,
      frameRate,
      length: recording.length,
      streams: recording.streams,
      timeout: START_UP + recording.length * SLOWEST,
      signal: session.signal,
      onProgress: progressOf(recording.file, session),
    });
    session.progress?.({ step: 'ffmpeg', done: 100, total: 100, file: recording.file });
    return version === undefined ? result : { ...result, tool: `ffmpeg ${version}` };
  };
}

function progressOf(file: string, session: Session): ((part: number) => void) | undefined {
  const { progress } = session;
  return (
    progress && ((part) => progress({ step: 'ffmpeg', done: Math.min(99, Math.floor(part * 100)), total: 100, file }))
  );
}

export function findFfmpeg(environment: MediaEnvironment): string | undefined {
  return (environment.AIRCLASS_FFMPEG || undefined) ?? findOnPath('ffmpeg', environment);
}

export function needFfmpeg(environment: MediaEnvironment, option: string): string {
  const found = findFfmpeg(environment);
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `${option} 需要 ffmpeg：请安装 FFmpeg，或用 AIRCLASS_FFMPEG 指明`,
    en: `${option} needs ffmpeg: install FFmpeg, or name one with AIRCLASS_FFMPEG`,
  });
}
