import type { Lesson } from '../../model/course.js';
import type { LocalText } from '../../model/local-text.js';
import type { Day } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import { MAX_BROADCASTS } from './pages/lesson-lists.js';
import type { Site } from './site.js';
import { isLesson } from './zone-facts.js';

/** What markup takes beside texts and ids, rounded up. */
const CHANNEL = 500;
const LESSON_OF_DAY = 280;
const LESSON_IN_LIST = 120;
const BROADCAST = 230;

/** Of the column of a channel on a page of a day. */
export function bytesOfColumn(site: Site, entry: LineupEntry, day: Day): number {
  const lessons = site.facts.eventsOn(entry, day).filter(isLesson);
  const bytes = lessons.map(({ id, airing: { lesson, reason } }) => {
    const { title, course, teacher } = lesson;
    return LESSON_OF_DAY + id.length + lesson.id.length + bytesOf(site, title, course.title, teacher.name, reason);
  });
  return bytes.reduce((sum, own) => sum + own, CHANNEL + 2 * bytesOf(site, entry.name));
}

/** Of a lesson in a list with its broadcasts; its course may have a heading. */
export function bytesInList(site: Site, lesson: Lesson): number {
  const broadcasts = site.facts.lessons.get(lesson)?.slice(0, MAX_BROADCASTS) ?? [];
  const own = broadcasts.map(({ id }) => BROADCAST + id.length);
  return own.reduce((sum, bytes) => sum + bytes, LESSON_IN_LIST + lesson.id.length + bytesOf(site, lesson.title));
}

function bytesOf(site: Site, ...texts: readonly (LocalText | undefined)[]): number {
  return texts.reduce((sum, text) => {
    if (text === undefined) return sum;
    const said = site.say(text);
    return sum + Buffer.byteLength(said.text) + (said.lang === undefined ? 0 : ` lang="${said.lang}"`.length);
  }, 0);
}
