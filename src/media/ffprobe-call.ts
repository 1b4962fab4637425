import type { Millis } from '../model/time.js';
import type { MediaTool } from './find-ffprobe.js';
import { cleanEnvironment, type Guards, guarded, type MediaEnvironment } from './guards.js';
import type { MediaKind } from './media-kind.js';
import type { ProbeLanes } from './probe-lanes.js';
import { ProbeWorker } from './probe-worker.js';
import { type ProcessLimits, type ProcessResult, runProcess } from './run-process.js';

/** Everything that a call of ffprobe needs to know besides the file. */
export interface ProbeBench {
  readonly tool: MediaTool;
  readonly guards: Guards;
  readonly environment: MediaEnvironment;
  /** Wall clock of one call. */
  readonly timeout: Millis;
  readonly signal?: AbortSignal | undefined;
  readonly lanes: ProbeLanes;
}

/** Decoders that ffprobe may open: those of broadcast and of the cameras and editors that schools use. */
const CODECS = [
  'h264',
  'hevc',
  'av1',
  'libdav1d',
  'vp8',
  'vp9',
  'mpeg1video',
  'mpeg2video',
  'mpeg4',
  'mjpeg',
  'prores',
  'dnxhd',
  'dvvideo',
  'wmv1',
  'wmv2',
  'wmv3',
  'vc1',
  'msmpeg4',
  'msmpeg4v2',
  'flv',
  'aac',
  'aac_fixed',
  'aac_latm',
  'mp1',
  'mp1float',
  'mp2',
  'mp2float',
  'mp3',
  'mp3float',
  'ac3',
  'ac3_fixed',
  'eac3',
  'opus',
  'vorbis',
  'flac',
  'alac',
  'wmav1',
  'wmav2',
  'wmapro',
  'pcm_s16le',
  'pcm_s16be',
  'pcm_s24le',
  'pcm_s24be',
  'pcm_s32le',
  'pcm_u8',
  'pcm_alaw',
  'pcm_mulaw',
  'pcm_bluray',
  'pcm_dvd',
  'mov_text',
  'dvbsub',
  'dvdsub',
  'subrip',
  'ass',
  'webvtt',
  'cc_dec',
].join(',');

const HEADER_ENTRIES =
  'format=format_name,duration,size,start_time' +
  ':stream=index,codec_type,codec_name,width,height,r_frame_rate,duration' +
  ':stream_disposition=attached_pic:stream_tags=:format_tags=';

const INPUT_GUARDS = ['-protocol_whitelist', 'file', '-codec_whitelist', CODECS, '-max_streams', '64'];
const COMMON_ARGS = ['-hide_banner', '-v', 'error', '-max_alloc', '268435456', ...INPUT_GUARDS];
const HEADER_ARGS = [...COMMON_ARGS, '-of', 'json=c=1', '-show_entries', HEADER_ENTRIES];

/** Bytes that a header's answer may hold; 64 streams take 20 KiB. */
const HEADER_OUTPUT = 1024 * 1024;
const PACKETS_OUTPUT = 256 * 1024 * 1024;

/**
 * Reads a file's headers. `path` is absolute, real and of a regular file. `-format_whitelist` is what stops a playlist
 * in disguise: with `-protocol_whitelist file` alone, HLS, DASH and ffconcat inside `.mp4` opened other local files.
 */
export function probeHeaders(bench: ProbeBench, kind: MediaKind, path: string): Promise<ProcessResult> {
  const limits = { timeout: bench.timeout, output: HEADER_OUTPUT, signal: bench.signal };
  return bench.lanes.run((worker) => {
    if (worker !== undefined && ProbeWorker.takes(path)) return worker.run(kind.formats, path, limits);
    return callOnce(bench, HEADER_ARGS, kind, path, limits);
  });
}

/** A worker that reads the headers of one file after the other: the start-up of the guards is shared among files. */
export function openWorker({ tool, guards, environment, timeout }: Omit<ProbeBench, 'lanes'>): ProbeWorker | undefined {
  return ProbeWorker.open({ guards, environment, command: tool.path, args: HEADER_ARGS, timeout });
}

/** Reads the whole file and lists every packet's stream, time and length; 250 bytes a second of recording. */
export function probePackets(bench: ProbeBench, kind: MediaKind, path: string): Promise<ProcessResult> {
  const entries = ['-of', 'csv=p=0', '-show_entries', 'packet=stream_index,pts_time,duration_time'];
  const limits = { timeout: bench.timeout, output: PACKETS_OUTPUT, signal: bench.signal };
  return bench.lanes.run(() => callOnce(bench, [...COMMON_ARGS, ...entries], kind, path, limits));
}

function callOnce(
  { guards, tool, timeout, environment }: ProbeBench,
  args: readonly string[],
  kind: MediaKind,
  path: string,
  limits: ProcessLimits,
): Promise<ProcessResult> {
  const input = ['-format_whitelist', kind.formats, '-i', `file:${path}`];
  const [command, ...rest] = guarded(guards, tool.path, [...args, ...input], timeout);
  return runProcess(command, rest, cleanEnvironment(environment), limits);
}

/** Guards of the input that every program of ffmpeg takes. */
export function inputGuards(kind: MediaKind): readonly string[] {
  return [...INPUT_GUARDS, '-format_whitelist', kind.formats];
}
