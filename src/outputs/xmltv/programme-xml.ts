import type { Lesson } from '../../model/course.js';
import { textbookOf } from '../../model/lesson-lines.js';
import { guideTitle, isChinese } from '../../model/lesson-title.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import type { Programme } from '../../model/programme.js';
import { MINUTE, type Millis } from '../../model/time.js';
import type { Airing } from '../../timeline/airing.js';
import { elementText } from '../element-text.js';
import { nameOf } from '../guide-title.js';
import { lessonDescription } from '../lesson-description.js';
import { lessonCategories, programmeCategory } from './categories.js';

/**
 * The parts of a `<programme>` that no airing changes, in the DTD's order. There is no `<date>`: Kodi calls a programme
 * new whose date is the day it airs, and that would be every repeat of the afternoon.
 */
export interface ProgrammeXml {
  /** `title` to `length`; a zone's `<url>` follows it. */
  readonly head: string;
  /** `episode-num`, before the one with the event's id. */
  readonly tail: string;
}

export function lessonXml(lesson: Lesson, length: Millis | undefined, languages: readonly string[]): ProgrammeXml {
  const { course, number, themes } = lesson;
  const [first = 'zh'] = languages;
  const book = textbookOf(lesson);
  const head = [
    ...languages.map((language) => inLang('title', language, guideTitle(lesson, language))),
    ...eachLanguage('sub-title', lesson.title, languages),
    // The only element that may contain line breaks.
    ...languages.map((language) => inLang('desc', language, lessonDescription(lesson, language, languages))),
    credits(inLanguage(lesson.teacher.name, first, languages), first),
    ...eachLanguage('category', course.title, languages),
    ...lessonCategories(course.subject.id).map((category) => inLang('category', 'en', category)),
    ...(book === undefined ? [] : [inLang('keyword', first, book)]),
    ...themes.flatMap(({ name }) => eachLanguage('keyword', name, languages)),
    ...(length === undefined ? [] : [runningLength(length)]),
  ];
  // The project's term is the one season; the part stays empty, since Kodi shows "0.4.0/1" as episode 1.
  return { head: head.join(''), tail: elementText('episode-num', `0.${number - 1}.`, { system: 'xmltv_ns' }) };
}

export function programmeXml(programme: Programme, languages: readonly string[]): ProgrammeXml {
  const { title, description: words, kind } = programme;
  const category = programmeCategory(kind);
  const head = [
    ...eachLanguage('title', title, languages),
    ...(words === undefined ? [] : eachLanguage('desc', words, languages)),
    ...(category === undefined ? [] : [inLang('category', 'en', category)]),
  ];
  return { head: head.join(''), tail: '' };
}

/** Time that is not planned and has no programme. */
export function namelessXml(airing: Airing, languages: readonly string[]): ProgrammeXml {
  const titles = languages.map((language) => inLang('title', language, nameOf(airing, language, languages)));
  return { head: titles.join(''), tail: '' };
}

/** Kodi reads actors and no presenters, Tvheadend presenters. */
function credits(teacher: string, language: string): string {
  const role = isChinese(language) ? '主讲教师' : 'Teacher';
  const actor = elementText('actor', teacher, { role }, 3);
  return `    <credits>\n${actor}${elementText('presenter', teacher, {}, 3)}    </credits>\n`;
}

/** Running time of the recording, not of the slot. */
function runningLength(length: Millis): string {
  if (length % MINUTE === 0) return elementText('length', String(length / MINUTE), { units: 'minutes' });
  return elementText('length', String(Math.round(length / 1000)), { units: 'seconds' });
}

function inLang(name: string, language: string, content: string): string {
  return elementText(name, content, { lang: language });
}

/** A text's languages in the project's order; at least one. */
function eachLanguage(name: string, words: LocalText, languages: readonly string[]): readonly string[] {
  const own = languages.filter((language) => words[language] !== undefined);
  const shown = own.length > 0 ? own : Object.keys(words).slice(0, 1);
  return shown.map((language) => inLang(name, language, words[language] ?? ''));
}
