import { textbookOf } from '../../../model/lesson-lines.js';
import type { Day } from '../../../model/time.js';
import type { LineupEntry } from '../../../model/zone.js';
import type { Site } from '../site.js';
import { isLesson } from '../zone-facts.js';

/** The textbooks that the lessons of some days need, each once: `语文：统编版 一年级下册`. */
export function booksOf(site: Site, entry: LineupEntry, days: readonly Day[]): readonly string[] {
  const lessons = days
    .flatMap((day) => site.facts.eventsOn(entry, day).filter(isLesson))
    .map(({ airing }) => airing.lesson);
  const books = lessons.flatMap((lesson) => {
    const book = textbookOf(lesson);
    return book === undefined ? [] : [`${site.plain(lesson.course.title)}${site.words.colon}${book}`];
  });
  return [...new Set(books)];
}
