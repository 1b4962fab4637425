import type { MessageLanguage } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { ChannelOnAir } from '../../published/on-air/on-air.js';

/** What both formats of `on-air` are made from. */
export interface OnAirReport {
  readonly release: string;
  /** The release before it, where there is one that can be read. */
  readonly previous: string | undefined;
  readonly at: Instant;
  readonly timeZone: string;
  /** Where the release ends. */
  readonly until: Instant;
  readonly channels: readonly ChannelOnAir[];
  readonly language: MessageLanguage;
  readonly colour: boolean;
}
