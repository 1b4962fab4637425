import {
  c2Language,
  channelTexts,
  courseCategoryTexts,
  lessonScheduleTexts,
  programmeScheduleTexts,
  programTexts,
  seriesTexts,
} from '../../model/c2/c2-texts.js';
import { fillProperties, type OwnValues } from '../../model/c2/fill-properties.js';
import { movieUrl } from '../../model/c2/movie-url.js';
import { C2_ELEMENTS, type C2Element } from '../../model/c2-carrier.js';
import type { C2Settings } from '../../model/c2-settings.js';
import { inLanguage } from '../../model/local-text.js';
import type { Zone } from '../../model/zone.js';
import { lessonsOf, type ProjectTexts } from '../texts/project-texts.js';
import { type Shown, shownBy, titleOf } from '../texts/shown-items.js';
import type { Said } from '../texts/text-check.js';

/** Properties that the project or the zone has a text for; the others are times, measures or the carrier's codes. */
const TEXTS = 'Name CallSign ChannelNumber Description ActorDisplay Tags ProgramName FileURL'.split(' ');
/** A longer code is cut, and ends in a digest: it does not say what it names. */
const MAX_CODE = 128;

interface Named {
  readonly type: string;
  readonly code: string;
}

/** The texts of an object; `undefined` where its code does not say what it is. */
export function objectSaid(
  { type, code }: Named,
  properties: ReadonlyMap<string, string>,
  { c2 }: Zone,
): Said | undefined {
  if (c2 === undefined || code.length >= MAX_CODE) return undefined;
  return namesOf(type, c2).map((name) => [name, properties.get(name)]);
}

/** What it may say, as the carrier's table allows it: the zone's own values first, cut where they are too long. */
export function objectTexts({ type, code }: Named, zone: Zone, project: ProjectTexts): readonly Said[] {
  const { c2 } = zone;
  const start = `${project.id}.${zone.id}.`;
  const element = C2_ELEMENTS.find((one) => one === type);
  if (c2 === undefined || element === undefined || !code.startsWith(start)) return [];
  const kind = code.slice(start.length).split('.')[0] ?? '';
  const id = code.slice(start.length + kind.length + 1);
  const names = namesOf(type, c2);
  return ownTexts(element, id, zone, c2, project).map((own) => {
    const filled = new Map(fillProperties(element, own, c2).properties);
    return names.map((name) => [name, filled.get(name)]);
  });
}

function namesOf(type: string, { values }: C2Settings): readonly string[] {
  const own = values.filter(({ element }) => element === type).map(({ name }) => name);
  return [...new Set([...TEXTS, ...own])];
}

function ownTexts(
  element: C2Element,
  id: string,
  { lineup }: Zone,
  settings: C2Settings,
  project: ProjectTexts,
): readonly OwnValues[] {
  const { languages, courses, vocabulary } = project;
  const lesson = lessonsOf(project).get(id);
  const course = courses.get(id);
  const entry = lineup.find(({ channel }) => channel.id === id);
  switch (element) {
    case 'Category': {
      const grade = vocabulary.grades.get(id);
      if (grade !== undefined) return [{ Name: inLanguage(grade.name, c2Language(languages), languages) }];
      return course === undefined ? [] : [courseCategoryTexts(course, languages)];
    }
    case 'Channel':
      return entry === undefined ? [] : [channelTexts(entry, languages)];
    case 'Picture':
      return [{ FileURL: entry?.logo }];
    case 'Series':
      return course === undefined ? [] : [seriesTexts(course, languages)];
    case 'Program':
      return lesson === undefined ? [] : [programTexts(lesson, languages)];
    case 'Movie':
      return lesson === undefined ? [] : [{ FileURL: movieUrl(settings.movieUrl, lesson) }];
    case 'Schedule':
      return shownBy(id, project).map((shown) => scheduleTexts(shown, project));
  }
}

function scheduleTexts(shown: Shown, project: ProjectTexts): OwnValues {
  const { languages } = project;
  if (shown.kind === 'lesson') return lessonScheduleTexts(shown.lesson, languages);
  if (shown.kind === 'programme') return programmeScheduleTexts(shown.programme, languages);
  return { ProgramName: titleOf(shown, c2Language(languages), project) };
}
