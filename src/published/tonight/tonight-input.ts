import type { SoundProject } from '../../compile.js';
import type { Text } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { ReleaseDiff } from '../diff/release-diff.js';
import type { ReleaseTimeline } from '../release-timeline.js';

/** What is known of tonight: what is on air, what the project says, what carriers have, and the time. */
export interface TonightInput {
  readonly now: Instant;
  /** The end of what is looked at. */
  readonly until: Instant;
  readonly release: PublishedRelease;
  readonly project: ProjectNow;
  /** By zone; only zones that ever had an order. */
  readonly orders: ReadonlyMap<string, OrdersNow>;
  readonly holds: HoldsNow;
}

export type PublishedRelease = NoRelease | UnusableRelease | ReleaseOnAir;

export interface NoRelease {
  readonly kind: 'none';
}

/** `unknown`: nothing says which release is on air. */
export interface UnusableRelease {
  readonly kind: 'unknown' | 'damaged';
  readonly id: string | undefined;
  readonly why: Text;
}

export interface ReleaseOnAir {
  readonly kind: 'sound';
  readonly id: string;
  readonly timeline: ReleaseTimeline;
  /** `undefined`: an earlier AirClass has published it. */
  readonly made: Instant | undefined;
  readonly by: string | undefined;
  readonly reason: string | undefined;
  readonly signature: SignatureState;
  /** Lessons whose recordings the operator allowed to be missing. */
  readonly missing: 'all' | ReadonlySet<string>;
  /** What it kept of an earlier release, and why. */
  readonly kept: readonly Text[];
}

/** `unchecked`: there is one, and no key to check it with. */
export type SignatureState = 'sound' | 'wrong' | 'unchecked' | 'none';

export interface ProjectNow {
  /** Absent where its files cannot be read as a project. */
  readonly sound: SoundProject | undefined;
  /** Its files are those that the release on air was made from. */
  readonly isPublished: boolean;
  /** What would keep it from being published, where it is not what was. */
  readonly errors: number;
  /** What it would change for viewers, were it published. */
  readonly changes: ReleaseDiff | undefined;
}

/** The orders of one zone at its carrier; numbers where a person has to look at each. */
export interface OrdersNow {
  /** Written and not sent. */
  readonly waiting: number;
  /** Taken by the carrier, which has not said yet how it went. */
  readonly awaited: number;
  readonly confirmed: number;
  readonly refused: readonly number[];
  readonly failed: readonly number[];
  /** Sent, and it is not known whether they arrived. */
  readonly unclear: readonly number[];
  /** Why the ledger cannot be read; then nothing else is known. */
  readonly fault: Text | undefined;
}

export interface HoldsNow {
  /** Releases were rolled back, and which ones is lost. */
  readonly isLost: boolean;
  readonly held: readonly HeldRelease[];
}

export interface HeldRelease {
  readonly release: string;
  /** ISO. */
  readonly at: string;
  readonly by: string;
  readonly reason?: string | undefined;
}
