import type { Day } from '../../model/time.js';
import type { LineupEntry, PlayoutSettings } from '../../model/zone.js';
import type { ZoneView } from '../output.js';
import type { PlayoutItem } from './playout-items.js';

/** A channel's broadcast day, which each format writes in its own way. */
export interface PlayoutDay {
  readonly entry: LineupEntry;
  readonly day: Day;
  readonly items: readonly PlayoutItem[];
  readonly view: ZoneView;
  readonly settings: PlayoutSettings;
}
