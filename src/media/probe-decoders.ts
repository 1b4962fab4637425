import { cleanEnvironment, type MediaEnvironment } from './guards.js';
import { runProcess } from './run-process.js';

/** Decoders that may be fed with a file's content: those of broadcast and of the cameras and editors that schools use. */
const FED: readonly string[] = [
  ...['h264', 'hevc', 'av1', 'libdav1d', 'vp8', 'vp9', 'mpeg1video', 'mpeg2video', 'mpeg4', 'cavs', 'mjpeg', 'prores'],
  ...['dnxhd', 'dvvideo', 'wmv1', 'wmv2', 'wmv3', 'vc1', 'msmpeg4', 'msmpeg4v2', 'flv'],
  ...['aac', 'aac_fixed', 'aac_latm', 'mp1', 'mp1float', 'mp2', 'mp2float', 'mp3', 'mp3float', 'ac3', 'ac3_fixed'],
  ...['eac3', 'dca', 's302m', 'opus', 'vorbis', 'flac', 'alac', 'wmav1', 'wmav2', 'wmapro'],
  ...['pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_s24be', 'pcm_s32le', 'pcm_s32be', 'pcm_f32le', 'pcm_f32be'],
  ...['pcm_f64le', 'pcm_f64be', 'pcm_u8', 'pcm_alaw', 'pcm_mulaw', 'pcm_bluray', 'pcm_dvd'],
  // A codec's name is not that of its decoder: SubRip is read by `srt`, ASS by `ssa`.
  ...['mov_text', 'dvbsub', 'dvdsub', 'srt', 'subrip', 'ssa', 'ass', 'text', 'webvtt', 'cc_dec'],
];

export const FED_DECODERS: readonly string[] = ['-codec_whitelist', FED.join(',')];

/** ffprobe gives up on a file as soon as one stream's decoder is not on the list, also that of a cover or a font. */
export function isDecoderRefused(stderr: string): boolean {
  return stderr.includes('not on whitelist');
}

/** Whether a stream of that codec can be decoded without asking for more. */
export function isFed(codec: string): boolean {
  return FED.includes(codec) || codec === 'dts';
}

const opened = new Map<string, Promise<readonly string[]>>();

/**
 * Options that let a program of ffmpeg open every decoder that it has. ffprobe feeds only those above anyway:
 * what a stream needs to be named is its header. ffmpeg feeds those of the tracks that it is asked to decode. Asked of the
 * program once, and only where a file needs it.
 */
export function openedDecoders(program: string, environment: MediaEnvironment): Promise<readonly string[]> {
  let options = opened.get(program);
  if (options === undefined) {
    options = askDecoders(program, environment);
    opened.set(program, options);
  }
  return options;
}

async function askDecoders(program: string, environment: MediaEnvironment): Promise<readonly string[]> {
  const limits = { timeout: 5000, output: 1024 * 1024 };
  const { stdout } = await runProcess(program, ['-v', 'error', '-decoders'], cleanEnvironment(environment), limits);
  return readDecoders(stdout);
}

/** From lines such as ` V....D png   PNG image`, an option for each type of stream. */
export function readDecoders(list: string): readonly string[] {
  return [...'VAS'].flatMap((type) => {
    const lines = list.matchAll(new RegExp(`^ ${type}[A-Z.]{5} ([\\w-]+)`, 'gm'));
    const names = [...lines].map(([, name]) => name);
    return names.length === 0 ? [] : [`-codec_whitelist:${type.toLowerCase()}`, names.join(',')];
  });
}
