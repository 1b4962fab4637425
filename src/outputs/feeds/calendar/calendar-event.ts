import type { Instant } from '../../../model/time.js';

export type EventStatus = 'CONFIRMED' | 'CANCELLED';

/** A lesson's first run on a channel, as a calendar has it. */
export interface CalendarEvent {
  /** The timeline's event id: it stays whenever the lesson moves. */
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly categories: readonly string[];
  readonly status: EventStatus;
}

/** The revision of an event. */
export interface PublishedEvent extends CalendarEvent {
  /** Increased with every change, so that readers know the newer of two. */
  readonly sequence: number;
  /** When it last changed, in whole seconds. */
  readonly changed: Instant;
}
