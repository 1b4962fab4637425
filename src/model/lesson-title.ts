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
