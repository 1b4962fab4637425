import type { GuardedRun } from './guarded-ffmpeg.js';
import { isPlayed } from './played-length.js';
import { isFed, openedDecoders } from './probe-decoders.js';
import type { MediaStream, StreamType } from './recording.js';

/** What is in a file, as it was measured: only what plays is decoded. */
export interface PlayedInput extends Pick<GuardedRun, 'ffmpeg' | 'environment'> {
  readonly streams?: readonly MediaStream[] | undefined;
}

export const QUIETLY = ['-hide_banner', '-nostdin', '-v', 'level+info', '-max_alloc', '268435456'];

/** Without these, ffmpeg takes the largest picture and the sound with the most channels. */
export function playedTracks({ streams = [] }: PlayedInput): readonly string[] {
  return [...streams.keys()].filter((index) => isPlayed(streams[index])).flatMap((index) => ['-map', `0:${index}`]);
}

/** The one of a type that plays. */
export function playedTrack({ streams = [] }: PlayedInput, type: StreamType): readonly string[] {
  const index = streams.findIndex((stream) => stream.type === type && isPlayed(stream));
  return index < 0 ? [] : ['-map', `0:${index}`];
}

/** ffmpeg decodes the mapped tracks alone: those of other tracks stay closed. */
export async function unusualDecoders({ streams = [], ffmpeg, environment }: PlayedInput): Promise<readonly string[]> {
  const isUsual = streams.every((stream) => !isPlayed(stream) || isFed(stream.codec));
  return isUsual ? [] : openedDecoders(ffmpeg, environment);
}
