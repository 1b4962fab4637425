import { dvbFiles } from '../../../src/outputs/dvb/dvb-files.js';
import type { ZoneView } from '../../../src/outputs/output.js';
import { EventTables } from '../../../src/proof/dvb/event-tables.js';
import { type LongSection, readSection } from '../../../src/proof/dvb/read-section.js';
import { aView, filesOf, type ViewOptions, zoneFile } from '../a-view.js';
import { heardIn } from './a-carousel.js';

export const DVB = 'original-network-id: 65281, transport-stream-id: 7, bitrate: 200kbps';
export const LINEUP =
  '{p1: {number: 801, service-id: 801, id: p1.edu.example, name: {zh: 一年级, en: Primary 1}, stream: "https://live.example/p1.m3u8"}}';

/** A small project of one channel with DVB files; `more` are further settings of theirs. */
export function aDvbView({ files, ...rest }: ViewOptions = {}, more = 'days: 2'): Promise<ZoneView> {
  return aView({ files: { ...zoneFile(`{dvb: {${DVB}, ${more}}}`, LINEUP), ...files }, ...rest });
}

/** Every file of the output, for the view of the next release. */
export function releaseFiles(view: ZoneView): Readonly<Record<string, Uint8Array>> {
  const files = [...filesOf(dvbFiles, view)].map(([path, { chunks }]) => [path, Buffer.concat([...chunks()])] as const);
  return Object.fromEntries(files);
}

export interface ReadSection extends Omit<LongSection, 'body'> {
  readonly length: number;
}

/** What the release's own reader makes of a transport stream, a section once. */
export function readStream(bytes: Uint8Array = new Uint8Array()) {
  const sections = new Map<string, ReadSection>();
  const tables = new EventTables();
  for (const { bytes: section } of heardIn(bytes)) {
    const read = readSection(section);
    const key = Buffer.from(section).toString('hex');
    if (typeof read === 'string' || sections.has(key)) continue;
    const { body, ...head } = read;
    sections.set(key, { ...head, length: section.length });
    if (read.tableId >= 0x4e) tables.add({ ...head, body });
  }
  return { sections: [...sections.values()], services: tables.services };
}

/** Versions by sub-table, `80/801`. */
export function versionsOf(bytes: Uint8Array | undefined): Readonly<Record<string, number>> {
  const { sections } = readStream(bytes);
  return Object.fromEntries(sections.map(({ tableId, extension, version }) => [`${tableId}/${extension}`, version]));
}
