import type { Calendar } from '../calendar/calendar.js';
import type { Lesson } from '../model/course.js';
import type { Day, Instant, Millis } from '../model/time.js';
import type { Channel } from '../model/timetable.js';
import type { Airing } from './airing.js';
import type { Cancellation, PlannedItem } from './slot.js';

/**
 * The one timeline. Days are laid out on demand, so that a year of sixty channels never sits in memory;
 * asking twice gives equal airings.
 */
export interface Timeline {
  /** In code-unit order of channel ids. */
  readonly lines: ReadonlyMap<string, ChannelLine>;
  readonly calendar: Calendar;
  /** First and last day on which anything is planned; `undefined` for a project without a teaching day. */
  readonly planned: { readonly from: Day; readonly to: Day } | undefined;
  /** Start of a broadcast day: the project's `day-start` on that day. */
  dayStart(day: Day): Instant;
  /** Local minus UTC at an instant. */
  offsetAt(at: Instant): Millis;
  /** The calendar day in the project's zone. */
  calendarDayOf(at: Instant): Day;
  /** The first instant of the calendar day that `at` falls in. */
  midnightBefore(at: Instant): Instant;
  /** The broadcast day that `at` falls in. */
  dayOf(at: Instant): Day;
  /** The start of each lesson's first broadcast over all channels. */
  readonly firstBroadcasts: ReadonlyMap<Lesson, FirstBroadcast>;
}

export interface FirstBroadcast {
  readonly at: Instant;
  readonly channel: Channel;
  readonly day: Day;
}

export interface ChannelLine {
  readonly channel: Channel;
  /** What a calendar day plans, in order of start, with nothing laid between; items may overlap. */
  plannedOn(day: Day): readonly PlannedItem[];
  /** What a calendar day does not show, in order of start; only where the timetable says why. */
  cancelledOn(day: Day): readonly Cancellation[];
  /**
   * The airings of one broadcast day in order. Each starts where the one before it ends; the first starts at the day's
   * start, or where an airing of the day before that runs over it ends.
   */
  airingsOn(day: Day): readonly Airing[];
  /** The same with nothing planned from an instant on. */
  endingAt(until: Instant): ChannelLine;
}
