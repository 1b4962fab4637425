import type { Interval } from '../../media/recording.js';
import type { Instant, Millis } from '../../model/time.js';
import type { OpenStream, SeenList } from '../streams/open-stream.js';

/** A few seconds of a stream, decoded. Intervals count from its beginning. */
export interface Sample extends Pick<OpenStream, 'clock' | 'delay' | 'slack'> {
  /** When its first picture is on air. */
  readonly start: Instant;
  readonly length: Millis;
  readonly hasSound: boolean;
  readonly hasPicture: boolean;
  /** Chromaprint. */
  readonly sound: Uint32Array;
  /** Small grey pictures, one per second. */
  readonly grey: Buffer;
  readonly black: readonly Interval[];
  readonly still: readonly Interval[];
  readonly silence: readonly Interval[];
  /** Base64. */
  readonly jpeg: string | undefined;
  readonly seen: SeenList | undefined;
}
