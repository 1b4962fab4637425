import type { DvbCharset } from '../../model/dvb/dvb-charset.js';
import {
  type EventTexts,
  type FittedTexts,
  fitEventTexts,
  lessonEventTexts,
  programmeEventTexts,
} from '../../model/dvb/event-texts.js';
import type { DvbLanguage } from '../../model/dvb-settings.js';
import type { Airing } from '../../timeline/airing.js';
import { nameOf } from '../guide-title.js';
import { contentCodes } from './content-codes.js';
import { encodePieces, encodeText } from './encode-text.js';

const SHORT_EVENT = 0x4d;
const EXTENDED_EVENT = 0x4e;
const CONTENT = 0x54;

/** What an event says, whenever it is on air. */
export interface EventWords {
  /** One per language of its texts. */
  readonly texts: readonly { readonly language: DvbLanguage; readonly fitted: FittedTexts }[];
  readonly content: readonly number[];
  /** All of it as descriptors. */
  readonly descriptors: Uint8Array;
}

/** Texts of events, made once for a lesson or a programme. */
export class EventWordBook {
  readonly #known = new Map<unknown, EventWords>();

  constructor(
    readonly languages: readonly DvbLanguage[],
    /** In the order of fallback. */
    readonly projectLanguages: readonly string[],
    readonly charset: DvbCharset,
  ) {}

  of(airing: Airing): EventWords {
    const key = wordsKey(airing);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const words = this.#make(airing);
    this.#known.set(key, words);
    return words;
  }

  #make(airing: Airing): EventWords {
    const { languages, charset } = this;
    const texts = languages
      .filter((language, index) => index === 0 || hasTextIn(airing, language.tag))
      .map((language) => ({
        language,
        fitted: fitEventTexts(this.#texts(airing, language.tag), charset, languages.length),
      }));
    const content = contentCodes(airing);
    const descriptors = [
      ...texts.map(({ language, fitted }) => shortEvent(fitted, language, charset)),
      ...texts.flatMap(({ language, fitted }) => extendedEvents(fitted, language, charset)),
      ...(content.length === 0
        ? []
        : [
            descriptor(
              CONTENT,
              content.flatMap((code) => [code, 0]),
            ),
          ]),
    ];
    return { texts, content, descriptors: Buffer.concat(descriptors) };
  }

  #texts(airing: Airing, language: string): EventTexts {
    if (airing.kind === 'lesson') return lessonEventTexts(airing.lesson, language, this.projectLanguages);
    if (airing.programme !== undefined) return programmeEventTexts(airing.programme, language, this.projectLanguages);
    return { name: nameOf(airing, language, this.projectLanguages), text: '', details: '' };
  }
}

function wordsKey(airing: Airing): unknown {
  if (airing.kind === 'lesson') return airing.lesson;
  return airing.programme ?? (airing.kind === 'fill' ? airing.fill : airing.kind);
}

/** A programme has no text in a language that it has no name in; a lesson has one in every language. */
function hasTextIn(airing: Airing, language: string): boolean {
  return airing.kind === 'lesson' || airing.programme === undefined || airing.programme.title[language] !== undefined;
}

function shortEvent({ name, text }: FittedTexts, language: DvbLanguage, charset: DvbCharset): Uint8Array {
  const body = [name, text].map((part) => withLength(encodeText(part, charset)));
  return descriptor(SHORT_EVENT, Buffer.concat([languageBytes(language), ...body]));
}

function extendedEvents({ details }: FittedTexts, language: DvbLanguage, charset: DvbCharset): readonly Uint8Array[] {
  const last = details.length - 1;
  return encodePieces(details, charset).map((piece, number) => {
    const numbers = Buffer.of((number << 4) | last);
    const noItems = Buffer.of(0);
    return descriptor(EXTENDED_EVENT, Buffer.concat([numbers, languageBytes(language), noItems, withLength(piece)]));
  });
}

function languageBytes({ code }: DvbLanguage): Uint8Array {
  return Buffer.from(code, 'latin1');
}

export function withLength(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.of(bytes.length), bytes]);
}

export function descriptor(tag: number, body: Iterable<number>): Uint8Array {
  return Buffer.concat([Buffer.of(tag), withLength(Uint8Array.from(body))]);
}
