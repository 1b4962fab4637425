import type { Lesson } from '../model/course.js';
import { inLanguage } from '../model/local-text.js';
import type { Airing } from '../timeline/airing.js';

/** A box shows the title alone, so it carries grade, course and lesson; a lesson not titled in a language its number. */
export function guideTitle({ course, number, title }: Lesson, language: string): string {
  const own = title[language];
  const grade = inLanguage(course.grade.name, language, ['en', 'zh']);
  const name = inLanguage(course.title, language, ['en', 'zh']);
  if (isChinese(language)) return `${grade}${name}${own === undefined ? `第 ${number} 课` : `：${own}`}`;
  return `${grade} ${name}${own === undefined ? `, lesson ${number}` : `: ${own}`}`;
}

/** What people call an airing, also one that nobody planned and no programme names. */
export function nameOf(airing: Airing, language: string, languages: readonly string[]): string {
  if (airing.kind === 'lesson') return guideTitle(airing.lesson, language);
  if (airing.programme !== undefined) return inLanguage(airing.programme.title, language, languages);
  if (airing.kind === 'fill' && airing.fill === 'between') return isChinese(language) ? '休息' : 'Break';
  return isChinese(language) ? '停播' : 'Off air';
}

export function isChinese(language: string): boolean {
  return language === 'zh' || language.startsWith('zh-');
}
