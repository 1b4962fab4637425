import { inputGuards } from '../ffprobe-call.js';
import { ffmpegCommand, GuardedFfmpeg } from '../guarded-ffmpeg.js';
import type { MediaKind } from '../media-kind.js';
import { playedTrack, QUIETLY, unusualDecoders } from '../played-input.js';
import type { FilmOptions } from './picture-frames.js';
import { LOUDNESS_PARTS, SILENT } from './review-pictures.js';

/** The loudest momentary value of each part of the recording; empty without sound or where it cannot be decoded. */
export async function loudnessCurve(path: string, kind: MediaKind, options: FilmOptions): Promise<readonly number[]> {
  const { streams, length } = options;
  if (length <= 0 || (streams !== undefined && !streams.some(({ type }) => type === 'audio'))) return [];
  const command = (await ffmpegCommand())
    .input(`file:${path}`)
    .inputOptions([...inputGuards(kind), ...(await unusualDecoders(options))])
    .audioFilters('ebur128=framelog=info')
    .outputOptions([...QUIETLY, '-nostats', ...playedTrack(options, 'audio'), '-vn', '-sn', '-dn'])
    .format('null')
    .output('-');
  const parts: (number | undefined)[] = Array.from({ length: LOUDNESS_PARTS });
  const guard = await GuardedFfmpeg.around(command, options);
  const isDone = await new Promise<boolean>((resolve) => {
    Object.assign(command, {
      ffprobe: (_: number, answer: (error: undefined, data: object) => void) => answer(undefined, {}),
    });
    command
      .on('stderr', (line: string) => {
        const [, seconds, loudness] = LINE.exec(line) ?? [];
        if (seconds === undefined || loudness === undefined) return;
        const at = Math.min(LOUDNESS_PARTS - 1, Math.floor(((Number(seconds) * 1000) / length) * LOUDNESS_PARTS));
        const value = Number.isFinite(Number(loudness)) ? Math.max(SILENT, Math.round(Number(loudness))) : SILENT;
        parts[at] = Math.max(parts[at] ?? SILENT, value);
      })
      .on('end', () => resolve(true))
      .on('error', () => resolve(false))
      .run();
  });
  guard.release();
  if (!isDone || guard.ended !== undefined || parts.every((part) => part === undefined)) return [];
  // A short recording has fewer values than parts.
  let last = SILENT;
  return parts.map((part) => {
    last = part ?? last;
    return last;
  });
}

/** `[Parsed_ebur128_0 @ 0x5] [info] t: 0.4  TARGET:-23 LUFS    M: -19.9 S:-120.7 …` */
const LINE = /^\[\w*ebur128\w* @ \w+\] \[info\] t:\s*([\d.]+)\s.*?\bM:\s*(-?[\d.]+|-?inf|nan)/;
