import { dvbCut } from '../../model/dvb/dvb-charset.js';
import { type Instant, SECOND } from '../../model/time.js';
import { associationTable } from '../../outputs/dvb/association-table.js';
import { carouselPackets } from '../../outputs/dvb/carousel.js';
import { encodeText } from '../../outputs/dvb/encode-text.js';
import { descriptor, withLength } from '../../outputs/dvb/event-descriptors.js';
import { eitSection, eventBytes } from '../../outputs/dvb/event-section.js';
import type { DvbNumbers, NumberedService, NumberedTable } from '../../outputs/dvb/numbers-file.js';
import { numberPackets } from '../../outputs/dvb/packets.js';
import { sealSection } from '../../outputs/dvb/section.js';
import type { SubTable } from '../../outputs/dvb/sub-table.js';
import { VersionBook } from '../../outputs/dvb/versions.js';
import type { TimelineZone } from '../release-timeline.js';
import { type LiveEntry, type LiveLine, placeAt } from './live-entry.js';
import { wholeSecond } from './live-guide.js';
import { eventKey, languageOf, type ReleaseEvents } from './release-events.js';

const PRESENT_FOLLOWING = 0x4e;
/** running_status (EN 300 468): what only the plan says is undefined. */
const STATUS = { undefined: 0, notRunning: 1, startsSoon: 2, running: 4 } as const;
/** An event that begins within this time starts in a few seconds. */
const SOON = 30 * SECOND;
/** Bits per second of the loop, which has nothing but these tables. */
const BITRATE = 200_000;
/** Numbers that the release gives to no event: for what was not planned. */
const FREE = { first: 0xf000, count: 0x0ffe } as const;
/** DVB players take less than 24 hours for an event. */
const MAX_LENGTH = 24 * 3600 * SECOND - SECOND;
const SHORT_EVENT = 0x4d;
/** Bytes. */
const MAX_NAME = 120;

export interface LiveTables {
  /** Whole sections one after another, each with its CRC. */
  readonly sections: Buffer;
  /** The same as packets that can be played in a loop. */
  readonly stream: Buffer;
  /** For the next tables, whose versions go on from these. */
  readonly versions: readonly NumberedTable[];
}

/** EIT present/following of a zone's services: two sections each. */
export function liveTables(
  zone: TimelineZone,
  lines: ReadonlyMap<string, LiveLine>,
  { numbers, events, before }: { numbers: DvbNumbers; events: ReleaseEvents; before: readonly NumberedTable[] },
  now: Instant,
): LiveTables {
  const versions = new VersionBook(before);
  const sealed = zone.channels.flatMap(({ channel }) => {
    const [service, line] = [numbers.services.get(channel), lines.get(channel)];
    if (service === undefined || line === undefined) return [];
    const table = presentFollowing(service, line, events, now);
    const version = versions.versionOf(table);
    return [table.sections.map((section) => sealSection(section, version))];
  });
  const [association] = associationTable(events.transportStreamId).sections;
  const content = {
    associations: association === undefined ? [] : [sealSection(association, 0)],
    services: [],
    time: [],
    present: sealed.flatMap(([section]) => section ?? []),
    following: sealed.flatMap(([, section]) => section ?? []),
    schedule: [],
  };
  return {
    sections: Buffer.concat(sealed.flat()),
    stream: Buffer.concat([...numberPackets(carouselPackets(content, BITRATE))]),
    versions: versions.all(),
  };
}

function presentFollowing(
  service: NumberedService,
  { state, entries }: LiveLine,
  events: ReleaseEvents,
  now: Instant,
): SubTable {
  const place = placeAt(entries, now);
  const [present, following] = place < 0 ? [] : [entries[place], entries[place + 1]];
  const isKnown = state === 'on-air';
  const running = isKnown ? STATUS.running : state === 'stopped' ? STATUS.notRunning : STATUS.undefined;
  const isSoon = following !== undefined && following.start - now <= SOON;
  const next = !isKnown ? STATUS.undefined : isSoon ? STATUS.startsSoon : STATUS.notRunning;
  const { serviceId } = service;
  const head = { tableId: PRESENT_FOLLOWING, serviceId, last: 1, segmentLast: 1, lastTableId: PRESENT_FOLLOWING };
  const sections = [eventOf(present, running), eventOf(following, next)].map((bytes, number) =>
    eitSection({ ...head, number }, events, bytes === undefined ? [] : [bytes]),
  );
  return { tableId: PRESENT_FOLLOWING, extension: serviceId, sections };

  function eventOf(entry: LiveEntry | undefined, status: number): Buffer | undefined {
    if (entry === undefined) return undefined;
    const numbered = numberOf(entry, service, now);
    const words = events.words.get(eventKey(serviceId, numbered.number)) ?? wordsAlike(entry, service, events);
    const [start, stop] = [wholeSecond(numbered.start), wholeSecond(numbered.stop)];
    return eventBytes({ number: numbered.number, start, stop: Math.min(stop, start + MAX_LENGTH) }, status, words);
  }
}

interface NumberedEntry {
  readonly number: number;
  readonly start: Instant;
  readonly stop: Instant;
}

/** What lasts a day or more has a number for each half of a day: then that half is meant. */
function numberOf({ id, start, stop }: LiveEntry, { events }: NumberedService, now: Instant): NumberedEntry {
  const found = events.find((event) => event.id === id);
  if (found !== undefined) return { number: found.number, start, stop };
  const half = events.find((event) => isHalf(event, id, Math.max(now, start)));
  if (half !== undefined) {
    return { number: half.number, start: Math.max(start, half.start), stop: Math.min(stop, half.start + half.length) };
  }
  const taken = new Set(events.map(({ number }) => number));
  let number = Math.floor(start / SECOND) % FREE.count;
  while (taken.has(FREE.first + number)) number = (number + 1) % FREE.count;
  return { number: FREE.first + number, start, stop };
}

function isHalf(event: NumberedService['events'][number], id: string | undefined, at: Instant): boolean {
  const isOwn = id !== undefined && event.id.startsWith(`${id}.`) && /^\d+$/.test(event.id.slice(id.length + 1));
  return isOwn && event.start <= at && at < event.start + event.length;
}

/** Of the same lesson or programme elsewhere in the schedule; else a name alone. */
function wordsAlike(
  { item, title }: LiveEntry,
  { serviceId, events }: NumberedService,
  release: ReleaseEvents,
): Uint8Array {
  const name = item?.lesson ?? item?.programme;
  const alike = name === undefined ? undefined : events.find(({ id }) => id === name || id.split('.').includes(name));
  const known = alike && release.words.get(eventKey(serviceId, alike.number));
  if (known !== undefined) return known;
  const language = languageOf(release);
  const words = title[language === 'eng' ? 'en' : 'zh'] ?? Object.values(title)[0] ?? '';
  const texts = [words, ''].map((text) => withLength(encodeText(dvbCut(text, 'gb2312', MAX_NAME), 'gb2312')));
  return descriptor(SHORT_EVENT, Buffer.concat([Buffer.from(language, 'latin1'), ...texts]));
}
