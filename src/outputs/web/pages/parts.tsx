import type { Lesson, Teacher } from '../../../model/course.js';
import type { Instant } from '../../../model/time.js';
import { nameOf } from '../../guide-title.js';
import { lessonPath, linkFrom, type Said, type Site, teacherPath, upFrom } from '../site.js';
import { type ChannelEvent, isLesson } from '../zone-facts.js';

/** What each part needs: the site and the page that it is on. */
export interface On {
  readonly site: Site;
  readonly path: string;
}

/** A text of the project. Its direction is its own. */
export function Text({ said: { text, lang } }: { readonly said: Said }) {
  return <bdi lang={lang}>{text}</bdi>;
}

/** A time of day; the script adds the visitor's own where that is another. */
export function Moment({ site, at }: { readonly site: Site; readonly at: Instant }) {
  return <time dateTime={site.iso(at)}>{site.clock(at)}</time>;
}

export function Hours({ site, event: { start, stop, same } }: { readonly site: Site; readonly event: ChannelEvent }) {
  return site.common.of('hours', '', same, () => (
    <span class="hours">
      <Moment site={site} at={start} />–<Moment site={site} at={stop} />
    </span>
  ));
}

export function LessonLink({ site, path, lesson }: On & { readonly lesson: Lesson }) {
  return site.common.of('lesson-link', upFrom(path), lesson, () => (
    <a href={linkFrom(path, lessonPath(lesson))}>
      <Text said={site.say(lesson.title)} />
    </a>
  ));
}

export function TeacherLink({ site, path, teacher }: On & { readonly teacher: Teacher }) {
  return site.common.of('teacher-link', upFrom(path), teacher, () => (
    <a class="teacher" href={linkFrom(path, teacherPath(teacher))}>
      <Text said={site.say(teacher.name)} />
    </a>
  ));
}

/** The course and the lesson's own title, on a page that says the grade. */
export function LessonName({ site, path, lesson }: On & { readonly lesson: Lesson }) {
  const { course } = lesson;
  return site.common.of('lesson-name', upFrom(path), lesson, () => (
    <>
      <Text said={site.say(course.title)} /> <LessonLink site={site} path={path} lesson={lesson} />
    </>
  ));
}

export function RunMark({ site, event }: { readonly site: Site; readonly event: ChannelEvent }) {
  if (!isLesson(event)) return null;
  const { run } = event.airing;
  return site.common.of('run', '', run, () => (
    <span class={`run ${run}`}>{run === 'first' ? site.words.first : site.words.repeat}</span>
  ));
}

/** The name of what is not a lesson. */
export function OtherName({ site, event }: { readonly site: Site; readonly event: ChannelEvent }) {
  return <Text said={otherWords(site, event)} />;
}

export function otherName(site: Site, event: ChannelEvent): string {
  return otherWords(site, event).text;
}

function otherWords(site: Site, { airing }: ChannelEvent): Said {
  if (airing.kind !== 'lesson' && airing.programme !== undefined) return site.say(airing.programme.title);
  return site.made(nameOf(airing, site.language, site.facts.view.project.languages));
}

/** One line of a list of events. */
export function EventItem({ site, path, event }: On & { readonly event: ChannelEvent }) {
  const { airing } = event;
  return (
    <li data-event={event.id} class={isLesson(event) ? 'lesson' : airing.kind}>
      <Hours site={site} event={event} />{' '}
      {isLesson(event) ? (
        <>
          <LessonName site={site} path={path} lesson={event.airing.lesson} />{' '}
          <TeacherLink site={site} path={path} teacher={event.airing.lesson.teacher} />{' '}
          <RunMark site={site} event={event} />
        </>
      ) : (
        <OtherName site={site} event={event} />
      )}
      <Reason site={site} event={event} />
    </li>
  );
}

/** Why an event is not what the grid says. */
export function Reason({ site, event: { airing } }: { readonly site: Site; readonly event: ChannelEvent }) {
  if (airing.reason === undefined) return null;
  return (
    <span class="reason">
      {' '}
      {site.words.changed}: <Text said={site.say(airing.reason)} />
    </span>
  );
}
