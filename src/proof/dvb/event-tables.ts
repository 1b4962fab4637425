import { isDeepStrictEqual } from 'node:util';
import { DAY, HOUR, type Instant } from '../../model/time.js';
import type { SentEvent, SentService } from '../rendered-dvb.js';
import { readEvents } from './read-events.js';
import type { LongSection } from './read-section.js';

export const PRESENT_FOLLOWING = 0x4e;
const SCHEDULE = 0x50;
const SEGMENT = 3 * HOUR;
const TABLE = 4 * DAY;
const SECTIONS_OF_SEGMENT = 8;

/** The multiplex that all of a file's EIT must name. */
interface Multiplex {
  readonly transportStreamId: number;
  readonly originalNetworkId: number;
}

/** EIT of all services, and the position that every event of a schedule must have. */
export class EventTables {
  readonly services = new Map<number, SentService>();
  multiplex: Multiplex | undefined;
  /** When the schedule's first segment begins. */
  #start: Instant | undefined;
  /** By table, service and segment: the number of its last section. */
  readonly #segments = new Map<string, number>();
  /** By service: last_table_id. */
  readonly #lastTables = new Map<number, number>();

  add({ tableId, extension, number, last, body }: LongSection): void {
    const multiplex = { transportStreamId: body.number(2), originalNetworkId: body.number(2) };
    this.multiplex ??= multiplex;
    if (!isDeepStrictEqual(multiplex, this.multiplex)) throw new Error(`EIT of ${extension} is of another multiplex`);
    const [segmentLast, lastTable] = [body.number(1), body.number(1)];
    const service = this.services.get(extension) ?? { events: new Map<number, SentEvent>(), present: [] };
    this.services.set(extension, service);
    const events = readEvents(body);
    if (tableId === PRESENT_FOLLOWING) {
      if (last !== 1 || segmentLast !== 1 || lastTable !== tableId || events.length > 1)
        throw new Error(`present/following of ${extension} is not valid`);
      service.present[number] = events[0];
      return;
    }
    this.#checkSegment(tableId, extension, number, segmentLast, lastTable);
    for (const event of events) this.#addScheduled(event, tableId, extension, number, service);
  }

  /** A section that its segment does not need. */
  mayLack = (tableId: number, extension: number, section: number): boolean => {
    if (tableId < SCHEDULE) return false;
    const last = this.#segments.get(segmentKey(tableId, extension, section));
    return last !== undefined && section > last;
  };

  /** Called when everything has been read. */
  end(): void {
    for (const [extension, { events, present }] of this.services) {
      if (present.length !== 2) throw new Error(`present/following of ${extension} is missing`);
      for (const event of present) {
        const scheduled = event && events.get(event.number);
        if (scheduled !== undefined && !isDeepStrictEqual({ ...scheduled, status: 0 }, { ...event, status: 0 }))
          throw new Error(`event ${event?.number} of ${extension} is not what the schedule says`);
      }
    }
  }

  #checkSegment(tableId: number, extension: number, section: number, segmentLast: number, lastTable: number): void {
    const key = segmentKey(tableId, extension, section);
    const first = section - (section % SECTIONS_OF_SEGMENT);
    const known = this.#segments.get(key) ?? segmentLast;
    const table = this.#lastTables.get(extension) ?? lastTable;
    this.#segments.set(key, segmentLast);
    this.#lastTables.set(extension, lastTable);
    const isSound = section <= segmentLast && segmentLast < first + SECTIONS_OF_SEGMENT && known === segmentLast;
    if (!isSound || tableId > lastTable || table !== lastTable)
      throw new Error(`section ${section} of table ${tableId} of ${extension} does not say where it ends`);
  }

  #addScheduled(event: SentEvent, tableId: number, extension: number, section: number, { events }: SentService): void {
    const name = `event ${event.number} of ${extension}`;
    const segment = (tableId - SCHEDULE) * TABLE + Math.floor(section / SECTIONS_OF_SEGMENT) * SEGMENT;
    const start = event.start - (event.start % SEGMENT) - segment;
    this.#start ??= start;
    if (start !== this.#start || start % DAY !== 0) throw new Error(`${name} is in a segment of another time`);
    if (event.status !== 0) throw new Error(`${name} has a status in the schedule`);
    if (events.has(event.number)) throw new Error(`${name} comes twice`);
    events.set(event.number, event);
  }
}

function segmentKey(tableId: number, extension: number, section: number): string {
  return `${tableId} ${extension} ${Math.floor(section / SECTIONS_OF_SEGMENT)}`;
}
