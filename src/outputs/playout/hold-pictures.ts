import type { Millis } from '../../model/time.js';
import type { Clip } from '../clip.js';
import { SHIPPED_SLATE } from './slate.js';

/** A stretch of one file; `lasts` longer than `out - in` where its last picture stays. */
export interface ConcatEntry {
  /** Below the media folder, or with `isShipped` in the release's `playout/`. */
  readonly file: string;
  readonly isShipped: boolean;
  readonly in: Millis;
  /** `undefined`: to its end. */
  readonly out: Millis | undefined;
  readonly lasts: Millis;
}

/** The name of a silence that fits between the parts of a recording; `undefined` where none can be written. */
export type SilenceFor = (file: string) => string | undefined;

/** Length read from a file for its opening picture; less than a frame, so one is read. */
const ONE_FRAME: Millis = 40;
/** A decoder on many cores shows nothing before it has this many pictures; an encoder buffers all sound until then. */
const FIRST_PICTURES = 20;
/** Interval between pictures: at first, and later. */
const SOON: Millis = 1000;
const LATER: Millis = 30_000;
/** Silence ends this long before the sound that follows: a coded frame may extend this far. */
const APART: Millis = 50;

/**
 * ffmpeg's concat demuxer needs the same codecs and the same time base throughout a list, which no picture and no
 * slate of ours can guarantee. So a picture, a relay or a slate is shown as the opening picture of the next recording, or
 * else of the one before, for as long as needed, with silence in that recording's format, since a list
 * without sound packets stops players and senders. A day without any recording shows the slate.
 */
export function holdPictures(clips: readonly Clip[], silenceFor: SilenceFor): readonly ConcatEntry[] {
  if (!clips.some(isFilm)) return closed({ ...SLATE, lasts: total(clips) });
  const entries: ConcatEntry[] = [];
  let waiting: Millis = 0;
  let before = '';
  for (const clip of clips) {
    const { source: file = '', in: from, out } = clip;
    if (!isFilm(clip)) waiting += out - from;
    else {
      if (waiting > 0) entries.push(...held(file, waiting, silenceFor));
      entries.push({ file, isShipped: false, in: from, out, lasts: out - from });
      waiting = 0;
      before = file;
    }
  }
  if (waiting === 0) return entries;
  return [...entries, ...held(before, waiting - ONE_FRAME, silenceFor), opening(before, Math.min(waiting, ONE_FRAME))];
}

const SLATE = { file: SHIPPED_SLATE, isShipped: true, in: 0, out: undefined } as const;

function opening(file: string, lasts: Millis): ConcatEntry {
  return { file, isShipped: false, in: 0, out: ONE_FRAME, lasts };
}

/** The opening picture of a recording and silence in turn: encoders and clients that tune in need a picture now and then. */
function held(file: string, length: Millis, silenceFor: SilenceFor): readonly ConcatEntry[] {
  if (length <= 0) return [];
  const silence = silenceFor(file);
  if (silence === undefined) return [opening(file, length)];
  const entries: ConcatEntry[] = [];
  for (let rest = length; rest > 0; ) {
    const wanted = entries.length < 2 * FIRST_PICTURES ? SOON : LATER;
    const lasts = rest < wanted + 2 * SOON ? rest : wanted;
    rest -= lasts;
    if (lasts <= ONE_FRAME + APART) entries.push(opening(file, lasts));
    else {
      const quiet = lasts - ONE_FRAME;
      entries.push(opening(file, ONE_FRAME), {
        file: silence,
        isShipped: true,
        in: 0,
        out: quiet - APART,
        lasts: quiet,
      });
    }
  }
  return entries;
}

function isFilm({ kind, source, sourceLength }: Clip): boolean {
  return kind !== 'relay' && source !== undefined && sourceLength !== undefined;
}

/** A list ends with its last frame, regardless of its duration: so one more follows at the end. */
function closed(entry: ConcatEntry): readonly ConcatEntry[] {
  const end = { ...entry, lasts: Math.min(entry.lasts, ONE_FRAME) };
  return entry.lasts > ONE_FRAME ? [{ ...entry, lasts: entry.lasts - ONE_FRAME }, end] : [end];
}

function total(clips: readonly Clip[]): Millis {
  return clips.reduce((sum, clip) => sum + clip.out - clip.in, 0);
}
