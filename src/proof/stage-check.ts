import type { Text } from '../diagnostics/text.js';
import type { FormatReader } from './format-reader.js';
import type { GuideListener, RenderedRelease } from './rendered-release.js';
import type { StageFault } from './stage-fault.js';

/** What must be true between files of a stage, whatever wrote them. */
export interface StageCheck {
  readonly summary: Text;
  /** Guides are read after these: what they read is compared with each event of a guide as it passes. */
  readonly guideAfter?: readonly FormatReader[];
  /** For one stage. */
  begin(release: RenderedRelease): RunningCheck;
}

export interface RunningCheck {
  readonly listener?: GuideListener;
  /** Called when everything has been read. */
  faults?(): Iterable<StageFault>;
}
