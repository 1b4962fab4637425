import type { Instant } from '../model/time.js';

/** What an event says in one language. */
export interface SentTexts {
  readonly name: string;
  readonly text: string;
  /** Of all extended events. */
  readonly details: string;
}

export interface SentEvent {
  /** event_id */
  readonly number: number;
  readonly start: Instant;
  readonly stop: Instant;
  /** running_status */
  readonly status: number;
  /** By ISO 639-2 code. */
  readonly texts: ReadonlyMap<string, SentTexts>;
}

/** What EIT says of one service. */
export interface SentService {
  /** By event_id. */
  readonly events: Map<number, SentEvent>;
  /** Of the first and the second section of present/following. */
  readonly present: (SentEvent | undefined)[];
}

/** Of a service, as SDT names it. */
export interface ServiceNames {
  readonly name: string;
  readonly provider: string;
}
