import type { Day } from '../../../model/time.js';
import type { LineupEntry } from '../../../model/zone.js';
import { channelDayPath, classSheetPath, lessonsPath, linkFrom, sheetPath, upFrom, weekPath } from '../site.js';
import { type ChannelEvent, isLesson, type LessonEvent, type Week } from '../zone-facts.js';
import { Document } from './document.js';
import type { Feed } from './frame.js';
import { Hours, LessonName, type On, OtherName, Reason, RunMark, Text, textIn, threeOf } from './parts.js';
import { TimeRow } from './time-row.js';
import { rowsOf } from './week-rows.js';

interface WeekPageProps extends On {
  readonly entry: LineupEntry;
  readonly week: Week;
  readonly feeds: readonly Feed[];
}

/** The week of a channel: days across, times down. */
export function WeekPage({ site, path, entry, week, feeds }: WeekPageProps) {
  const { words, facts } = site;
  const [first = week.monday, last = first] = [week.days[0], week.days.at(-1)];
  const title = words.weekOf(site.plain(entry.name), site.day(first), site.day(last));
  return (
    <Document site={site} path={path} title={title} feeds={feeds}>
      <h1>
        <Text said={site.say(entry.name)} /> {words.weekFromTo(site.day(first), site.day(last))}
      </h1>
      <p>
        {words.number(entry.number)} · <a href={linkFrom(path, lessonsPath(entry))}>{words.lessons}</a> ·{' '}
        <a href={linkFrom(path, sheetPath(entry, week.monday))}>{words.print}</a> ·{' '}
        <a href={linkFrom(path, classSheetPath(entry, week.monday))}>{words.classTeacher}</a>
        {feeds.map(({ href, title: name }) => (
          <>
            {' '}
            · <a href={href}>{name}</a>
          </>
        ))}
      </p>
      <nav class="turn" aria-label={words.weeks}>
        <ul>
          {facts.weeks.map(({ monday }) => (
            <li>
              <a
                href={linkFrom(path, weekPath(entry, monday))}
                aria-current={monday === week.monday ? 'page' : undefined}
              >
                {words.weekFrom(site.day(monday))}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <WeekTable site={site} path={path} entry={entry} days={week.days} />
    </Document>
  );
}

interface WeekTableProps extends On {
  readonly entry: LineupEntry;
  readonly days: readonly Day[];
}

function WeekTable({ site, path, entry, days }: WeekTableProps) {
  const key = `${entry.channel.id} ${site.facts.sameOn(entry, days)}`;
  return site.common.of('week', upFrom(path), key, () => (
    <RowsOfWeek site={site} path={path} entry={entry} days={days} />
  ));
}

function RowsOfWeek({ site, path, entry, days }: WeekTableProps) {
  const { words } = site;
  const rows = rowsOf(site, entry, days);
  if (rows.length === 0) return <p>{words.noLesson}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also with the keyboard
    <section class="wide" tabIndex={0} aria-label={words.week}>
      <table class="week">
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            {days.map((day) => (
              <th scope="col">
                <a href={linkFrom(path, channelDayPath(entry, day))}>
                  <time dateTime={day}>{site.day(day)}</time>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => TimeRow({ site, row, cellOf: (event) => Cell({ site, path, event }) }))}</tbody>
      </table>
    </section>
  );
}

function Cell({ site, path, event }: On & { readonly event: ChannelEvent }) {
  const kind = isLesson(event) ? 'lesson' : event.airing.kind;
  return site.common.of(
    'cell',
    '',
    kind,
    (id = '', what = '', hours = '', reason = '') => (
      <div data-event={id} class={kind}>
        {what} {hours}
        {reason}
      </div>
    ),
    event.id,
    isLesson(event) ? lessonInCell({ site, path, event }) : OtherName({ site, event }),
    Hours({ site, event }),
    Reason({ site, event }),
  );
}

function lessonInCell({ site, path, event }: On & { readonly event: LessonEvent }) {
  const { lesson } = event.airing;
  const [name, teacher] = [LessonName({ site, path, lesson }), textIn(site, lesson.teacher.name)];
  return threeOf(site, name, teacher, RunMark({ site, event }));
}
