import type { Instant } from '../model/time.js';
import type { CompareWishes } from './compare-with-lock.js';
import type { MeasureOptions } from './measure-all.js';
import type { Recheck } from './recheck-count.js';
import type { DecodedFacts, Recording } from './recording.js';

export interface GatherOptions extends MeasureOptions, CompareWishes {
  readonly projectFolder: string;
  /** Decides whose turn it is to be measured again, where no earlier probe has recorded it. */
  readonly now?: Instant | undefined;
  /** Instead of `AIRCLASS_MEDIA` and of the project's own folders, unless empty. */
  readonly mediaFolders?: readonly string[] | undefined;
  /** Opens and measures nothing: a file that is not as the lock knows it is `unknown`. */
  readonly lockOnly?: boolean | undefined;
  /** Writes what is learnt to `media.lock.json`: `probe` does, a build does not. */
  readonly save?: boolean | undefined;
  /** While saving: a damaged lock is replaced; otherwise it is an error. */
  readonly anew?: boolean | undefined;
  /** Of unchanged recordings that are measured again while saving; none if left out. */
  readonly recheck?: Recheck | undefined;
  /** Decodes what is measured again and was decoded before; resolves to `undefined` if it did not reach the end. */
  readonly decode?:
    | ((path: string, recording: Recording, frameRate: number) => Promise<DecodedFacts | undefined>)
    | undefined;
  /** How many were measured again, and how many of them the lock had wrong. */
  readonly onRecheck?: ((checked: number, wrong: number) => void) | undefined;
}
