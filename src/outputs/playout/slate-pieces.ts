import type { Millis } from '../../model/time.js';
import type { Clip } from '../../timeline/clip.js';

/** Length of the slate that the tool ships. */
export const SLATE_LENGTH: Millis = 600_000;

/** A stretch of slate as plays of the shipped one, each at most its whole length. */
export function slatePieces(clip: Clip): readonly Clip[] {
  const pieces: Clip[] = [];
  for (let rest = clip.out - clip.in; rest > 0; rest -= SLATE_LENGTH) {
    pieces.push({
      kind: 'slate',
      source: undefined,
      item: clip.item,
      in: 0,
      out: Math.min(rest, SLATE_LENGTH),
      sourceLength: SLATE_LENGTH,
    });
  }
  return pieces;
}
