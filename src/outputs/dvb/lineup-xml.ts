import type { DvbSettings } from '../../model/dvb-settings.js';
import type { LocalText } from '../../model/local-text.js';
import { asciiAttribute } from '../ascii-attribute.js';
import { elementText } from '../element-text.js';
import { emptyElement } from '../empty-element.js';
import type { ZoneView } from '../output.js';
import { providerName, serviceName } from './service-table.js';
import type { DvbService } from './zone-services.js';

/** The zone's channel plan as XMLTV's line-up document. Its schema gives a station one name. */
export function lineupXml({ zone, project }: ZoneView, services: readonly DvbService[], dvb: DvbSettings): string {
  const named = (text: LocalText) =>
    project.languages.flatMap((lang) =>
      text[lang] === undefined ? [] : elementText('display-name', text[lang], { lang }, 2),
    );
  const entries = services.map((service) => entryXml(service, providerName(zone, dvb), dvb));
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<xmltv-lineups generator-info-name="AirClass">\n  <xmltv-lineup id="${asciiAttribute(zone.id)}">\n`;
  return `${head}${elementText('type', 'DTV', {}, 2)}${named(zone.title).join('')}${entries.join('')}  </xmltv-lineup>\n</xmltv-lineups>\n`;
}

function entryXml(service: DvbService, provider: string, dvb: DvbSettings): string {
  const { entry, serviceId } = service;
  const name = serviceName(service, dvb);
  const [language] = dvb.languages;
  const station = [
    elementText('name', name, language === undefined ? {} : { lang: language.tag }, 4),
    entry.logo === undefined ? '' : emptyElement('logo', { url: entry.logo }, 4),
  ];
  const channel = Object.entries({
    'original-network-id': String(dvb.originalNetworkId),
    'transport-id': String(dvb.transportStreamId),
    'service-id': String(serviceId),
    lcn: String(entry.number),
    'service-name': name,
    'provider-name': provider,
    encrypted: 'false',
  }).map(([key, value]) => elementText(key, value, {}, 4));
  return [
    '    <lineup-entry>\n',
    elementText('preset', String(entry.number), {}, 3),
    `      <station rfc2838="${asciiAttribute(entry.id)}">\n${station.join('')}      </station>\n`,
    `      <dvb-channel>\n${channel.join('')}      </dvb-channel>\n`,
    '    </lineup-entry>\n',
  ].join('');
}
