import { dvbCharset } from '../../model/dvb/dvb-charset.js';
import { eventSize, eventSizeBound } from '../../model/dvb/event-size.js';
import { type EventTexts, fitEventTexts, lessonEventTexts, programmeEventTexts } from '../../model/dvb/event-texts.js';
import type { DvbSettings } from '../../model/dvb-settings.js';
import type { Programme } from '../../model/programme.js';
import type { Project } from '../../model/project.js';
import type { Zone } from '../../model/zone.js';
import type { Airing } from '../../timeline/airing.js';

/** Unnamed time has a title of two or three words. */
const UNNAMED: EventTexts = { name: 'Off air', text: '', details: '' };

/** Bytes that an airing has in EIT at most, including the separate entry that the rest of its slot may have. */
export type EventSizes = (airing: Airing) => number;

export function dvbEventSizes(project: Project, zone: Zone, { languages }: DvbSettings): EventSizes {
  const charset = dvbCharset(zone.charset);
  return sizesBy(project, languages, (texts) => {
    return eventSize(
      texts.map((own) => fitEventTexts(own, charset, languages.length)),
      charset,
    );
  });
}

/** At least as many, told by the lengths of the texts alone: most zones are far from any limit. */
export function dvbEventSizeBounds(project: Project, zone: Zone, { languages }: DvbSettings): EventSizes {
  return sizesBy(project, languages, (texts) => eventSizeBound(texts, dvbCharset(zone.charset)));
}

function sizesBy(
  project: Project,
  languages: DvbSettings['languages'],
  measure: (texts: readonly EventTexts[]) => number,
): EventSizes {
  const known = new Map<unknown, number>();
  const sizeOf = (key: unknown, textsIn: (language: string) => EventTexts): number => {
    const size = known.get(key);
    if (size !== undefined) return size;
    const made = measure(languages.map(({ tag }) => textsIn(tag)));
    known.set(key, made);
    return made;
  };
  const { afterLesson } = project.fill;
  const rests = afterLesson.guide === 'merge' ? [] : afterLesson.programmes;
  const programmeSize = (programme: Programme): number =>
    sizeOf(programme, (language) => programmeEventTexts(programme, language, project.languages));
  const rest = Math.max(0, ...rests.map(programmeSize));
  return (airing) => {
    if (airing.kind === 'lesson') {
      const { lesson } = airing;
      return rest + sizeOf(lesson, (language) => lessonEventTexts(lesson, language, project.languages));
    }
    return airing.programme === undefined ? sizeOf('unnamed', () => UNNAMED) : programmeSize(airing.programme);
  };
}
