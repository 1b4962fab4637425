import { SaxesParser } from 'saxes';
import type { SentTexts } from '../rendered-dvb.js';

/** An event as TSDuck's XML has it. */
export interface WrittenEvent {
  readonly service: number;
  readonly number: number;
  /** `YYYY-MM-DD hh:mm:ss`, UTC. */
  readonly start: string;
  /** `hh:mm:ss` */
  readonly duration: string;
  /** By language code. */
  readonly texts: Map<string, SentTexts>;
}

const SHORT_EVENT = 'short_event_descriptor';
const EXTENDED_EVENT = 'extended_event_descriptor';

/** Throws if the document is not XML, or not TSDuck's. */
export function readTsduckEvents(document: string): readonly WrittenEvent[] {
  const events: WrittenEvent[] = [];
  const open: string[] = [];
  let [service, language, words] = [0, '', ''];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0 && name !== 'tsduck') throw new Error('no <tsduck>');
    open.push(name);
    words = '';
    const {
      service_id: id,
      event_id: number,
      start_time: start = '',
      duration = '',
      language_code: code = '',
    } = attributes;
    if (name === 'EIT') service = Number(id);
    if (name === 'event') events.push({ service, number: Number(number), start, duration, texts: new Map() });
    if (name === SHORT_EVENT) events.at(-1)?.texts.set(code, { name: '', text: '', details: '' });
    if (name === SHORT_EVENT || name === EXTENDED_EVENT) language = code;
  });
  parser.on('text', (part) => {
    words += part;
  });
  parser.on('closetag', () => {
    const texts = events.at(-1)?.texts;
    const own = texts?.get(language);
    if (own !== undefined) texts?.set(language, withWords(own, open.slice(-2).join('/'), words));
    open.pop();
  });
  parser.write(document).close();
  return events;
}

function withWords(texts: SentTexts, place: string, words: string): SentTexts {
  if (place === `${SHORT_EVENT}/event_name`) return { ...texts, name: words };
  if (place === `${SHORT_EVENT}/text`) return { ...texts, text: words };
  if (place === `${EXTENDED_EVENT}/text`) return { ...texts, details: texts.details + words };
  return texts;
}
