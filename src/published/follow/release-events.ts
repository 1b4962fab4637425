import { ByteCursor } from '../../proof/dvb/byte-cursor.js';
import { readSection } from '../../proof/dvb/read-section.js';
import { SectionStream } from '../../proof/dvb/section-stream.js';

const EVENTS_PID = 0x12;
const SCHEDULE = { first: 0x50, last: 0x5f } as const;
const TIMES = 8;

/** The words of a release's events as its tables have them, and the multiplex that these are of. */
export interface ReleaseEvents {
  readonly transportStreamId: number;
  readonly originalNetworkId: number;
  /** Descriptors by service and event number. */
  readonly words: ReadonlyMap<string, Uint8Array>;
}

export function eventKey(serviceId: number, number: number): string {
  return `${serviceId}/${number}`;
}

/** From the `eit.ts` of a release; throws where it is damaged. */
export function readReleaseEvents(stream: Uint8Array): ReleaseEvents {
  const words = new Map<string, Uint8Array>();
  let [transportStreamId, originalNetworkId] = [0, 0];
  const known = new Set<string>();
  const sections = new SectionStream(({ pid, bytes }) => {
    const place = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
    if (pid !== EVENTS_PID || known.has(place)) return;
    known.add(place);
    const section = readSection(bytes);
    if (typeof section === 'string' || section.tableId < SCHEDULE.first || section.tableId > SCHEDULE.last) return;
    const { body, extension } = section;
    [transportStreamId, originalNetworkId] = [body.number(2), body.number(2)];
    body.take(2);
    while (!body.isAtEnd) {
      const number = body.number(2);
      body.take(TIMES);
      words.set(eventKey(extension, number), Buffer.from(body.take(body.number(2) & 0x0fff)));
    }
  });
  sections.add(stream);
  sections.end();
  return { transportStreamId, originalNetworkId, words };
}

/** The language of the first event's name. */
export function languageOf({ words }: ReleaseEvents): string {
  const [first] = words.values();
  const cursor = first && new ByteCursor(first.subarray(2, 5));
  return cursor === undefined ? 'zho' : Buffer.from(cursor.take(3)).toString('latin1');
}
