import { isBlocking } from '../../../media/recordings-table.js';
import { addDays, DAY, type Day, dayNumber, HOUR, type Instant, type Millis } from '../../../model/time.js';
import type { Channel } from '../../../model/timetable.js';
import type { ReleaseDiff, Showing, ViewerChange } from '../../../published/diff/release-diff.js';
import type { Airing } from '../../../timeline/airing.js';
import type { Timeline } from '../../../timeline/timeline.js';
import { CLOSE_DAYS, firstDay, type PageFacts } from '../report-facts.js';

/** A lesson whose recording is not ready is drawn as that, first run or not. */
export type BlockKind = 'first' | 'repeat' | 'programme' | 'fill' | 'missing';

export interface Block {
  readonly kind: BlockKind;
  /** After midnight of its broadcast day on the wall clock; an end is more than 24 hours after it where it is on the next day. */
  readonly from: Millis;
  readonly until: Millis;
}

export interface ChannelDay {
  readonly day: Day;
  readonly blocks: readonly Block[];
  /** What is not as in the release before. */
  readonly changes: readonly Pick<Block, 'from' | 'until'>[];
}

export interface ChannelWeek {
  readonly channel: Channel;
  readonly days: readonly ChannelDay[];
}

/** What every channel shows on the days that are looked at closely. */
export function channelWeeks(facts: PageFacts): readonly ChannelWeek[] {
  const { sound, views, rows, changes } = facts;
  const { timeline } = sound;
  const days = Array.from({ length: CLOSE_DAYS }, (_, index) => addDays(firstDay(facts), index));
  const notReady = new Set(rows.filter(isBlocking).map(({ lesson }) => lesson.id));
  const changed = showingsByPlace(changes?.diff, timeline);
  const channels = new Map(views.flatMap(({ zone }) => zone.lineup.map(({ channel }) => [channel.id, channel])));
  return [...channels.values()].map((channel) => {
    const line = timeline.lines.get(channel.id);
    return {
      channel,
      days: days.map((day) => ({
        day,
        blocks: (line?.airingsOn(day) ?? []).flatMap((airing) => {
          const kind = kindOf(airing, notReady);
          return kind === undefined ? [] : [{ kind, ...onClock(airing.start, airing.end, day, timeline) }];
        }),
        changes: changed.get(`${channel.id} ${day}`) ?? [],
      })),
    };
  });
}

function kindOf(airing: Airing, notReady: ReadonlySet<string>): BlockKind | undefined {
  switch (airing.kind) {
    case 'lesson':
      return notReady.has(airing.lesson.id) ? 'missing' : airing.run;
    case 'programme':
      return 'programme';
    default:
      return airing.fill === 'between' ? 'fill' : undefined;
  }
}

/** The start is where the wall clock has it; the length is the real one, also where the clock changes. */
function onClock(start: Instant, end: Instant, day: Day, timeline: Timeline): Pick<Block, 'from' | 'until'> {
  const from = start + timeline.offsetAt(start) - dayNumber(day) * DAY;
  return { from, until: from + end - start };
}

function showingsByPlace(diff: ReleaseDiff | undefined, timeline: Timeline) {
  const found = new Map<string, Pick<Block, 'from' | 'until'>[]>();
  for (const { channel, start, stop } of (diff?.changes ?? []).flatMap(showingsOf)) {
    const day = timeline.dayOf(start);
    const place = `${channel} ${day}`;
    found.set(place, [...(found.get(place) ?? []), onClock(start, stop, day, timeline)]);
  }
  return found;
}

/** Where a viewer notices it. */
function showingsOf(change: ViewerChange): readonly Showing[] {
  switch (change.kind) {
    case 'added':
    case 'advanced':
      return [change.after];
    case 'cancelled':
    case 'postponed':
      return [change.before];
    case 'moved':
      return [change.before, change.after];
    default:
      return change.airings.map(({ after }) => after);
  }
}

/** Whole hours after midnight from the first lesson or programme of any channel to the last. */
export function hoursOf(weeks: readonly ChannelWeek[]): { readonly from: number; readonly until: number } {
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const block of weeks.flatMap(({ days }) => days.flatMap(({ blocks }) => blocks))) {
    if (block.kind === 'fill') continue;
    from = Math.min(from, block.from);
    until = Math.max(until, block.until);
  }
  if (from >= until) return { from: 8, until: 22 };
  return { from: Math.floor(from / HOUR), until: Math.ceil(until / HOUR) };
}
