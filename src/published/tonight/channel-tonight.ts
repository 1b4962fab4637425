import { groupBy } from '../../diagnostics/group-by.js';
import type { LocalText } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';
import { airingAt, type ChannelTimeline, type TimelineAiring } from '../release-timeline.js';
import type { LessonTonight } from './lesson-tonight.js';
import type { TonightInput } from './tonight-input.js';

export interface ChannelTonight {
  readonly channel: string;
  readonly name: LocalText;
  /** What is on air, be it what fills the time; `undefined`: nothing is published for now. */
  readonly now: TimelineAiring | undefined;
  /** What is planned next until sign-off. */
  readonly next: TimelineAiring | undefined;
  /** Lessons until sign-off, in order; the one on air too. */
  readonly lessons: readonly LessonTonight[];
  /** What comes on air before can only be changed by breaking a zone's lock; `undefined` where no zone locks. */
  readonly lockedUntil: Instant | undefined;
  /** Where what is published of it ends. */
  readonly ends: Instant;
  /** Something is wrong on it until sign-off. */
  readonly isTroubled: boolean;
}

/** In the order of the zones' numbers. */
export function channelsTonight(
  { release, now, until }: TonightInput,
  lessons: readonly LessonTonight[],
): readonly ChannelTonight[] {
  if (release.kind !== 'sound') return [];
  const { zones, channels } = release.timeline;
  const lessonsOf = groupBy(lessons, ({ channel }) => channel);
  const entries = new Map(zones.flatMap((zone) => zone.channels.map((entry) => [entry.channel, entry] as const)));
  return [...entries].flatMap(([channel, { name }]): readonly ChannelTonight[] => {
    const table = channels.get(channel);
    if (table === undefined) return [];
    const locks = zones
      .filter((zone) => zone.channels.some((entry) => entry.channel === channel))
      .flatMap((zone) => zone['lock-time-ms'] ?? []);
    const own = lessonsOf.get(channel) ?? [];
    return [
      {
        channel,
        name,
        now: airingAt(table, now),
        next: nextOn(table, now, until),
        lessons: own,
        lockedUntil: locks.length === 0 ? undefined : now + Math.max(...locks),
        ends: table.until,
        isTroubled: airingAt(table, now) === undefined || table.until < until || own.some(isTrouble),
      },
    ];
  });
}

/** The slate that the operator has allowed is no surprise. */
export function isTrouble({ state, isAllowed }: LessonTonight): boolean {
  if (state === 'missing') return !isAllowed;
  return state === 'faulty' || state === 'arrived' || state === 'unmeasured';
}

function nextOn({ airings }: ChannelTimeline, now: Instant, until: Instant): TimelineAiring | undefined {
  return airings.find(({ start, run }) => start > now && start < until && run !== 'fill');
}
