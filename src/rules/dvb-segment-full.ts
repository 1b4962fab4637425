import type { DvbSettings } from '../model/dvb-settings.js';
import type { Project } from '../model/project.js';
import { addDays, HOUR, type Instant, type Millis } from '../model/time.js';
import type { Zone } from '../model/zone.js';
import type { Airing } from '../timeline/airing.js';
import type { ChannelLine, Timeline } from '../timeline/timeline.js';
import type { Rule } from './rule.js';
import { dvbEventSizeBounds, dvbEventSizes, type EventSizes } from './shared/dvb-event-sizes.js';

/** As EN 300 468 and TR 101 211 part a schedule. */
const SEGMENT: Millis = 3 * HOUR;
const MAX_SECTIONS = 8;
/** Of events, in a section. */
const MAX_SECTION = 4096 - 18;

export const dvbSegmentFull: Rule = {
  id: 'dvb-segment-full',
  severity: 'error',
  summary: { zh: '三小时内的节目装不进 EIT', en: 'The events of three hours do not fit into EIT' },
  rationale: {
    zh: 'EIT 节目单每三小时（UTC）一段，每段至多 8 节、每节至多 4096 字节，装不下就无法播发。请缩短节目简介、减少 outputs.dvb 的 languages，或合并过短的节目。每个专区和频道只报第一处。',
    en: 'EIT carries a schedule in segments of three hours (UTC), each of 8 sections of 4096 bytes: what does not fit cannot be sent. Shorten descriptions, lower the languages of outputs.dvb, or merge very short programmes. Reported once for each zone and channel.',
  },
  *check({ project, timeline }) {
    for (const zone of project.zones.values()) {
      if (zone.dvb === undefined) continue;
      const sizes = dvbEventSizes(project, zone, zone.dvb);
      const bounds = dvbEventSizeBounds(project, zone, zone.dvb);
      for (const line of carried(zone, timeline)) {
        // Events that are larger than they are leave room for no more of them.
        if (isFarFromFull(line, keyOf(project, zone, timeline), () => firstTooMuch(line, timeline, bounds))) continue;
        const first = firstTooMuch(line, timeline, sizes);
        if (first !== undefined) yield finding(first, zone, line, zone.dvb, timeline);
      }
    }
  },
};

const known = new WeakMap<ChannelLine, Map<string, boolean>>();

/** What a line shows does not change; `key`: what the lengths of its texts depend on besides. */
function isFarFromFull(line: ChannelLine, key: string, find: () => Airing | undefined): boolean {
  const ofLine = known.get(line) ?? new Map<string, boolean>();
  known.set(line, ofLine);
  const isFar = ofLine.get(key) ?? find() === undefined;
  ofLine.set(key, isFar);
  return isFar;
}

function keyOf({ languages }: Project, { charset, dvb }: Zone, { planned }: Timeline): string {
  return JSON.stringify([languages, charset, dvb?.languages, planned]);
}

function carried({ lineup }: Zone, { lines }: Timeline): readonly ChannelLine[] {
  return lineup.flatMap(({ channel }) => lines.get(channel.id) ?? []);
}

/** The first airing that no section of its segment has room for. */
function firstTooMuch(line: ChannelLine, { planned }: Timeline, sizeOf: EventSizes): Airing | undefined {
  let [segment, sections, used]: [Instant, number, number] = [Number.NaN, 0, 0];
  if (planned === undefined) return undefined;
  for (let day = planned.from; day <= planned.to; day = addDays(day, 1)) {
    for (const airing of line.airingsOn(day)) {
      const own = Math.floor(airing.start / SEGMENT);
      if (own !== segment) [segment, sections, used] = [own, 1, 0];
      const size = sizeOf(airing);
      used += size;
      if (used > MAX_SECTION) [sections, used] = [sections + 1, size];
      if (sections > MAX_SECTIONS) return airing;
    }
  }
  return undefined;
}

function finding(airing: Airing, { id }: Zone, { channel }: ChannelLine, dvb: DvbSettings, timeline: Timeline) {
  const day = timeline.calendarDayOf(airing.start);
  return {
    message: {
      zh: `频道“${channel.id}”在 ${day} 有三小时的节目装不进专区“${id}”的 EIT，从这里起放不下；请缩短简介或减少语言`,
      en: `on ${day} three hours of channel "${channel.id}" do not fit into the EIT of zone "${id}", from here on; shorten descriptions or write fewer languages`,
    },
    span: airing.span,
    at: [airing.start],
    related: [{ message: { zh: 'DVB 输出写在这里', en: 'the zone’s DVB files are asked for here' }, span: dvb.span }],
    subject: id,
  };
}
