import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Lesson } from '../../model/course.js';
import { fillPattern } from '../../model/lesson-pattern.js';
import type { Instant } from '../../model/time.js';
import type { OnDemandSettings } from '../../model/zone.js';
import type { ZoneView } from '../output.js';
import { guideWindow, type Window } from '../window.js';

export interface OnDemandItem {
  readonly lesson: Lesson;
  /** Event id of the first broadcast. */
  readonly event: string;
  /** The start of the lesson's first broadcast over all channels, also of those that the zone does not carry. */
  readonly opens: Instant;
  readonly closes: Instant | undefined;
  readonly url: string | undefined;
}

/**
 * Lessons of the grades that the zone carries that are open at some time of the window (the guide's, unless another is given), or open in it; in order
 * of opening.
 */
export function onDemandItems(
  view: ZoneView,
  settings: OnDemandSettings,
  window: Window = guideWindow(view),
): readonly OnDemandItem[] {
  const { timeline, zone } = view;
  const [from, until] = [timeline.dayStart(window.from), timeline.dayStart(window.until)];
  const grades = new Set(zone.lineup.flatMap(({ channel }) => channel.grades.map(({ id }) => id)));
  const items: OnDemandItem[] = [];
  for (const [lesson, { at: opens, channel }] of timeline.firstBroadcasts) {
    const closes = settings.closesAfter === undefined ? undefined : opens + settings.closesAfter;
    if (!grades.has(lesson.course.grade.id) || opens >= until || (closes !== undefined && closes <= from)) continue;
    items.push({ lesson, event: `${channel.id}.${lesson.id}`, opens, closes, url: onDemandUrl(lesson, settings) });
  }
  return items.sort((a, b) => a.opens - b.opens || compareCodeUnits(a.lesson.id, b.lesson.id));
}

/** `undefined` where the zone has no pattern for addresses. */
export function onDemandUrl({ course, number, id }: Lesson, { url }: OnDemandSettings): string | undefined {
  return url && fillPattern(url, { grade: course.grade.id, course: course.subject.id, number, lesson: id });
}
