import { groupBy } from '../../../diagnostics/group-by.js';
import type { Lesson } from '../../../model/course.js';
import { type Site, upFrom } from '../site.js';
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
          <ol class="lessons">
            {own.map((lesson) => (
              <LessonInList site={site} path={path} lesson={lesson} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function LessonInList({ site, path, lesson }: On & { readonly lesson: Lesson }) {
  const events = site.facts.lessons.get(lesson) ?? [];
  const key = `${lesson.id} ${events.map(({ same }) => same).join()}`;
  return site.common.of('lesson-in-list', upFrom(path), key, () => (
    <li value={lesson.number}>
      <LessonLink site={site} path={path} lesson={lesson} />
      <Broadcasts site={site} lesson={lesson} />
    </li>
  ));
}

/** The page of the lesson has all of them. */
export const MAX_BROADCASTS = 40;

function Broadcasts({ site, lesson }: { readonly site: Site; readonly lesson: Lesson }) {
  const events = site.facts.lessons.get(lesson) ?? [];
  return (
    <>
      {events.slice(0, MAX_BROADCASTS).map((event) =>
        site.common.of('broadcast', '', event.same, () => (
          <span data-event={event.id} class="broadcast">
            {' '}
            {site.day(site.dayOf(event.start))} <Hours site={site} event={event} />
          </span>
        )),
      )}
      {events.length > MAX_BROADCASTS ? ' …' : null}
    </>
  );
}
