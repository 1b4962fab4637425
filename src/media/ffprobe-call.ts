import type { Millis } from '../model/time.js';
import type { MediaTool } from './find-ffprobe.js';
import { cleanEnvironment, type Guards, guarded, type MediaEnvironment } from './guards.js';
import type { MediaKind } from './media-kind.js';
import { FED_DECODERS, isDecoderRefused, openedDecoders } from './probe-decoders.js';
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

const HEADER_ENTRIES =
  'format=format_name,duration,start_time' +
  ':stream=index,codec_type,codec_name,width,height,sample_aspect_ratio,pix_fmt,field_order' +
  ',r_frame_rate,avg_frame_rate,sample_rate,channels,start_time,duration' +
  ':stream_disposition=attached_pic,default:stream_side_data_list:stream_tags=:format_tags=' +
  ':chapter=end_time:chapter_tags=';

const INPUT_GUARDS = ['-protocol_whitelist', 'file', ...FED_DECODERS, '-max_streams', '256'];
const COMMON_ARGS = ['-hide_banner', '-v', 'error', '-max_alloc', '268435456', ...INPUT_GUARDS];
const HEADER_ARGS = [...COMMON_ARGS, '-of', 'json=c=1', '-show_entries', HEADER_ENTRIES];

/** Maximum bytes of the answer for a header; 256 streams take 150 KiB. */
const HEADER_OUTPUT = 1024 * 1024;
/** As `readPackets` takes them apart. */
const PACKET_ENTRIES = 'stream_index,pts_time,dts_time,duration_time,flags';
const PACKETS_OUTPUT = 256 * 1024 * 1024;

/**
 * Reads a file's headers. `path` is absolute, real and of a regular file. `-format_whitelist` is what stops a playlist
 * in disguise: with `-protocol_whitelist file` alone, HLS, DASH and ffconcat inside `.mp4` opened other local files.
 */
export async function probeHeaders(bench: ProbeBench, kind: MediaKind, path: string): Promise<ProcessResult> {
  const limits = { timeout: bench.timeout, output: HEADER_OUTPUT, signal: bench.signal };
  const answer = await bench.lanes.run((worker) => {
    if (worker !== undefined && ProbeWorker.takes(path)) return worker.run(kind.formats, path, limits);
    return callOnce(bench, HEADER_ARGS, kind, path, limits);
  });
  return orWithAllOpened(answer, bench, HEADER_ARGS, kind, path, limits);
}

/** A worker that reads the headers of one file after the other: the start-up of the guards is shared among files. */
export function openWorker({ tool, guards, environment, timeout }: Omit<ProbeBench, 'lanes'>): ProbeWorker | undefined {
  return ProbeWorker.open({ guards, environment, command: tool.path, args: HEADER_ARGS, timeout });
}

/** Reads the whole file and lists every packet's stream and times; 4 kB per second of recording. */
export async function probePackets(bench: ProbeBench, kind: MediaKind, path: string): Promise<ProcessResult> {
  const args = [...COMMON_ARGS, '-of', 'csv=p=0', '-show_entries', `packet=${PACKET_ENTRIES}:packet_side_data_list=`];
  const limits = { timeout: bench.timeout, output: PACKETS_OUTPUT, signal: bench.signal };
  const answer = await bench.lanes.run(() => callOnce(bench, args, kind, path, limits));
  return orWithAllOpened(answer, bench, args, kind, path, limits);
}

/** Decodes the first picture and says `1` where it is made of two fields. */
export async function probeFirstPicture(bench: ProbeBench, kind: MediaKind, path: string): Promise<ProcessResult> {
  const first = ['-select_streams', 'v:0', '-read_intervals', '%+#1'];
  const args = [
    ...COMMON_ARGS,
    ...first,
    '-of',
    'csv=p=0',
    '-show_entries',
    'frame=interlaced_frame:frame_side_data_list=',
  ];
  const limits = { timeout: bench.timeout, output: HEADER_OUTPUT, signal: bench.signal };
  return bench.lanes.run(() => callOnce(bench, args, kind, path, limits));
}

/** The answer, or where a stream has an unusual decoder, another one. */
async function orWithAllOpened(
  answer: ProcessResult,
  bench: ProbeBench,
  args: readonly string[],
  kind: MediaKind,
  path: string,
  limits: ProcessLimits,
): Promise<ProcessResult> {
  if (answer.code <= 0 || !isDecoderRefused(answer.stderr)) return answer;
  const opened = await openedDecoders(bench.tool.path, bench.environment);
  return bench.lanes.run(() => callOnce(bench, [...args, ...opened], kind, path, limits));
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
