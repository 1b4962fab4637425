import type { Lesson } from '../model/course.js';
import { isChinese } from '../model/lesson-title.js';
import { inLanguage } from '../model/local-text.js';
import type { Airing } from '../timeline/airing.js';

/** Several lines: the lesson's own words, then its place in the course, the textbook, the teacher. */
export function lessonDescription(lesson: Lesson, language: string, languages: readonly string[]): string {
  const { teacher, course, number } = lesson;
  const own = lesson.description?.[language];
  const [title, name] = [course.title, teacher.name].map((text) => inLanguage(text, language, languages));
  const from = teacher.organisation && inLanguage(teacher.organisation.name, language, languages);
  const book = textbookOf(lesson);
  const lines = isChinese(language)
    ? [own, `${title}第 ${number} 课`, book && `教材：${book}`, `主讲：${name}${from ? `（${from}）` : ''}`]
    : [own, `${title}, lesson ${number}`, book && `Textbook: ${book}`, `Teacher: ${name}${from ? ` (${from})` : ''}`];
  return lines.filter((line) => line !== undefined).join('\n');
}

export function textbookOf({ course: { textbook: book } }: Lesson): string | undefined {
  return book && [book.edition, book.volume].filter((part) => part !== undefined).join(' ');
}

/** `undefined` for a programme that nobody described. */
export function airingDescription(airing: Airing, language: string, languages: readonly string[]): string | undefined {
  if (airing.kind === 'lesson') return lessonDescription(airing.lesson, language, languages);
  const words = airing.programme?.description;
  return words && inLanguage(words, language, languages);
}
