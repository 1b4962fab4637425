import type { Instant } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { list, record } from '../json.js';
import type { SentEvent } from '../rendered-dvb.js';
import type { RenderedDvb, RenderedDvbEvent } from '../rendered-release.js';
import type { Blame } from '../stage-fault.js';
import { TextCheck } from '../texts/text-check.js';
import { compareTexts } from './event-texts.js';
import { joinedEvents } from './joined-events.js';
import { transportStreamReader } from './transport-stream.js';
import { tsduckXmlReader } from './tsduck-xml.js';

const MAX_NUMBER = 0xffff;
const MAX_VERSION = 31;

/** What the next release carries on from: every event of eit.ts by its number, and sound versions. */
export const dvbNumbersReader: FormatReader = {
  id: 'dvb-numbers',
  reads: ({ zone, path }) => zone !== undefined && path === 'dvb/numbers.json',
  after: [transportStreamReader, tsduckXmlReader],
  open: ({ zone = '' }, blame, release) =>
    wholeText((text) => {
      const data = record(JSON.parse(text));
      const check = new TextCheck(release.plan?.project, blame);
      const sent = release.dvb.get(zone);
      const documents = release.dvbDocuments.get(zone);
      for (const [channel, service] of Object.entries(record(data.services))) {
        const own = record(service);
        const hear = (id: string, event: SentEvent) => {
          const written = documents?.get(`${own['service-id']}/${event.number}`);
          compareTexts(id, { sent: event.texts, written }, zone, check);
        };
        release.dvbEvents.set(`${zone}/${channel}`, readService(channel, own, sent, hear, blame));
      }
      for (const row of list(data.tables, 'tables')) checkTable(row);
    }),
};

/** The service's events that eit.ts sends, by the id that guides have. */
function readService(
  channel: string,
  service: Readonly<Record<string, unknown>>,
  sent: RenderedDvb | undefined,
  hear: (id: string, event: SentEvent) => void,
  blame: Blame,
): ReadonlyMap<string, RenderedDvbEvent> {
  const { events, present = [] } = sent?.services.get(Number(service['service-id'])) ?? {};
  const known = new Map<number, SentEvent>();
  for (const event of [...present, ...(events?.values() ?? [])])
    if (event !== undefined) known.set(event.number, event);
  const found = new Map<string, RenderedDvbEvent>();
  const taken = new Set<number>();
  for (const row of list(service.events, 'events')) {
    const [id, number, start, length] = readRow(row);
    if (taken.has(number)) throw new Error(`two events of ${channel} are number ${number}`);
    taken.add(number);
    const event = known.get(number);
    if (event === undefined) continue;
    if (event.start !== start || event.stop !== start + length)
      blame({ text: { zh: `${id} 的时间与 eit.ts 不同`, en: `${id} is at another time than in eit.ts` } });
    found.set(id, event);
    hear(id, event);
  }
  for (const { number } of known.values())
    if (!taken.has(number))
      blame({
        text: {
          zh: `频道“${channel}”的事件 ${number} 没有名字`,
          en: `event ${number} of channel "${channel}" has no id`,
        },
      });
  return joinedEvents(found);
}

function readRow(row: unknown): readonly [string, number, Instant, number] {
  const [id, number, start, length] = Array.isArray(row) ? row : [];
  const isSound =
    typeof id === 'string' && isNumber(number, MAX_NUMBER) && Number.isInteger(start) && Number.isInteger(length);
  if (!isSound) throw new Error(`${JSON.stringify(row)} is not an event`);
  // Readers of seconds see only whole seconds.
  const begin = Math.floor(Number(start) / 1000) * 1000;
  return [id, Number(number), begin, Math.floor((Number(start) + Number(length)) / 1000) * 1000 - begin];
}

function checkTable(row: unknown): void {
  const [table, extension, version, digest] = Array.isArray(row) ? row : [];
  const isSound =
    isNumber(table, 0xff) &&
    isNumber(extension, MAX_NUMBER) &&
    isNumber(version, MAX_VERSION) &&
    typeof digest === 'string';
  if (!isSound) throw new Error(`${JSON.stringify(row)} is not a version`);
}

function isNumber(value: unknown, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= max;
}
