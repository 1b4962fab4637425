import type { Millis } from '../../model/time.js';
import type { Clip } from '../clip.js';

/** A stretch of one file; `lasts` longer than `out - in` where its last picture stays. */
export interface ConcatEntry {
  /** Below the media folder; `undefined`: the slate that the tool ships. */
  readonly file: string | undefined;
  readonly in: Millis;
  /** `undefined`: the whole of a picture. */
  readonly out: Millis | undefined;
  readonly lasts: Millis;
}

/** Of a file that lends its opening picture; less than a frame, so one is read. */
const ONE_FRAME: Millis = 40;

/**
 * ffmpeg's concat demuxer wants the same codecs and the same time base all through a list, which no picture and no
 * slate of ours can promise. So a picture, a relay or a slate is shown as the opening picture of the next recording, or
 * else of the one before, for as long as it takes. A day without any recording shows the slate.
 */
export function holdPictures(clips: readonly Clip[]): readonly ConcatEntry[] {
  if (!clips.some(isFilm)) return closed(undefined, undefined, total(clips));
  const entries: ConcatEntry[] = [];
  let waiting: Millis = 0;
  let before: string | undefined;
  for (const clip of clips) {
    if (!isFilm(clip)) waiting += clip.out - clip.in;
    else {
      if (waiting > 0) entries.push({ file: clip.source, in: 0, out: ONE_FRAME, lasts: waiting });
      entries.push({ file: clip.source, in: clip.in, out: clip.out, lasts: clip.out - clip.in });
      waiting = 0;
      before = clip.source;
    }
  }
  return waiting > 0 ? [...entries, ...closed(before, ONE_FRAME, waiting)] : entries;
}

function isFilm({ kind, sourceLength }: Clip): boolean {
  return kind !== 'relay' && sourceLength !== undefined;
}

/** A list ends with its last frame, however long that was to stay: so one more stands at the end. */
function closed(file: string | undefined, out: Millis | undefined, length: Millis): readonly ConcatEntry[] {
  const end = { file, in: 0, out, lasts: Math.min(length, ONE_FRAME) };
  return length > ONE_FRAME ? [{ file, in: 0, out, lasts: length - ONE_FRAME }, end] : [end];
}

function total(clips: readonly Clip[]): Millis {
  return clips.reduce((sum, clip) => sum + clip.out - clip.in, 0);
}
