import { bcdDuration, mjdTime } from './mjd-time.js';
import { CRC_LENGTH, openSection, SECTION_HEAD } from './section.js';
import type { DvbEvent } from './zone-services.js';

/** running_status of an event. A schedule leaves it undefined. */
export const RUNNING = { undefined: 0, notRunning: 1, running: 4 } as const;

const MAX_SECTION = 4096;
const EIT_HEAD = 6;
/** For events, in one section. */
export const MAX_EVENTS = MAX_SECTION - SECTION_HEAD - EIT_HEAD - CRC_LENGTH;

/** The one multiplex that the zone's services are on. */
export interface Multiplex {
  readonly originalNetworkId: number;
  readonly transportStreamId: number;
}

export interface EitPlace {
  readonly tableId: number;
  readonly serviceId: number;
  readonly number: number;
  readonly last: number;
  readonly segmentLast: number;
  readonly lastTableId: number;
}

export function eventBytes(
  event: Pick<DvbEvent, 'number' | 'start' | 'stop'>,
  status: number,
  descriptors: Uint8Array,
): Buffer {
  const { number, start, stop } = event;
  const times = [...mjdTime(start), ...bcdDuration(Math.floor(stop / 1000) * 1000 - Math.floor(start / 1000) * 1000)];
  // Free to air: the bit after the status stays 0.
  const length = (status << 13) | descriptors.length;
  return Buffer.concat([Buffer.of(number >> 8, number & 0xff, ...times, length >> 8, length & 0xff), descriptors]);
}

export function eitSection(place: EitPlace, multiplex: Multiplex, events: readonly Uint8Array[]): Buffer {
  const { tableId, serviceId, number, last, segmentLast, lastTableId } = place;
  const head = Buffer.alloc(EIT_HEAD);
  head.writeUInt16BE(multiplex.transportStreamId, 0);
  head.writeUInt16BE(multiplex.originalNetworkId, 2);
  head.writeUInt8(segmentLast, 4);
  head.writeUInt8(lastTableId, 5);
  return openSection({ tableId, extension: serviceId, number, last }, Buffer.concat([head, ...events]));
}
