import type { JSX } from 'preact';
import type { Lesson, Teacher } from '../../../model/course.js';
import type { LocalText } from '../../../model/local-text.js';
import { nameOf } from '../../guide-title.js';
import { lessonPath, linkFrom, type Said, type Site, teacherPath, upFrom } from '../site.js';
import { type ChannelEvent, isLesson, type LessonEvent } from '../zone-facts.js';

/** What each part needs: the site and the page that it is on. */
export interface On {
  readonly site: Site;
  readonly path: string;
}

/** A text of the project. Its direction is its own. */
export function Text({ said: { text, lang } }: { readonly said: Said }) {
  return <bdi lang={lang}>{text}</bdi>;
}

/** The same, for a fragment. */
export function textIn(site: Site, text: LocalText) {
  const { lang, text: said } = site.say(text);
  return site.common.of('text', '', lang, (shown = '') => <Text said={{ text: shown, lang }} />, said);
}

/** Times of day; the script adds the visitor's own where those are others. */
export function Hours({ site, event: { start, stop, same } }: { readonly site: Site; readonly event: ChannelEvent }) {
  return site.common.of('hours', '', same, () =>
    site.common.of(
      'hours of any event',
      '',
      '',
      (from = '', startsAt = '', to = '', endsAt = '') => (
        <span class="hours">
          <time dateTime={from}>{startsAt}</time>–<time dateTime={to}>{endsAt}</time>
        </span>
      ),
      site.iso(start),
      site.clock(start),
      site.iso(stop),
      site.clock(stop),
    ),
  );
}

export function LessonLink({ site, path, lesson }: On & { readonly lesson: Lesson }) {
  return site.common.of('lesson-link', upFrom(path), lesson, () =>
    site.common.of(
      'link',
      '',
      '',
      (href = '', text = '') => <a href={href}>{text}</a>,
      linkFrom(path, lessonPath(lesson)),
      textIn(site, lesson.title),
    ),
  );
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
  return site.common.of('lesson-name', upFrom(path), lesson, () =>
    site.common.of(
      'two',
      '',
      '',
      (course = '', link = '') => (
        <>
          {course} {link}
        </>
      ),
      textIn(site, lesson.course.title),
      LessonLink({ site, path, lesson }),
    ),
  );
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
  const kind = isLesson(event) ? 'lesson' : event.airing.kind;
  return site.common.of(
    'event',
    '',
    kind,
    (id = '', hours = '', what = '', reason = '') => (
      <li data-event={id} class={kind}>
        {hours} {what}
        {reason}
      </li>
    ),
    event.id,
    Hours({ site, event }),
    isLesson(event) ? lessonAndTeacher({ site, path, event }) : OtherName({ site, event }),
    Reason({ site, event }),
  );
}

function lessonAndTeacher({ site, path, event }: On & { readonly event: LessonEvent }) {
  const { lesson } = event.airing;
  const [name, teacher] = [LessonName({ site, path, lesson }), TeacherLink({ site, path, teacher: lesson.teacher })];
  return threeOf(site, name, teacher, RunMark({ site, event }));
}

/** Fragments with a space between them. */
export function threeOf(site: Site, first: JSX.Element, second: JSX.Element, third: JSX.Element | null) {
  return site.common.of(
    'three',
    '',
    '',
    (one = '', two = '', three = '') => (
      <>
        {one} {two} {three}
      </>
    ),
    first,
    second,
    third,
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
