import type { Text } from '../../diagnostics/text.js';

/** What became of one of many projects. */
export interface ProjectOutcome {
  /** Its folder below the one that was named, with `/`; the name of that one itself where it is the project. */
  readonly project: string;
  /** As its own command would have ended. */
  readonly code: number;
  readonly result: Text;
  /** What is on air after a build. */
  readonly release: string | undefined;
  readonly errors: number | undefined;
  readonly warnings: number | undefined;
  /** The plan that it takes, and its release where it was pulled. */
  readonly plan: { readonly project?: string; readonly release?: string; readonly made?: string } | undefined;
  /** Days that this is behind the newest copy of the same plan among the projects. */
  readonly behind: number | undefined;
  /** What it does otherwise. */
  readonly deviations: number | undefined;
  /** The first thing that is wrong. */
  readonly why: Text | undefined;
}
