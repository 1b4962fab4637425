import { type DvbCharset, dvbLength } from './dvb-charset.js';
import type { FittedTexts } from './event-texts.js';

/** An event's head, and a content descriptor of two codes. */
const EVENT_HEAD = 12 + 6;
/** Tag, length, language, and the lengths of name and text. */
const SHORT_EVENT_HEAD = 7;
/** Tag, length, numbers, language, and the lengths of items and text. */
const EXTENDED_EVENT_HEAD = 8;

/** The maximum of bytes that an event takes in a section; `texts` are those of its languages. */
export function eventSize(texts: readonly FittedTexts[], charset: DvbCharset): number {
  const sizes = texts.flatMap(({ name, text, details }) => [
    SHORT_EVENT_HEAD + dvbLength(name, charset) + dvbLength(text, charset),
    ...details.map((piece) => EXTENDED_EVENT_HEAD + 1 + dvbLength(piece, charset)),
  ]);
  return sizes.reduce((sum, size) => sum + size, EVENT_HEAD);
}
