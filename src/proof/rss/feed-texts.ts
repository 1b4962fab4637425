import { textbookOf } from '../../model/lesson-lines.js';
import { guideTitle } from '../../model/lesson-title.js';
import type { Zone } from '../../model/zone.js';
import { lessonAddress } from '../texts/addresses.js';
import { lessonsOf, type ProjectTexts } from '../texts/project-texts.js';
import { lessonWords } from '../texts/shown-items.js';
import type { Said } from '../texts/text-check.js';
import { firstWords } from '../texts/words.js';

/** What a feed says of itself; `grade` is the id of the grade that it is for. */
export function feedTexts(path: string, grade: string | undefined, zone: Zone, project: ProjectTexts): Said {
  const { title, publisher, languages, vocabulary } = project;
  const { link, url } = zone.feeds?.rss ?? {};
  const ofGrade = grade === undefined ? undefined : vocabulary.grades.get(grade);
  const names = [...(ofGrade === undefined ? [] : [ofGrade.name]), zone.title];
  const about = [title, ...(publisher === undefined ? [] : [publisher.name])];
  return [
    ['title', names.map((name) => firstWords(name, project)).join(' · ')],
    ['link', link],
    ['description', about.map((text) => firstWords(text, project)).join('\n')],
    ['atom:link', url && `${url.replace(/\/$/, '')}/${path}`],
    ['language', languages[0]],
  ];
}

export function itemTexts(id: string, zone: Zone, project: ProjectTexts): readonly Said[] {
  const lesson = lessonsOf(project).get(id);
  if (lesson === undefined) return [];
  const { course, teacher, themes, title } = lesson;
  const [language = 'zh', ...others] = project.languages;
  const address = lessonAddress(zone.onDemand?.url, lesson);
  const say = (text: typeof title) => firstWords(text, project);
  const maker = course.recordedBy ?? teacher.organisation;
  const words = [say(course.grade.name), say(course.title), textbookOf(lesson), ...themes.map(({ name }) => say(name))];
  return [
    [
      ['title', guideTitle(lesson, language)],
      ['link', address],
      ['description', lessonWords(lesson, language, project)],
      ['category', say(course.grade.name)],
      ['category', say(course.title)],
      ['guid', `${project.id}.${zone.id}.${id}`],
      ...others.map((other) => ['dcterms:alternative', guideTitle(lesson, other)] as const),
      ['media:title', say(title)],
      ['media:credit', say(teacher.name)],
      ['media:credit', maker && say(maker.name)],
      ['media:keywords', keywords(words.filter((word) => word !== undefined))],
    ],
  ];
}

/** Separated by commas, so one in a keyword becomes a blank. */
function keywords(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/\s*,\s*/g, ' ')).join(', ');
}
