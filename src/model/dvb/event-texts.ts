import { oncePer } from '../../memory/once-per.js';
import type { Lesson } from '../course.js';
import { lessonLines } from '../lesson-lines.js';
import { guideTitle } from '../lesson-title.js';
import { inLanguage } from '../local-text.js';
import type { Programme } from '../programme.js';
import { type DvbCharset, dvbCut, dvbLength, dvbPieces } from './dvb-charset.js';

/** The texts of an event in one language: two of the short event, and that of its extended events. */
export interface EventTexts {
  readonly name: string;
  readonly text: string;
  readonly details: string;
}

/** The short event has the teacher, for boxes that show no more; everything else is details. */
export function lessonEventTexts(lesson: Lesson, language: string, languages: readonly string[]): EventTexts {
  const ofLesson = known(lesson, languages);
  const texts = ofLesson.get(language) ?? textsOf(lesson, language, languages);
  ofLesson.set(language, texts);
  return texts;
}

/** By language: rules and tables ask for each of them several times. */
const known = oncePer((_lesson: Lesson, _languages: readonly string[]) => new Map<string, EventTexts>());

function textsOf(lesson: Lesson, language: string, languages: readonly string[]): EventTexts {
  const { own, place, book, teacher } = lessonLines(lesson, language, languages);
  const details = [own, place, book].filter((line) => line !== undefined).join(' ');
  return { name: guideTitle(lesson, language), text: teacher, details };
}

export function programmeEventTexts(
  { title, description }: Programme,
  language: string,
  languages: readonly string[],
): EventTexts {
  const details = description === undefined ? '' : inLanguage(description, language, languages);
  return { name: inLanguage(title, language, languages), text: '', details };
}

/** Of the name and the text of a short event together: 255 less the language and two lengths. */
export const MAX_SHORT_EVENT = 250;
/** Of either name in a service descriptor: half of 255 less the type and two lengths. */
export const MAX_SERVICE_NAME = 126;
/** Of one extended event's text: 255 less its number, the language and two lengths. */
const MAX_EXTENDED_EVENT = 249;
/** Maximum that a piece leaves unused, where the next character does not fit, and the byte that names its table. */
const MAX_CHARACTER = 4;
/** Of a text's own bytes in every piece but its last. */
export const MIN_FULL_PIECE = MAX_EXTENDED_EVENT - MAX_CHARACTER;
/** A number of 4 bits counts them. */
const MAX_EXTENDED_EVENTS = 16;
const MAX_DESCRIPTOR = 257;
/** A section's 4096 bytes less its head, its CRC, an event's head and its content descriptor. */
const MAX_DESCRIPTORS = 4096 - 14 - 4 - 12 - 8;

/** An event's texts as in its descriptors. */
export interface FittedTexts {
  readonly name: string;
  readonly text: string;
  /** One per extended event. */
  readonly details: readonly string[];
}

/** Bytes of details that an event can have in each of its languages, wherever characters end; there are four at most. */
export function maxDetails(languages: number): number {
  return maxExtendedEvents(languages) * MIN_FULL_PIECE;
}

function maxExtendedEvents(languages: number): number {
  const room = Math.floor(MAX_DESCRIPTORS / languages) - MAX_DESCRIPTOR;
  return Math.min(MAX_EXTENDED_EVENTS, Math.floor(room / MAX_DESCRIPTOR));
}

/** What goes into extended events: the details, after a text that does not fit beside the name. */
export function extendedText({ name, text, details }: EventTexts, charset: DvbCharset): string {
  return hasRoom(name, text, charset) ? details : `${text} ${details}`.trimEnd();
}

function hasRoom(name: string, text: string, charset: DvbCharset): boolean {
  return dvbLength(name, charset) + dvbLength(text, charset) <= MAX_SHORT_EVENT;
}

/** What does not fit into all descriptors is cut. */
export function fitEventTexts(texts: EventTexts, charset: DvbCharset, languages: number): FittedTexts {
  const max = maxExtendedEvents(languages);
  const pieces = dvbPieces(extendedText(texts, charset), charset, MAX_EXTENDED_EVENT);
  const last = pieces.slice(max - 1).join('');
  return {
    name: dvbCut(texts.name, charset, MAX_SHORT_EVENT),
    text: hasRoom(texts.name, texts.text, charset) ? texts.text : '',
    details: pieces.length <= max ? pieces : [...pieces.slice(0, max - 1), dvbCut(last, charset, MAX_EXTENDED_EVENT)],
  };
}
