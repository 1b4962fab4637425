import { guideTitle } from '../model/lesson-title.js';
import { addDays, type Day } from '../model/time.js';
import type { Zone } from '../model/zone.js';
import type { PlannedItem } from '../timeline/slot.js';
import type { Rule, RuleInput } from './rule.js';

/** Bytes of an event of our XMLTV guide apart from its titles, fitted to the samples' guides: within a tenth of them. */
const LESSON_EVENT = 950;
const OTHER_EVENT = 330;

export const guideOverBudget: Rule = {
  id: 'guide-over-budget',
  severity: 'warning',
  summary: { zh: '节目单可能大于专区的上限', en: 'A guide may be larger than the zone accepts' },
  rationale: {
    zh: '机顶盒读不下太大的节目单，会整份丢弃。按今天（或开学日）起的天数估算，误差约一成。请减少 xmltv 的 days，或把频道分到几个专区；上限见 xmltv.max-size。',
    en: 'Boxes drop a guide that is too large for them. This is an estimate for the days from today or the first of term on, good to a tenth. Lower the days of xmltv or split the channels between zones; the limit is xmltv.max-size.',
  },
  *check(input) {
    for (const zone of input.project.zones.values()) {
      const { xmltv } = zone;
      if (xmltv?.maxSize === undefined) continue;
      const size = estimate(zone, input);
      if (size <= xmltv.maxSize) continue;
      const [is, max, by] = [size, xmltv.maxSize, size - xmltv.maxSize].map(megabytes);
      yield {
        message: {
          zh: `专区“${zone.id}”${xmltv.days} 天的节目单估计有 ${is}，比上限 ${max} 多 ${by}，请减少天数`,
          en: `the guide of zone "${zone.id}" for ${xmltv.days} days takes about ${is}, ${by} more than its ${max}; write fewer days`,
        },
        span: xmltv.span,
        subject: zone.id,
      };
    }
  },
};

function estimate({ lineup, xmltv }: Zone, { project, timeline, now }: RuleInput): number {
  const today = timeline.dayOf(now);
  const { first, last } = timeline.calendar;
  const start = today < first || today > last ? first : today;
  const from = addDays(start, -(xmltv?.pastDays ?? 0));
  const until: Day = addDays(start, xmltv?.days ?? 0);
  let size = 0;
  for (const { channel } of lineup) {
    const line = timeline.lines.get(channel.id);
    for (let day = from; day < until; day = addDays(day, 1)) size += bytesOf(line?.plannedOn(day) ?? [], project);
  }
  return size;
}

/** A day's events: what is planned, and what fills the time between, before and after. */
function bytesOf(items: readonly PlannedItem[], { languages }: RuleInput['project']): number {
  let size = OTHER_EVENT;
  let end = 0;
  for (const { lesson, programme, from, to } of items) {
    if (from > end) size += OTHER_EVENT;
    end = Math.max(end, to);
    if (lesson === undefined) size += OTHER_EVENT + Buffer.byteLength(Object.values(programme?.title ?? {}).join(''));
    else {
      size += LESSON_EVENT;
      // The title, and the lesson's own title again below it.
      for (const language of languages) size += 2 * Buffer.byteLength(guideTitle(lesson, language));
    }
  }
  return size;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e6 ? 3 : 1)} MB`;
}
