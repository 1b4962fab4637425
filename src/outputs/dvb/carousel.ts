import { NULL_PACKET, PACKET, PID, packetsOf, pidOf, stuffingPacket } from './packets.js';
import { SectionSender } from './section-sender.js';

/** Sealed sections, and their share of the loop. */
export interface CarouselContent {
  readonly associations: readonly Uint8Array[];
  readonly services: readonly Uint8Array[];
  readonly time: readonly Uint8Array[];
  /** Of all services. */
  readonly present: readonly Uint8Array[];
  readonly following: readonly Uint8Array[];
  /** By sub-table. */
  readonly schedule: readonly (readonly Uint8Array[])[];
}

/** Counters have 4 bits: what is repeated a multiple of this often ends where it began. */
const COUNTER = 16;
/** Seconds. PAT comes at least every tenth of one; SDT, time and present/following every two, which leaves a reserve. */
const ASSOCIATIONS_EVERY = 0.1;
const MAX_SLICE = 1.8;
const MAX_SLICES = 4 * COUNTER;

/**
 * The packets of a loop. It consists of slices, each with everything but the schedule once and a part of the
 * schedule; their number makes every counter end where the loop begins again. So such files can be
 * played in a loop, or one after another, without a break.
 */
export function carouselPackets(content: CarouselContent, bitrate: number): readonly Uint8Array[] {
  const rate = bitrate / (PACKET * 8);
  const packets = sendSlices(content, sliceCount(content, rate), rate);
  const apart = Math.max(1, Math.floor(rate * ASSOCIATIONS_EVERY) - 1);
  const copies = COUNTER * Math.ceil(packets.length / (COUNTER * apart));
  const [associations = NULL_PACKET] = content.associations.flatMap((section) => packetsOf(PID.associations, section));
  return laidBetween(packets, associations, copies);
}

function sliceCount({ services, time, present, following, schedule }: CarouselContent, rate: number): number {
  const lengthOf = (sections: readonly Uint8Array[]): number =>
    sections.reduce((sum, section) => sum + packetsOf(PID.none, section).length, 0);
  const repeated = lengthOf([...services, ...time, ...present, ...following]);
  const all = lengthOf(schedule.flat());
  let slices = COUNTER;
  while (slices < MAX_SLICES && all / slices + repeated > rate * MAX_SLICE) slices += COUNTER;
  return slices;
}

/** Present and following belong to one sub-table, so they are half a slice apart. */
function sendSlices(content: CarouselContent, slices: number, rate: number): readonly Uint8Array[] {
  const { services, time, present, following } = content;
  const sender = new SectionSender(rate);
  for (const [index, part] of scheduleParts(content.schedule, 2 * slices).entries()) {
    const isFirst = index % 2 === 0;
    if (isFirst) sender.send(PID.services, services);
    else sender.send(PID.time, time);
    sender.send(PID.events, [...(isFirst ? present : following), ...part]);
    sender.endPart();
  }
  // All but the schedule was sent a multiple of sixteen times.
  const events = sender.packets.filter((packet) => pidOf(packet) === PID.events).length;
  for (let count = events; count % COUNTER !== 0; count++) sender.put(stuffingPacket(PID.events));
  sender.awaitStart();
  return sender.packets;
}

/** Each sub-table's sections are spread over the whole loop. */
function scheduleParts(schedule: CarouselContent['schedule'], count: number): readonly (readonly Uint8Array[])[] {
  const spread = schedule
    .flatMap((sections) => sections.map((section, index) => ({ section, place: (index + 0.5) / sections.length })))
    .sort((a, b) => a.place - b.place);
  const total = spread.reduce((sum, { section }) => sum + section.length, 0);
  const parts: Uint8Array[][] = Array.from({ length: count }, () => []);
  let sent = 0;
  for (const { section } of spread) {
    parts[Math.floor((sent / total) * count)]?.push(section);
    sent += section.length;
  }
  return parts;
}

/** Copies of a packet spread over others. */
function laidBetween(packets: readonly Uint8Array[], packet: Uint8Array, copies: number): readonly Uint8Array[] {
  const place = (copy: number): number => Math.floor((copy * packets.length) / copies);
  return Array.from({ length: copies }, (_, copy) => [packet, ...packets.slice(place(copy), place(copy + 1))]).flat();
}
