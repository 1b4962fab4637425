import type { Day } from '../../model/time.js';
import { addDays } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import type { PlannedItem } from '../../timeline/slot.js';
import type { ChannelLine, Timeline } from '../../timeline/timeline.js';

/** Days of one channel that plan the same cells at the same times, though other lessons of the courses. */
export interface DayPattern {
  readonly channel: Channel;
  /** Ascending. */
  readonly days: readonly Day[];
  /** As on the first of the days, in order of start. */
  readonly items: readonly PlannedItem[];
}

interface OpenPattern extends DayPattern {
  readonly days: Day[];
}

const known = new WeakMap<ChannelLine, { readonly planned: string; readonly patterns: readonly DayPattern[] }>();

/**
 * The one pass over everything that is planned, on first demand: a year of sixty channels has 876,000 airings and a few
 * hundred patterns, and rules check those.
 */
export function dayPatterns({ lines, planned }: Pick<Timeline, 'lines' | 'planned'>): readonly DayPattern[] {
  if (planned === undefined) return [];
  const days = `${planned.from}/${planned.to}`;
  return [...lines.values()].flatMap((line) => {
    const before = known.get(line);
    if (before?.planned === days) return before.patterns;
    const patterns = patternsOf(line, planned);
    known.set(line, { planned: days, patterns });
    return patterns;
  });
}

function patternsOf(line: ChannelLine, planned: { readonly from: Day; readonly to: Day }): readonly DayPattern[] {
  const all: OpenPattern[] = [];
  const byDigest = new Map<number, OpenPattern[]>();
  for (let day = planned.from; day <= planned.to; day = addDays(day, 1)) {
    const items = line.plannedOn(day);
    if (items.length === 0) continue;
    const key = digest(items);
    const candidates = byDigest.get(key) ?? [];
    if (candidates.length === 0) byDigest.set(key, candidates);
    const same = candidates.find((pattern) => isSamePlan(pattern.items, items));
    if (same !== undefined) {
      same.days.push(day);
      continue;
    }
    const pattern = { channel: line.channel, days: [day], items };
    candidates.push(pattern);
    all.push(pattern);
  }
  return all;
}

function digest(items: readonly PlannedItem[]): number {
  let sum = items.length;
  for (const { from, to, span } of items) sum = (Math.imul(sum, 31) + from + to * 7 + span.start) | 0;
  return sum;
}

function isSamePlan(a: readonly PlannedItem[], b: readonly PlannedItem[]): boolean {
  if (a.length !== b.length) return false;
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined || one.from !== other.from || one.to !== other.to || one.span !== other.span) return false;
    if (one.programme !== other.programme || one.lesson?.course !== other.lesson?.course) return false;
    if (one.lesson?.length !== other.lesson?.length) return false;
    if (twin(a, index) !== twin(b, index)) return false;
  }
  return true;
}

/** Which item of the day is the first with the same lesson. */
function twin(items: readonly PlannedItem[], index: number): number {
  const lesson = items[index]?.lesson;
  if (lesson === undefined) return index;
  for (let earlier = 0; earlier < index; earlier++) if (items[earlier]?.lesson === lesson) return earlier;
  return index;
}
