import type { Lesson } from './course.js';
import { isChinese } from './lesson-title.js';
import { inLanguage } from './local-text.js';

/** Facts about a lesson besides its title, one per line. */
export interface LessonLines {
  readonly own: string | undefined;
  readonly place: string;
  readonly book: string | undefined;
  readonly teacher: string;
}

export function lessonLines(lesson: Lesson, language: string, languages: readonly string[]): LessonLines {
  const { teacher, course, number } = lesson;
  const [title, name] = [course.title, teacher.name].map((text) => inLanguage(text, language, languages));
  const from = teacher.organisation && inLanguage(teacher.organisation.name, language, languages);
  const own = lesson.description?.[language];
  const book = textbookOf(lesson);
  return isChinese(language)
    ? {
        own,
        place: `${title}第 ${number} 课`,
        book: book && `教材：${book}`,
        teacher: `主讲：${name}${from ? `（${from}）` : ''}`,
      }
    : {
        own,
        place: `${title}, lesson ${number}`,
        book: book && `Textbook: ${book}`,
        teacher: `Teacher: ${name}${from ? ` (${from})` : ''}`,
      };
}

export function textbookOf({ course: { textbook: book } }: Lesson): string | undefined {
  return book && [book.edition, book.volume].filter((part) => part !== undefined).join(' ');
}
