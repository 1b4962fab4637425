import type { Instant } from '../model/time.js';
import type { CompareWishes } from './compare-with-lock.js';
import type { MeasureOptions } from './measure-all.js';
import type { Recheck } from './recheck-count.js';
import type { DecodedFacts, Recording } from './recording.js';

export interface GatherOptions extends MeasureOptions, CompareWishes {
  readonly projectFolder: string;
  /** Says whose turn it is to be measured again, where no probe before has left word. */
  readonly now?: Instant | undefined;
  /** Instead of `AIRCLASS_MEDIA` and of the project's own folders; none: those. */
  readonly mediaFolders?: readonly string[] | undefined;
  /** Writes what is learnt to `media.lock.json`: `probe` does, a build does not. */
  readonly save?: boolean | undefined;
  /** While saving: a damaged lock is replaced; without it that is a stop. */
  readonly anew?: boolean | undefined;
  /** Of unchanged recordings that are measured again while saving; none if left out. */
  readonly recheck?: Recheck | undefined;
  /** Decodes what is measured again and was decoded before; `undefined` where it could not be done to the end. */
  readonly decode?:
    | ((path: string, recording: Recording, frameRate: number) => Promise<DecodedFacts | undefined>)
    | undefined;
  /** How many were measured again, and how many of them the lock had wrong. */
  readonly onRecheck?: ((checked: number, wrong: number) => void) | undefined;
}
