import { type DvbCharset, dvbCut } from '../../model/dvb/dvb-charset.js';
import { MAX_SERVICE_NAME } from '../../model/dvb/event-texts.js';
import type { DvbSettings } from '../../model/dvb-settings.js';
import { inLanguage } from '../../model/local-text.js';
import type { Zone } from '../../model/zone.js';
import { encodeText } from './encode-text.js';
import { descriptor, withLength } from './event-descriptors.js';
import { CRC_LENGTH, openSection, SECTION_HEAD } from './section.js';
import type { SubTable } from './sub-table.js';
import type { DvbService } from './zone-services.js';

const SERVICES_OF_THIS_STREAM = 0x42;
const SERVICE = 0x48;
/** An SDT's section is shorter than one of EIT. */
const MAX_SECTION = 1024;
/** Schedule and present/following are there; the service runs, and is free. */
const FLAGS = 0xff;
const RUNS = 4 << 13;

export function serviceTable(
  zone: Zone,
  services: readonly DvbService[],
  dvb: DvbSettings,
  charset: DvbCharset,
): SubTable {
  const { transportStreamId: extension, originalNetworkId } = dvb;
  const provider = providerName(zone, dvb);
  const groups: Uint8Array[][] = [[]];
  let room = 0;
  for (const service of services) {
    const bytes = serviceBytes(service, provider, dvb, charset);
    if (bytes.length > room) {
      room = MAX_SECTION - SECTION_HEAD - 3 - CRC_LENGTH;
      if (groups.at(-1)?.length !== 0) groups.push([]);
    }
    groups.at(-1)?.push(bytes);
    room -= bytes.length;
  }
  const sections = groups.map((group, number) =>
    openSection(
      { tableId: SERVICES_OF_THIS_STREAM, extension, number, last: groups.length - 1 },
      Buffer.concat([Buffer.of(originalNetworkId >> 8, originalNetworkId & 0xff, 0xff), ...group]),
    ),
  );
  return { tableId: SERVICES_OF_THIS_STREAM, extension, sections };
}

export function providerName({ title }: Zone, { provider, languages }: DvbSettings): string {
  return inLanguage(provider ?? title, languages[0]?.tag ?? 'zh');
}

export function serviceName({ entry }: DvbService, { languages }: DvbSettings): string {
  return inLanguage(entry.name, languages[0]?.tag ?? 'zh');
}

function serviceBytes(service: DvbService, provider: string, dvb: DvbSettings, charset: DvbCharset): Uint8Array {
  const { serviceId } = service;
  const names = [provider, serviceName(service, dvb)].map((name) =>
    withLength(encodeText(dvbCut(name, charset, MAX_SERVICE_NAME), charset)),
  );
  const named = descriptor(SERVICE, Buffer.concat([Buffer.of(dvb.serviceType), ...names]));
  const length = RUNS | named.length;
  return Buffer.concat([Buffer.of(serviceId >> 8, serviceId & 0xff, FLAGS, length >> 8, length & 0xff), named]);
}
