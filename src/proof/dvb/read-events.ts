import type { SentEvent, SentTexts } from '../rendered-dvb.js';
import { ByteCursor } from './byte-cursor.js';
import { readDvbLength, readDvbTime } from './read-section.js';
import { readDvbText } from './read-text.js';

const SHORT_EVENT = 0x4d;
const EXTENDED_EVENT = 0x4e;
const CONTENT = 0x54;

/** The events of an EIT section, after its head. */
export function readEvents(cursor: ByteCursor): readonly SentEvent[] {
  const events: SentEvent[] = [];
  while (!cursor.isAtEnd) {
    const number = cursor.number(2);
    const start = readDvbTime(cursor);
    const stop = start + readDvbLength(cursor);
    const state = cursor.number(2);
    const texts = readDescriptors(new ByteCursor(cursor.take(state & 0x0fff)), number);
    if (stop <= start) throw new Error(`event ${number} has no length`);
    events.push({ number, start, stop, status: state >> 13, texts });
  }
  return events;
}

function readDescriptors(cursor: ByteCursor, event: number): ReadonlyMap<string, SentTexts> {
  const texts = new Map<string, SentTexts>();
  const expected = new Map<string, number>();
  while (!cursor.isAtEnd) {
    const tag = cursor.number(1);
    const body = new ByteCursor(cursor.counted());
    if (tag === SHORT_EVENT) {
      const language = new TextDecoder().decode(body.take(3));
      const [name, text] = [readDvbText(body.counted()), readDvbText(body.counted())];
      if (name === '' || texts.has(language)) throw new Error(`event ${event} has no name, or two, in ${language}`);
      texts.set(language, { name, text, details: '' });
    } else if (tag === EXTENDED_EVENT) readExtended(body, texts, expected);
    else if (tag === CONTENT) checkContent(body);
    else throw new Error(`event ${event} has descriptor ${tag}`);
    if (!body.isAtEnd) throw new Error(`descriptor ${tag} of event ${event} is too long`);
  }
  if (texts.size === 0) throw new Error(`event ${event} has no name`);
  for (const [language, missing] of expected)
    if (missing > 0) throw new Error(`event ${event} lacks details in ${language}`);
  return texts;
}

/** Two nibbles and a broadcaster-defined byte each. */
function checkContent(body: ByteCursor): void {
  while (!body.isAtEnd) if (body.number(2) < 0x1000) throw new Error('a content code is not valid');
}

/** They come in order; `expected` says how many of a language are still to come. */
function readExtended(body: ByteCursor, texts: Map<string, SentTexts>, expected: Map<string, number>): void {
  const numbers = body.number(1);
  const language = new TextDecoder().decode(body.take(3));
  if (body.counted().length > 0) throw new Error('an extended event has items');
  const own = texts.get(language);
  const [number, last] = [numbers >> 4, numbers & 0x0f];
  const missing = expected.get(language) ?? last + 1;
  if (own === undefined || number !== last + 1 - missing) throw new Error('an extended event is not in its turn');
  texts.set(language, { ...own, details: own.details + readDvbText(body.counted()) });
  expected.set(language, missing - 1);
}
