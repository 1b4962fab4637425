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
  const { sameOn, eventsOn } = site.facts;
  const lessons = site.commonSize(sameOn(entry, [day]), () =>
    sumOf(eventsOn(entry, day).filter(isLesson), ({ id, airing: { lesson, reason } }) => {
      const { title, course, teacher } = lesson;
      return LESSON_OF_DAY + id.length + lesson.id.length + bytesOf(site, title, course.title, teacher.name, reason);
    }),
  );
  return CHANNEL + lessons + 2 * bytesOf(site, entry.name);
}

/** Of a lesson in a list with its broadcasts; its course may have a heading. */
export function bytesInList(site: Site, lesson: Lesson): number {
  const broadcasts = site.facts.lessons.get(lesson)?.slice(0, MAX_BROADCASTS) ?? [];
  const title = site.commonSize(lesson, () => bytesOf(site, lesson.title));
  return LESSON_IN_LIST + lesson.id.length + title + sumOf(broadcasts, ({ id }) => BROADCAST + id.length);
}

function sumOf<Item>(items: readonly Item[], bytes: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + bytes(item), 0);
}

function bytesOf(site: Site, ...texts: readonly (LocalText | undefined)[]): number {
  return sumOf(texts, (text) => {
    if (text === undefined) return 0;
    const said = site.say(text);
    return Buffer.byteLength(said.text) + (said.lang === undefined ? 0 : ` lang="${said.lang}"`.length);
  });
}
