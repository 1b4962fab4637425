import { groupBy } from '../../../diagnostics/group-by.js';
import type { Lesson } from '../../../model/course.js';
import { type Site, upFrom } from '../site.js';
import type { LessonEvent } from '../zone-facts.js';
import { Hours, LessonLink, type On, Text } from './parts.js';

/** Lessons with their next broadcasts, by course. */
export function LessonLists({ site, path, lessons }: On & { readonly lessons: readonly Lesson[] }) {
  const courses = groupBy(lessons, ({ course }) => course);
  return (
    <>
      {[...courses].map(([course, own]) => (
        <section>
          <h2>
            <Text said={site.say(course.grade.name)} /> <Text said={site.say(course.title)} />
          </h2>
          <ol class="lessons">{own.map((lesson) => LessonInList({ site, path, lesson }))}</ol>
        </section>
      ))}
    </>
  );
}

function LessonInList({ site, path, lesson }: On & { readonly lesson: Lesson }) {
  const events = site.facts.lessons.get(lesson) ?? [];
  const key = `${lesson.id} ${events.map(({ same }) => same).join()}`;
  return site.common.of('lesson-in-list', upFrom(path), key, () =>
    site.common.of(
      'any-lesson-in-list',
      '',
      '',
      (number = '', link = '', broadcasts = '', more = '') => (
        <li value={number}>
          {link}
          {broadcasts}
          {more}
        </li>
      ),
      String(lesson.number),
      LessonLink({ site, path, lesson }),
      events.slice(0, MAX_BROADCASTS).map((event) => Broadcast({ site, event })),
      events.length > MAX_BROADCASTS ? ' …' : '',
    ),
  );
}

/** The page of the lesson has all of them. */
export const MAX_BROADCASTS = 40;

function Broadcast({ site, event }: { readonly site: Site; readonly event: LessonEvent }) {
  return site.common.of(
    'broadcast',
    '',
    '',
    (id = '', day = '', hours = '') => (
      <span data-event={id} class="broadcast">
        {' '}
        {day} {hours}
      </span>
    ),
    event.id,
    site.day(site.dayOf(event.start)),
    Hours({ site, event }),
  );
}
