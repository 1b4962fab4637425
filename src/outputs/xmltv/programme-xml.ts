import { fragment } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Lesson } from '../../model/course.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import type { Programme } from '../../model/programme.js';
import type { Millis } from '../../model/time.js';
import { lessonCategories, programmeCategory } from './categories.js';

/** The parts of a `<programme>` that no airing changes, in the DTD's order; a zone's `<url>` stands between them. */
export interface ProgrammeXml {
  /** `title` to `icon`. */
  readonly head: string;
  /** `country` to `episode-num`. */
  readonly tail: string;
}

const LAYOUT = { prettyPrint: true, indent: '  ', offset: 2, wellFormed: true } as const;

export function lessonXml(lesson: Lesson, length: Millis | undefined, languages: readonly string[]): ProgrammeXml {
  const { course } = lesson;
  const head = fragment();
  for (const language of languages) text(head, 'title', language, guideTitle(lesson, language));
  for (const [language, title] of inOrder(lesson.title, languages)) text(head, 'sub-title', language, title);
  for (const language of languages) text(head, 'desc', language, description(lesson, language, languages));
  const name = inLanguage(lesson.teacher.name, languages[0] ?? 'zh', languages);
  // Kodi reads actors and no presenters, Tvheadend presenters.
  const credits = head.ele('credits');
  credits.ele('actor', { role: '主讲教师' }).txt(name);
  credits.ele('presenter').txt(name);
  for (const [language, subject] of inOrder(course.title, languages)) text(head, 'category', language, subject);
  for (const category of lessonCategories(course.subject.id)) text(head, 'category', 'en', category);
  const book = textbook(lesson);
  if (book !== undefined) text(head, 'keyword', languages[0] ?? 'zh', book);
  for (const theme of lesson.themes)
    for (const [language, word] of inOrder(theme.name, languages)) text(head, 'keyword', language, word);
  if (length !== undefined) runningLength(head, length);
  const tail = fragment();
  // The term is the one season; the part stays empty, since Kodi shows "0.4.0/1" as episode 1.
  tail.ele('episode-num', { system: 'xmltv_ns' }).txt(`0.${lesson.number - 1}.`);
  return { head: head.end(LAYOUT), tail: tail.end(LAYOUT) };
}

export function programmeXml(programme: Programme, languages: readonly string[]): ProgrammeXml {
  const head = fragment();
  for (const [language, title] of inOrder(programme.title, languages)) text(head, 'title', language, title);
  if (programme.description !== undefined) {
    for (const [language, words] of inOrder(programme.description, languages)) text(head, 'desc', language, words);
  }
  text(head, 'category', 'en', programmeCategory(programme.kind));
  return { head: head.end(LAYOUT), tail: '' };
}

export function namelessXml(names: readonly (readonly [string, string])[]): ProgrammeXml {
  const head = fragment();
  for (const [language, name] of names) text(head, 'title', language, name);
  return { head: head.end(LAYOUT), tail: '' };
}

/** One element alone, at a programme's depth. */
export function elementXml(name: string, content: string, attributes: Readonly<Record<string, string>> = {}): string {
  return fragment().ele(name, attributes).txt(content).up().end(LAYOUT);
}

/** A box shows the title alone, so it carries grade, course and lesson. */
export function guideTitle(lesson: Lesson, language: string): string {
  const { grade, title } = lesson.course;
  const own = lesson.title[language];
  const [gradeName, courseName] = [
    inLanguage(grade.name, language, ['en', 'zh']),
    inLanguage(title, language, ['en', 'zh']),
  ];
  if (language.startsWith('zh')) return `${gradeName}${courseName}：${own ?? `第 ${lesson.number} 课`}`;
  return own === undefined
    ? `${gradeName} ${courseName}, lesson ${lesson.number}`
    : `${gradeName} ${courseName}: ${own}`;
}

function description(lesson: Lesson, language: string, languages: readonly string[]): string {
  const { teacher, course } = lesson;
  const chinese = language.startsWith('zh');
  const name = inLanguage(teacher.name, language, languages);
  const from =
    teacher.organisation === undefined ? undefined : inLanguage(teacher.organisation.name, language, languages);
  const parts = [
    lesson.description?.[language],
    chinese
      ? `${inLanguage(course.title, language, languages)} 第 ${lesson.number} 课`
      : `${inLanguage(course.title, language, languages)}, lesson ${lesson.number}`,
    textbook(lesson),
    chinese
      ? `主讲：${name}${from === undefined ? '' : `（${from}）`}`
      : `Teacher: ${name}${from === undefined ? '' : ` (${from})`}`,
  ];
  return parts.filter((part) => part !== undefined).join(chinese ? '。' : '. ');
}

function textbook({ course }: Lesson): string | undefined {
  if (course.textbook === undefined) return undefined;
  const { edition, volume } = course.textbook;
  return volume === undefined ? edition : `${edition} ${volume}`;
}

/** Running time of the recording, not of the slot. */
function runningLength(parent: XMLBuilder, length: Millis): void {
  const whole = length % 60_000 === 0;
  parent
    .ele('length', { units: whole ? 'minutes' : 'seconds' })
    .txt(String(whole ? length / 60_000 : Math.round(length / 1000)));
}

function text(parent: XMLBuilder, name: string, language: string, content: string): void {
  parent.ele(name, { lang: language }).txt(content);
}

/** A text's languages in the project's order; at least one. */
function inOrder(words: LocalText, languages: readonly string[]): readonly (readonly [string, string])[] {
  const own = languages.flatMap((language) =>
    words[language] === undefined ? [] : [[language, words[language]] as const],
  );
  return own.length > 0 ? own : Object.entries(words).slice(0, 1);
}
