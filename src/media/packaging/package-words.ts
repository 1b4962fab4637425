import { inputGuards } from '../ffprobe-call.js';
import type { MediaKind } from '../media-kind.js';
import { type PlayedInput, playedTrack, QUIETLY, unusualDecoders } from '../played-input.js';
import { isPlayed } from '../played-length.js';
import type { MediaStream, Recording } from '../recording.js';
import { HOLD } from './package-index.js';

/** A source file, as it was found and measured. */
export interface PackageSource {
  /** Absolute, real, of a regular file. */
  readonly path: string;
  readonly kind: MediaKind;
  readonly recording: Pick<Recording, 'length' | 'size' | 'still' | 'streams'>;
}

export interface PackageProfile {
  readonly frameRate: number;
  /** Of what is coded here: held pictures, and recordings that cannot be sent as they are. */
  readonly width: number;
  readonly height: number;
}

/** Bits per second that are sent as they are: a line that carries the national profile carries a little more. */
const MAX_RATE = 12_000_000;
/** Pixels; what every box plays. */
const MAX_WIDTH = 1920;
const MAX_HEIGHT = 1088;
const SOUND_RATES: readonly (number | undefined)[] = [44_100, 48_000];
const SILENCE = 'anullsrc=channel_layout=stereo:sample_rate=48000';
const AAC = ['-c:a', 'aac', '-b:a', '128k', '-ar', '48000', '-ac', '2'];
/**
 * Tables before each frame make every key frame a place to begin; no delay at the start lets recordings follow each other,
 * and the first packets say that counters do not go on.
 */
const TRANSPORT = [
  '-muxdelay',
  '0',
  '-muxpreload',
  '0',
  '-mpegts_flags',
  '+pat_pmt_at_frames+initial_discontinuity',
  '-f',
  'mpegts',
  'pipe:1',
];

const played = ({ streams = [] }: PackageSource['recording'], type: MediaStream['type']) =>
  streams.find((stream) => stream.type === type && isPlayed(stream));

export function hasPicture({ recording }: PackageSource): boolean {
  return recording.still || played(recording, 'video') !== undefined;
}

export function hasSound({ recording }: PackageSource): boolean {
  return !recording.still && played(recording, 'audio') !== undefined;
}

/**
 * Whether the tracks can be sent as they are: H.264 with 8 bits of 4:2:0, progressive, upright, of one size; AAC or no
 * sound. How far key frames are apart is only known from the packets.
 */
export function fits({ recording }: PackageSource): boolean {
  const [video, audio] = [played(recording, 'video'), played(recording, 'audio')];
  if (video?.codec !== 'h264' || video.pixelFormat !== 'yuv420p') return false;
  if (video.interlaced === true || video.rotation !== undefined || video.sizes !== undefined) return false;
  if ((video.width ?? 0) > MAX_WIDTH || (video.height ?? 0) > MAX_HEIGHT || video.pixelShape !== undefined)
    return false;
  const isSoundFit =
    audio === undefined ||
    (audio.codec === 'aac' && SOUND_RATES.includes(audio.sampleRate) && (audio.channels ?? 0) <= 2);
  return isSoundFit && (recording.size * 8000) / Math.max(recording.length, 1) <= MAX_RATE;
}

export async function packageWords(
  source: PackageSource,
  how: 'copied' | 'transcoded' | 'picture',
  profile: PackageProfile,
  run: Pick<PlayedInput, 'ffmpeg' | 'environment'>,
): Promise<readonly string[]> {
  const { recording, kind, path } = source;
  const input = { ...run, streams: recording.streams };
  const opened = [...QUIETLY.slice(0, 2), '-v', 'error', ...inputGuards(kind), ...(await unusualDecoders(input))];
  const file = ['-i', `file:${path}`];
  const silence = ['-f', 'lavfi', '-i', SILENCE];
  if (how === 'picture') {
    const length = ['-t', String(HOLD / 1000)];
    const tracks = ['-map', '0:v:0', '-map', '1:a:0'];
    return [...opened, ...file, ...silence, ...tracks, ...length, ...held(profile), ...TRANSPORT];
  }
  const tracks = playedTrack(input, 'video');
  const sound = hasSound(source) ? playedTrack(input, 'audio') : ['-map', '1:a:0', '-shortest'];
  const inputs = hasSound(source) ? file : [...file, ...silence];
  const length = ['-t', (recording.length / 1000).toFixed(3)];
  const video = how === 'copied' ? ['-c:v', 'copy'] : film(profile);
  const audio = how === 'copied' && hasSound(source) ? ['-c:a', 'copy'] : AAC;
  return [...opened, ...inputs, ...tracks, ...sound, '-sn', '-dn', ...length, ...video, ...audio, ...TRANSPORT];
}

/** One profile for all that does not fit. */
function film(profile: PackageProfile): readonly string[] {
  return ['-vf', `${fitted(profile)},fps=${profile.frameRate}`, ...coded(profile, 'veryfast')];
}

/** The picture is decoded and scaled once, then shown again. */
function held(profile: PackageProfile): readonly string[] {
  const { frameRate } = profile;
  const shown = `loop=loop=-1:size=1,setpts=N/${frameRate}/TB,fps=${frameRate}`;
  return ['-vf', `${fitted(profile)},format=yuv420p,${shown}`, ...coded(profile, 'ultrafast'), ...AAC];
}

function fitted({ width, height }: PackageProfile): string {
  const size = `${width}:${height}`;
  return `scale=${size}:force_original_aspect_ratio=decrease:force_divisible_by=2,pad=${size}:(ow-iw)/2:(oh-ih)/2,setsar=1`;
}

/** A key frame every two seconds, and none elsewhere. */
function coded({ frameRate }: PackageProfile, preset: string): readonly string[] {
  const apart = String(Math.max(1, Math.round(2 * frameRate)));
  const keys = ['-g', apart, '-keyint_min', apart, '-sc_threshold', '0', '-bf', '0', '-flags', '+cgop'];
  const rate = ['-crf', '21', '-maxrate', '8M', '-bufsize', '8M', '-pix_fmt', 'yuv420p', '-r', String(frameRate)];
  return ['-c:v', 'libx264', '-preset', preset, ...rate, ...keys];
}
