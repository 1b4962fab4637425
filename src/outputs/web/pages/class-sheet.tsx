import { textbookOf } from '../../../model/lesson-lines.js';
import type { LineupEntry } from '../../../model/zone.js';
import { isLesson, type LessonEvent, type Week } from '../zone-facts.js';
import { Hours, type On, Text, textIn } from './parts.js';
import { Sheet } from './sheet.js';

interface ClassSheetProps extends On {
  readonly entry: LineupEntry;
  readonly week: Week;
}

/** New lessons of a week for a class teacher, with what to prepare and a box to tick: one page of A4, upright. */
export function ClassSheet({ site, path, entry, week }: ClassSheetProps) {
  const { words, facts } = site;
  const [first = week.monday, last = first] = [week.days[0], week.days.at(-1)];
  const title = words.weekOf(site.plain(entry.name), site.day(first), site.day(last));
  const lessons = week.days.flatMap((day) => facts.eventsOn(entry, day).filter(isLesson));
  const firstRuns = lessons.filter(({ airing }) => airing.run === 'first');
  return (
    <Sheet
      site={site}
      path={path}
      title={`${title} · ${words.classTeacher}`}
      heading={
        <>
          <Text said={site.say(entry.name)} /> {words.weekFromTo(site.day(first), site.day(last))} ·{' '}
          {words.classTeacher}
        </>
      }
    >
      <p class="facts">
        <Text said={site.say(facts.view.zone.title)} /> · <strong>{words.number(entry.number)}</strong>
      </p>
      {firstRuns.length === 0 ? (
        <p>{words.noLesson}</p>
      ) : (
        site.common.of('class', '', facts.sameOn(entry, week.days), () => (
          <table class={firstRuns.length > 30 ? 'upright dense' : 'upright'}>
            <thead>
              <tr>
                {[words.day, words.time, words.course, words.lesson, words.teacher, words.textbook, words.done].map(
                  (head) => (
                    <th scope="col">{head}</th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>{firstRuns.map((event) => LessonRow({ site, path, event }))}</tbody>
          </table>
        ))
      )}
    </Sheet>
  );
}

function LessonRow({ site, event }: On & { readonly event: LessonEvent }) {
  const { lesson } = event.airing;
  return site.common.of(
    'class-row',
    '',
    '',
    (day = '', hours = '', course = '', number = '', title = '', teacher = '', book = '') => (
      <tr>
        <th scope="row">{day}</th>
        <td>{hours}</td>
        <td>{course}</td>
        <td>
          {number}. {title}
        </td>
        <td>{teacher}</td>
        <td>
          <bdi>{book}</bdi>
        </td>
        <td class="tick">☐</td>
      </tr>
    ),
    site.day(event.day),
    Hours({ site, event }),
    textIn(site, lesson.course.title),
    String(lesson.number),
    textIn(site, lesson.title),
    textIn(site, lesson.teacher.name),
    textbookOf(lesson) ?? '',
  );
}
