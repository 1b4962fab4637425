import type { Recordings } from '../../media/recording.js';
import type { Project } from '../../model/project.js';
import type { Day } from '../../model/time.js';
import type { PlayoutSettings } from '../../model/zone.js';
import type { PlayoutItem } from './playout-items.js';

/** A channel's broadcast day, which each format writes in its own way: all that its file is made from. */
export interface PlayoutDay {
  /** In guides. */
  readonly channel: string;
  readonly day: Day;
  readonly items: readonly PlayoutItem[];
  /** Of the items. */
  readonly recordings: Recordings;
  readonly project: Pick<Project, 'timeZone' | 'languages' | 'programmes'>;
  readonly settings: MediaPlaces;
}

/** How a playout server finds and sees recordings. */
export type MediaPlaces = Pick<PlayoutSettings, 'mediaFolder' | 'probeHint'>;
