import type { DvbSettings } from '../model/dvb-settings.js';
import { addDays } from '../model/time.js';
import type { Zone } from '../model/zone.js';
import type { Rule, RuleInput } from './rule.js';
import { dvbEventSizeBounds, dvbEventSizes, type EventSizes } from './shared/dvb-event-sizes.js';

/** Seconds within which TR 101 211 requires every section of the coming days' schedule to repeat. */
const EVERY = 10;
/** What sections, packets and the tables that come more often add to a schedule's events. */
const OVERHEAD = 1.4;
/** Times that present and following events come in a loop. */
const REPEATED = 16;

export const dvbLoopSlow: Rule = {
  id: 'dvb-loop-slow',
  severity: 'warning',
  summary: { zh: 'EIT 循环一遍太慢', en: 'The EIT takes too long to repeat' },
  rationale: {
    zh: '机顶盒要等一整遍才收齐节目单；TR 101 211 要求近日节目单至少每 10 秒一遍。按今天（或开学日）起的天数估算。请提高 outputs.dvb 的 bitrate，或减少 days 与语言。',
    en: 'A box waits for a whole loop before its guide is complete; TR 101 211 requires the schedule of the coming days at least every 10 seconds. This is an estimate for the days from today or the first of term on. Raise the bitrate of outputs.dvb, or lower its days or languages.',
  },
  *check(input) {
    for (const zone of input.project.zones.values()) {
      const { dvb, id } = zone;
      if (dvb === undefined) continue;
      const within = (sizes: EventSizes) => Math.round((loopBytes(zone, dvb, input, sizes) * 8) / dvb.bitrate);
      // Most zones are within it by the lengths of their texts alone.
      if (within(dvbEventSizeBounds(input.project, zone, dvb)) <= EVERY) continue;
      const seconds = within(dvbEventSizes(input.project, zone, dvb));
      if (seconds <= EVERY) continue;
      yield {
        message: {
          zh: `专区“${id}”的 EIT 循环一遍约 ${seconds} 秒，应在 ${EVERY} 秒以内；请提高 bitrate 或减少 days`,
          en: `the EIT of zone "${id}" takes about ${seconds} seconds to repeat instead of ${EVERY}; raise its bitrate or write fewer days`,
        },
        span: dvb.span,
        subject: id,
      };
    }
  },
};

function loopBytes(zone: Zone, dvb: DvbSettings, { timeline, now }: RuleInput, sizeOf: EventSizes): number {
  const today = timeline.dayOf(now);
  const { first, last } = timeline.calendar;
  const from = today < first || today > last ? first : today;
  let bytes = 0;
  for (const { channel } of zone.lineup) {
    const line = timeline.lines.get(channel.id);
    let largest = 0;
    for (let day = from; day < addDays(from, dvb.days); day = addDays(day, 1)) {
      const sizes = line?.airingsOn(day).map(sizeOf) ?? [];
      bytes += sizes.reduce((sum, size) => sum + size, 0);
      largest = Math.max(largest, ...sizes);
    }
    bytes += 2 * largest * REPEATED;
  }
  return bytes * OVERHEAD;
}
