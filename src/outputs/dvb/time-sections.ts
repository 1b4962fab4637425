import type { DvbSettings } from '../../model/dvb-settings.js';
import { DAY, type Instant, type Millis } from '../../model/time.js';
import type { Timeline } from '../../timeline/timeline.js';
import { descriptor } from './event-descriptors.js';
import { bcdOffset, mjdTime } from './mjd-time.js';
import { CRC_LENGTH, sealWithCrc } from './section.js';

const TIME_AND_DATE = 0x70;
const TIME_OFFSET = 0x73;
const LOCAL_TIME_OFFSET = 0x58;
/** Length of a section, above it the bits that all short ones have. */
const SHORT_SYNTAX = 0x7000;
/** How far ahead a change of the clock is announced; where there is none, its time is the end of this period. */
const LOOK_AHEAD = 366;

/** TDT, and with a country TOT: whole sections, which have no version. None where the zone leaves time out. */
export function timeSections(at: Instant, { tellsTime, country }: DvbSettings, timeline: Timeline): readonly Buffer[] {
  if (!tellsTime) return [];
  const time = shortSection(TIME_AND_DATE, mjdTime(at));
  if (country === undefined) return [time];
  const offset = descriptor(LOCAL_TIME_OFFSET, localOffset(country, at, timeline));
  const body = [...mjdTime(at), 0xf0 | (offset.length >> 8), offset.length & 0xff, ...offset];
  const offsets = shortSection(TIME_OFFSET, [...body, ...Buffer.alloc(CRC_LENGTH)]);
  return [time, sealWithCrc(offsets)];
}

function shortSection(tableId: number, body: readonly number[]): Buffer {
  const length = SHORT_SYNTAX | body.length;
  return Buffer.of(tableId, length >> 8, length & 0xff, ...body);
}

/** No region of the country; the last bit is set west of Greenwich. */
function localOffset(country: string, at: Instant, timeline: Timeline): readonly number[] {
  const offset = timeline.offsetAt(at);
  const change = nextChange(at, timeline);
  const polarity = offset < 0 || (offset === 0 && timeline.offsetAt(change) < 0) ? 1 : 0;
  return [
    ...Buffer.from(country, 'latin1'),
    0x02 | polarity,
    ...bcdOffset(offset),
    ...mjdTime(change),
    ...bcdOffset(timeline.offsetAt(change)),
  ];
}

/** To the second. */
function nextChange(at: Instant, timeline: Timeline): Instant {
  const offset = timeline.offsetAt(at);
  for (let days = 1; days <= LOOK_AHEAD; days++) {
    const late = at + days * DAY;
    if (timeline.offsetAt(late) === offset) continue;
    return firstOfOffset(late - DAY, late, offset, timeline);
  }
  return at + LOOK_AHEAD * DAY;
}

function firstOfOffset(before: Instant, after: Instant, offset: Millis, timeline: Timeline): Instant {
  let [early, late] = [before, after];
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2000) * 1000;
    if (timeline.offsetAt(middle) === offset) early = middle;
    else late = middle;
  }
  return late;
}
