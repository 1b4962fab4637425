import { type DvbCharset, dvbLength } from './dvb-charset.js';
import { type EventTexts, type FittedTexts, MIN_FULL_PIECE } from './event-texts.js';

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

/** Of one UTF-16 code unit. */
const MAX_UNIT_BYTES: Readonly<Record<DvbCharset, number>> = { gb2312: 2, 'utf-8': 3 };

/** No event of these texts takes more, however they are cut; counts their characters without looking at any. */
export function eventSizeBound(texts: readonly EventTexts[], charset: DvbCharset): number {
  const bytes = (text: string) => 1 + text.length * MAX_UNIT_BYTES[charset];
  const sizes = texts.map(({ name, text, details }) => {
    // A text that does not fit beside the name goes before the details, with a blank.
    const extended = bytes(text) + 1 + bytes(details);
    const pieces = Math.ceil(extended / MIN_FULL_PIECE);
    return SHORT_EVENT_HEAD + bytes(name) + bytes(text) + extended + pieces * (EXTENDED_EVENT_HEAD + 2);
  });
  return sizes.reduce((sum, size) => sum + size, EVENT_HEAD);
}
