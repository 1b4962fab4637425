import type { Course } from '../../../model/course.js';
import { textbookOf } from '../../../model/lesson-lines.js';
import type { Day } from '../../../model/time.js';
import type { LineupEntry } from '../../../model/zone.js';
import type { Site } from '../site.js';
import { isLesson } from '../zone-facts.js';

interface NeededBook {
  readonly course: Course;
  readonly book: string;
}

/** The textbooks that the lessons of some days need, each once. */
export function booksOf(site: Site, entry: LineupEntry, days: readonly Day[]): readonly NeededBook[] {
  const books = new Map<Course, NeededBook>();
  for (const event of days.flatMap((day) => site.facts.eventsOn(entry, day).filter(isLesson))) {
    const { lesson } = event.airing;
    const book = textbookOf(lesson);
    if (book !== undefined) books.set(lesson.course, { course: lesson.course, book });
  }
  return [...books.values()];
}
