import type { DvbSettings } from '../../model/dvb-settings.js';
import type { Instant, Millis } from '../../model/time.js';
import { elementText } from '../element-text.js';
import type { EventWords } from './event-descriptors.js';
import type { DvbEvent, DvbService } from './zone-services.js';
import type { ZoneTables } from './zone-tables.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<tsduck>\n';

/**
 * The events as TSDuck writes tables in XML, one EIT per service. Its `eitinject` takes the events and makes the tables
 * itself, including present/following, so it ignores type and version.
 */
export function* eitXml({ services, words }: ZoneTables, dvb: DvbSettings): Iterable<Uint8Array> {
  yield Buffer.from(HEAD);
  const parts = new Map<EventWords, string>();
  for (const service of services) {
    let text = serviceStart(service, dvb);
    for (const event of service.events) {
      const own = words.of(event.airing);
      const known = parts.get(own) ?? wordsXml(own);
      parts.set(own, known);
      text += eventXml(event, known);
    }
    yield Buffer.from(`${text}  </EIT>\n`);
  }
  yield Buffer.from('</tsduck>\n');
}

function serviceStart({ serviceId }: DvbService, { transportStreamId, originalNetworkId }: DvbSettings): string {
  const ids = `service_id="${serviceId}" transport_stream_id="${transportStreamId}" original_network_id="${originalNetworkId}"`;
  return `  <EIT type="0" actual="true" ${ids}>\n`;
}

function eventXml({ number, start, stop }: DvbEvent, words: string): string {
  const times = `start_time="${utcText(start)}" duration="${lengthText(wholeSeconds(stop) - wholeSeconds(start))}"`;
  return `    <event event_id="${number}" ${times} running_status="undefined" CA_mode="false">\n${words}    </event>\n`;
}

function wordsXml({ texts, content }: EventWords): string {
  const shorts = texts.map(
    ({ language, fitted: { name, text } }) =>
      `      <short_event_descriptor language_code="${language.code}">\n${elementText('event_name', name, {}, 4)}${elementText('text', text, {}, 4)}      </short_event_descriptor>\n`,
  );
  const extended = texts.flatMap(({ language, fitted: { details } }) =>
    details.map(
      (piece, number) =>
        `      <extended_event_descriptor descriptor_number="${number}" last_descriptor_number="${details.length - 1}" language_code="${language.code}">\n${elementText('text', piece, {}, 4)}      </extended_event_descriptor>\n`,
    ),
  );
  const codes = content.map(
    (code) =>
      `        <content content_nibble_level_1="${code >> 4}" content_nibble_level_2="${code & 15}" user_byte="0"/>\n`,
  );
  const classified =
    codes.length === 0 ? '' : `      <content_descriptor>\n${codes.join('')}      </content_descriptor>\n`;
  return [...shorts, ...extended, classified].join('');
}

/** `YYYY-MM-DD hh:mm:ss` */
function utcText(at: Instant): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** From times without their milliseconds, as eit.ts has them. */
function wholeSeconds(at: Instant): Instant {
  return Math.floor(at / 1000) * 1000;
}

/** `hh:mm:ss`, below 24 hours. */
function lengthText(length: Millis): string {
  return new Date(length).toISOString().slice(11, 19);
}
