import type { Problem } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';

/** A written file that is read again; `path` is below the zone's folder, or below the release where there is no zone. */
export interface WrittenPlace {
  readonly zone: string | undefined;
  readonly path: string;
}

/** What is wrong with a stage: it is refused, and the current release stays. */
export interface StageFault {
  /** Below the release. */
  readonly path: string;
  /** From 1; `undefined` where the whole file is meant. */
  readonly line?: number | undefined;
  /** Offset in the file from which `line` is worked out. */
  readonly offset?: number;
  readonly problem?: Problem;
  /** The disk has other bytes than were written: whatever else is wrong with the file follows from that. */
  readonly isOfDisk?: true;
  /** A text is not the project's: reported after all other faults. */
  readonly isOfText?: true;
  readonly text: Text;
}

export type Blame = (fault: Omit<StageFault, 'path'>) => void;
