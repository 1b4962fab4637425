import type { Lesson } from '../../model/course.js';
import { lessonLines } from '../../model/lesson-lines.js';
import { guideTitle, isChinese } from '../../model/lesson-title.js';
import { inLanguage } from '../../model/local-text.js';
import type { Programme } from '../../model/programme.js';
import { REST } from '../rest-suffix.js';
import { lessonsOf, type ProjectTexts } from './project-texts.js';

/** What an event shows. */
export type Shown =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'programme'; readonly programme: Programme }
  | { readonly kind: 'nothing'; readonly isBetween: boolean };

/** After the id of an event that is written in parts. */
const PART = /\.\d+$/;

/**
 * What an event with this id may show: the lesson or programme that follows the channel in it, or what fills time. A
 * programme may be called as time without one is. Nothing where the project knows no such event.
 */
export function shownBy(event: string, project: ProjectTexts): readonly Shown[] {
  const name = shownName(event);
  if (name.endsWith(REST)) return programmesOf(project.fill.afterLesson.programmes);
  const lesson = lessonsOf(project).get(name);
  if (lesson !== undefined) return [{ kind: 'lesson', lesson }];
  const programme = project.programmes.get(name);
  return [
    ...(programme === undefined ? [] : programmesOf([programme])),
    ...(name === 'between' || name === 'off-hours'
      ? [{ kind: 'nothing', isBetween: name === 'between' } as const]
      : []),
  ];
}

/** Of the lesson or programme in an event's id; the rest of a lesson's slot is not the lesson. */
export function shownName(event: string): string {
  const from = event.indexOf('.') + 1;
  const until = event.indexOf('.', from);
  if (from === 0) return '';
  // A first run has nothing after its name.
  if (until < 0) return event.slice(from);
  const name = event.slice(from, until);
  return event.replace(PART, '').endsWith(REST) ? `${name}${REST}` : name;
}

function programmesOf(programmes: readonly Programme[]): readonly Shown[] {
  return programmes.map((programme) => ({ kind: 'programme', programme }));
}

export function titleOf(shown: Shown, language: string, { languages }: ProjectTexts): string {
  if (shown.kind === 'lesson') return guideTitle(shown.lesson, language);
  if (shown.kind === 'programme') return inLanguage(shown.programme.title, language, languages);
  if (shown.isBetween) return isChinese(language) ? '休息' : 'Break';
  return isChinese(language) ? '停播' : 'Off air';
}

/** A lesson's description: its own words, its place in the course, the textbook and the teacher, one per line. */
export function lessonWords(lesson: Lesson, language: string, { languages }: ProjectTexts): string {
  const { own, place, book, teacher } = lessonLines(lesson, language, languages);
  return [own, place, book, teacher].filter((line) => line !== undefined).join('\n');
}

/** `undefined` without a description. */
export function descriptionOf(shown: Shown, language: string, project: ProjectTexts): string | undefined {
  if (shown.kind === 'lesson') return lessonWords(shown.lesson, language, project);
  if (shown.kind === 'nothing' || shown.programme.description === undefined) return undefined;
  return inLanguage(shown.programme.description, language, project.languages);
}
