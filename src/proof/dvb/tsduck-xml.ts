import { type FormatReader, wholeText } from '../format-reader.js';
import type { SentTexts } from '../rendered-dvb.js';
import type { RenderedDvb } from '../rendered-release.js';
import { transportStreamReader } from './transport-stream.js';
import { readTsduckEvents, type WrittenEvent } from './tsduck-events.js';

export const tsduckXmlReader: FormatReader = {
  id: 'dvb-xml',
  reads: ({ zone, path }) => zone !== undefined && path === 'dvb/eit.xml',
  after: [transportStreamReader],
  open: ({ zone = '' }, blame, release) =>
    wholeText((text) => {
      const sent = release.dvb.get(zone);
      const events = readTsduckEvents(text);
      const texts = events.map((event) => [`${event.service}/${event.number}`, event.texts] as const);
      release.dvbDocuments.set(zone, new Map(texts));
      // Unreadable documents have been reported.
      if (sent === undefined) return;
      for (const event of events) {
        if (isSent(event, sent)) continue;
        const name = `${event.service}/${event.number}`;
        blame({ text: { zh: `事件 ${name} 与 eit.ts 不同`, en: `event ${name} is not as in eit.ts` } });
      }
      const count = [...sent.services.values()].reduce((sum, { events: own }) => sum + own.size, 0);
      if (events.length >= count) return;
      blame({
        text: { zh: `有 ${events.length} 个事件，应有 ${count} 个`, en: `it has ${events.length} events of ${count}` },
      });
    }),
};

/** What ran over from the day before is in present/following alone. */
function isSent(event: WrittenEvent, sent: RenderedDvb): boolean {
  const service = sent.services.get(event.service);
  const present = service?.present.find((one) => one?.number === event.number);
  const other = service?.events.get(event.number) ?? present;
  if (other === undefined || event.texts.size !== other.texts.size) return false;
  const duration = new Date(other.stop - other.start).toISOString().slice(11, 19);
  if (Date.parse(`${event.start.replace(' ', 'T')}Z`) !== other.start || event.duration !== duration) return false;
  return [...other.texts].every(([language, texts]) => areSameTexts(event.texts.get(language), texts));
}

function areSameTexts(written: SentTexts | undefined, sent: SentTexts): boolean {
  return (['name', 'text', 'details'] as const).every((key) => isSameText(written?.[key] ?? '', sent[key]));
}

/** A question mark replaces characters that the charset lacks. */
function isSameText(written: string, sent: string): boolean {
  if (written === sent) return true;
  const [own, others] = [[...written], [...sent]];
  return own.length === others.length && own.every((character, at) => character === others[at] || others[at] === '?');
}
