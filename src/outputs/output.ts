import type { Recordings } from '../media/recording.js';
import type { Project } from '../model/project.js';
import type { Day, Instant } from '../model/time.js';
import type { Zone } from '../model/zone.js';
import type { Timeline } from '../timeline/timeline.js';

/** What an output is a view of. */
export interface ZoneView {
  readonly project: Project;
  readonly zone: Zone;
  readonly timeline: Timeline;
  readonly recordings: Recordings;
  /** First broadcast day of the release; a guide also reaches back by the zone's `past-days`. */
  readonly from: Day;
  /** What opened on demand before this is in the lists that cannot say when an item opens. */
  readonly asOf: Instant;
  /** The present; what channels play until shortly after it stays as the release before has it. */
  readonly now?: Instant;
  /** Overrides the zone's own number of days. */
  readonly days: number | undefined;
  /**
   * The file of the current release at a path below this zone's folder; `undefined` if it has none.
   * Numbers that must change with content (a version, a SEQUENCE) continue from it.
   */
  readonly previous: (path: string) => Uint8Array | undefined;
}

/** All that the bytes of a file follow from. */
export interface MadeFrom {
  /** A function of a module, which is given the parts. */
  readonly write: unknown;
  readonly name: string;
  /** Plain data. */
  readonly parts: () => unknown;
}

export interface OutputFile {
  /** Below the zone's folder, with `/`. */
  readonly path: string;
  /** Made while they are read; byte-stable. A chunk is valid until 32 more have been read: copy it to keep it longer. */
  readonly chunks: () => Iterable<Uint8Array>;
  /** Absent where it is made anew for every release. */
  readonly madeFrom?: MadeFrom;
  /** Also written as `<path>.gz`, in the same pass. */
  readonly gzip?: true;
}

/** Makes the files of one format for a zone that has it. Pure: writing is the release's work. */
export interface Output {
  files(view: ZoneView): Iterable<OutputFile>;
}
