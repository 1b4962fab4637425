import type { Text } from '../../diagnostics/text.js';
import type { Instant, Millis } from '../../model/time.js';
import type { Finding } from '../judge/finding.js';

/** A channel as one zone sends it. */
export interface MonitoredStream {
  readonly zone: string;
  readonly channel: string;
  /** In the zone. */
  readonly number: number;
  readonly address: URL;
}

/** What one sample of a stream said. */
export interface Hearing {
  readonly stream: MonitoredStream;
  /** When the first picture of the sample is on air; of an unreachable stream, when it was asked. */
  readonly at: Instant;
  readonly finding: Finding;
  readonly clock: 'stream' | 'arrival' | undefined;
  /** How far the end of what the stream offers is from now. */
  readonly delay: Millis | undefined;
  /** Base64 of a JPEG. */
  readonly picture: string | undefined;
}

/** Something was wrong with a stream from one time to another. */
export interface AirEvent {
  readonly stream: MonitoredStream;
  readonly state: Finding['state'] | 'zones-apart';
  readonly begin: Instant;
  /** `undefined` while it lasts. */
  readonly end: Instant | undefined;
  /** The sample that settled it. */
  readonly hearing: Hearing;
  /** Of zones that are apart: from the zone that is nearest to the plan. */
  readonly apart: Millis | undefined;
  readonly why: Text | undefined;
}
