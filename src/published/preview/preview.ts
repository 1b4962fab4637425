import type { Text } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { ReaderId } from './reader-ids.js';

/** The files of one zone in a release. */
export interface ZoneFiles {
  /** `undefined` where the release has no such file. */
  text(path: string): string | undefined;
  /** Names of files below a folder of the zone, with `/`. */
  names(folder: string): readonly string[];
  /** IANA name of the project's zone. */
  readonly timeZone: string;
}

export interface ShownProgramme {
  readonly start: Instant;
  readonly stop: Instant;
  readonly title: string;
  readonly subTitle?: string;
  /** Counted from one. */
  readonly episode?: number;
  readonly genres?: readonly string[];
}

export interface ShownChannel {
  readonly number: number | undefined;
  readonly name: string;
  readonly programmes: readonly ShownProgramme[];
}

export type Effect = 'cut' | 'dropped' | 'renamed' | 'ignored';

/** What the reader changes or drops of the release. */
export interface Remark {
  readonly effect: Effect;
  readonly message: Text;
  /** Where it happens first. */
  readonly channel: string | undefined;
  readonly start: Instant | undefined;
}

export interface Preview {
  readonly channels: readonly ShownChannel[];
  readonly remarks: readonly Remark[];
}

/** A program that loads a zone's files, as formats.md and trials describe it. */
export interface Reader {
  readonly id: ReaderId;
  readonly name: string;
  /** Files without which it shows nothing; any one of them is enough. */
  readonly needs: readonly string[];
  preview(files: ZoneFiles): Preview;
}
