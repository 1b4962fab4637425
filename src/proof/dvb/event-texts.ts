import { dvbCharset } from '../../model/dvb/dvb-charset.js';
import { type EventTexts, lessonEventTexts, programmeEventTexts } from '../../model/dvb/event-texts.js';
import type { Zone } from '../../model/zone.js';
import type { SentTexts } from '../rendered-dvb.js';
import { type ProjectTexts, zoneOf } from '../texts/project-texts.js';
import { type Shown, shownBy, titleOf } from '../texts/shown-items.js';
import type { Said, TextCheck } from '../texts/text-check.js';
import { asSent } from './as-sent.js';

/** Only what is longer may be cut; in characters, whatever their bytes. */
const MIN_NAME = 60;
const MIN_DETAILS = 300;

type Texts = ReadonlyMap<string, SentTexts>;

/** Compares the texts of an event in a stream, as its charset allows, and in the document beside it. */
export function compareTexts(
  event: string,
  { sent, written }: { readonly sent: Texts; readonly written: Texts | undefined },
  zone: string,
  check: TextCheck,
): void {
  const compare = (file: string, texts: Texts, isSent: boolean) =>
    check.compareEvent(event, eventSaid(file, texts), (project) =>
      eventTexts(event, { file, texts, isSent }, zoneOf(project, zone), project),
    );
  compare('eit.ts', sent, true);
  if (written !== undefined) compare('eit.xml', written, false);
}

/** In each language, by its code. */
function eventSaid(file: string, texts: Texts): Said {
  return [...texts].flatMap(([code, { name, text, details }]) => [
    [`${file} name@${code}`, name],
    [`${file} text@${code}`, text],
    [`${file} details@${code}`, details],
  ]);
}

interface Read {
  readonly file: string;
  readonly texts: Texts;
  readonly isSent: boolean;
}

/** What it may say, given `read`: characters that cannot be sent become question marks, and what does not fit is cut. */
function* eventTexts(
  event: string,
  { file, texts, isSent }: Read,
  { dvb, charset: known }: Zone,
  project: ProjectTexts,
): Iterable<Said> {
  const charset = isSent ? dvbCharset(known) : undefined;
  for (const shown of shownBy(event, project)) {
    const shownLanguages = (dvb?.languages ?? []).filter(({ tag }, index) => index === 0 || hasTextIn(shown, tag));
    const expected = shownLanguages.map(({ tag, code }) => {
      const { name, text, details } = textsOf(shown, tag, project);
      const read = texts.get(code) ?? { name: '', text: '', details: '' };
      // The part of a long name that does not fit is at the start of the details.
      const hasMoved = read.text === '' && text !== '';
      const whole = hasMoved ? `${text} ${details}`.trimEnd() : details;
      const fitted = {
        name: asSent(name, read.name, charset, MIN_NAME),
        text: hasMoved ? '' : asSent(text, read.text, charset, Number.POSITIVE_INFINITY),
        details: asSent(whole, read.details, charset, MIN_DETAILS),
      };
      return [code, fitted] as const;
    });
    yield eventSaid(file, new Map(expected));
  }
}

function hasTextIn(shown: Shown, language: string): boolean {
  return shown.kind !== 'programme' || shown.programme.title[language] !== undefined;
}

function textsOf(shown: Shown, language: string, project: ProjectTexts): EventTexts {
  const { languages } = project;
  if (shown.kind === 'lesson') return lessonEventTexts(shown.lesson, language, languages);
  if (shown.kind === 'programme') return programmeEventTexts(shown.programme, language, languages);
  return { name: titleOf(shown, language, project), text: '', details: '' };
}
