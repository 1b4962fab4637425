import type { Lesson } from '../model/course.js';
import { lessonLines } from '../model/lesson-lines.js';
import { inLanguage } from '../model/local-text.js';
import type { Airing } from '../timeline/airing.js';

/** Several lines: the lesson's own description, then its place in the course, the textbook, the teacher. */
export function lessonDescription(lesson: Lesson, language: string, languages: readonly string[]): string {
  const { own, place, book, teacher } = lessonLines(lesson, language, languages);
  return [own, place, book, teacher].filter((line) => line !== undefined).join('\n');
}

/** `undefined` for a programme without a description. */
export function airingDescription(airing: Airing, language: string, languages: readonly string[]): string | undefined {
  if (airing.kind === 'lesson') return lessonDescription(airing.lesson, language, languages);
  const words = airing.programme?.description;
  return words && inLanguage(words, language, languages);
}
