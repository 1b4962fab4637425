import { isFlat, PICTURE_WORDS, pictureAt } from './picture-print.js';
import type { RecordingPrint } from './recording-print.js';
import { isTelling } from './sound-print.js';

/** By what a recording is known on air: its sound, else its picture; `nothing` where it has neither, or hardly any. */
export type KnownBy = 'sound' | 'picture' | 'nothing';

export function knownBy({ sound, pictures }: RecordingPrint): KnownBy {
  if (isTelling(sound)) return 'sound';
  const count = pictures.length / PICTURE_WORDS;
  for (let index = 0; index < count; index++) if (!isFlat(pictureAt(pictures, index))) return 'picture';
  return 'nothing';
}
