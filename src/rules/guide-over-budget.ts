import { guideTitle } from '../model/lesson-title.js';
import { addDays, type Day } from '../model/time.js';
import type { Zone } from '../model/zone.js';
import type { PlannedItem } from '../timeline/slot.js';
import type { Rule, RuleInput } from './rule.js';

/** Bytes of one event of our XMLTV guide apart from its texts, measured on the sample guides. */
const EVENT = 420;
/** An event of fill between two others. */
const FILL = 200;

export const guideOverBudget: Rule = {
  id: 'guide-over-budget',
  severity: 'warning',
  summary: { zh: '节目单可能大于分区的上限', en: 'A guide may be larger than the zone takes' },
  rationale: {
    zh: '机顶盒读不下太大的节目单，会整份丢弃。按今天（或开学日）起的天数估算，误差约三成。请减少 xmltv 的 days，或把频道分到几个分区；上限见 xmltv.max-size。',
    en: 'Boxes drop a guide that they cannot take. This is an estimate for the days from today or the first of term on, good to a third. Lower the days of xmltv or part the channels into zones; the limit is xmltv.max-size.',
  },
  *check(input) {
    for (const zone of input.project.zones.values()) {
      const { xmltv } = zone;
      if (xmltv?.maxSize === undefined) continue;
      const size = estimate(zone, input);
      if (size <= xmltv.maxSize) continue;
      const [is, most, by] = [size, xmltv.maxSize, size - xmltv.maxSize].map(megabytes);
      yield {
        message: {
          zh: `分区“${zone.id}”${xmltv.days} 天的节目单估计有 ${is}，比上限 ${most} 多 ${by}，请减少天数`,
          en: `the guide of zone "${zone.id}" for ${xmltv.days} days takes about ${is}, ${by} more than its ${most}; write fewer days`,
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
    for (let day = from; day < until; day = addDays(day, 1)) {
      for (const item of line?.plannedOn(day) ?? []) size += EVENT + FILL + textBytes(item, project.languages);
    }
  }
  return size;
}

function textBytes({ lesson, programme }: PlannedItem, languages: readonly string[]): number {
  if (lesson === undefined) return Buffer.byteLength(Object.values(programme?.title ?? {}).join(''));
  // The title, and the lesson's own title again below it.
  return 2 * languages.reduce((sum, language) => sum + Buffer.byteLength(guideTitle(lesson, language)), 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e6 ? 3 : 1)} MB`;
}
