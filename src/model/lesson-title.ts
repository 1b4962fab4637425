import type { Lesson } from './course.js';
import { inLanguage } from './local-text.js';

/** A box shows the title alone, so it carries grade, course and lesson; a lesson not titled in a language its number. */
export function guideTitle({ course, number, title }: Lesson, language: string): string {
  const own = title[language];
  const grade = inLanguage(course.grade.name, language, ['en', 'zh']);
  const name = inLanguage(course.title, language, ['en', 'zh']);
  if (isChinese(language)) return `${grade}${name}${own === undefined ? `第 ${number} 课` : `：${own}`}`;
  return `${grade} ${name}${own === undefined ? `, lesson ${number}` : `: ${own}`}`;
}

export function isChinese(language: string): boolean {
  return language === 'zh' || language.startsWith('zh-');
}

/** The part of a guide's title that all lessons of the course have; `undefined` where it is not such a title. */
export function courseOfTitle(
  title: string,
  lesson: Pick<Lesson, 'number' | 'title'>,
  language: string,
): string | undefined {
  const own = lesson.title[language];
  const [named, numbered] = isChinese(language)
    ? [`：${own}`, `第 ${lesson.number} 课`]
    : [`: ${own}`, `, lesson ${lesson.number}`];
  const end = own === undefined ? numbered : named;
  return title.endsWith(end) ? title.slice(0, -end.length) : undefined;
}
