import type { Day } from '../../../model/time.js';
import type { LineupEntry } from '../../../model/zone.js';
import { channelPath, type Site } from '../site.js';
import { type ChannelEvent, isLesson, type LessonEvent, type Week } from '../zone-facts.js';
import { booksOf } from './books.js';
import { type On, OtherName, otherName, Text, textIn } from './parts.js';
import { QrCode } from './qr-code.js';
import { Sheet } from './sheet.js';
import { sheetSize } from './sheet-size.js';
import { TimeRow } from './time-row.js';
import { rowsOf } from './week-rows.js';

interface WeekSheetProps extends On {
  readonly entry: LineupEntry;
  readonly week: Week;
}

/** The week of a channel for the wall: one page of A4, across. */
export function WeekSheet({ site, path, entry, week }: WeekSheetProps) {
  const { words, facts } = site;
  const [first = week.monday, last = first] = [week.days[0], week.days.at(-1)];
  const lessonsOn = (day: Day) => facts.eventsOn(entry, day).filter(isLesson);
  const days = week.days.filter((day) => lessonsOn(day).length > 0);
  const hasNew = (day: Day) => lessonsOn(day).some(({ airing }) => airing.run === 'first');
  const inTable = days.some(hasNew) ? days.filter(hasNew) : days;
  const books = booksOf(site, entry, days);
  const { url } = facts.view.zone.web ?? {};
  return (
    <Sheet
      site={site}
      path={path}
      title={words.weekOf(site.plain(entry.name), site.day(first), site.day(last))}
      heading={
        <>
          <Text said={site.say(entry.name)} /> {words.weekFromTo(site.day(first), site.day(last))}
        </>
      }
    >
      <p class="facts">
        <Text said={site.say(facts.view.zone.title)} /> · <strong>{words.number(entry.number)}</strong>
      </p>
      {days.length === 0 ? <p>{words.noLesson}</p> : <SheetTable site={site} entry={entry} days={inTable} />}
      {days
        .filter((day) => !inTable.includes(day))
        .map((day) =>
          site.common.of('repeats', '', facts.sameOn(entry, [day]), () => (
            <RepeatsLine site={site} day={day} events={lessonsOn(day)} />
          )),
        )}
      <div class="below">
        {books.length === 0 ? null : (
          <p>
            <strong>{words.prepare}</strong>{' '}
            {books.map(({ course, book }, index) => (
              <>
                {index === 0 ? '' : '; '}
                <Text said={site.say(course.title)} />
                {words.colon}
                <bdi>{book}</bdi>
              </>
            ))}
          </p>
        )}
        {url === undefined ? null : (
          <CodeOf site={site} address={`${url.replace(/\/$/, '')}/${site.root}${channelPath(entry, '')}`} />
        )}
      </div>
    </Sheet>
  );
}

/** The same on the sheets of all weeks. */
function CodeOf({ site, address }: { readonly site: Site; readonly address: string }) {
  return site.common.of('code', '', address, () => <QrCode address={address} label={site.words.scan} />);
}

interface RepeatsLineProps {
  readonly site: Site;
  readonly day: Day;
  readonly events: readonly LessonEvent[];
}

/** A day of repeats alone has times of its own, which would make the table twice as long. */
function RepeatsLine({ site, day, events }: RepeatsLineProps) {
  const repeats = events.map(({ start, airing: { lesson } }) => {
    return `${site.clock(start)} ${site.plain(lesson.course.title)} ${lesson.number}`;
  });
  return (
    <p class="repeats">
      <strong>
        {site.day(day)} {site.words.repeat}
      </strong>{' '}
      {repeats.join(' · ')}
    </p>
  );
}

interface SheetTableProps {
  readonly site: Site;
  readonly entry: LineupEntry;
  readonly days: readonly Day[];
}

function SheetTable({ site, entry, days }: SheetTableProps) {
  return site.common.of('sheet', '', site.facts.sameOn(entry, days), () => (
    <RowsOfSheet site={site} entry={entry} days={days} />
  ));
}

function RowsOfSheet({ site, entry, days }: SheetTableProps) {
  const { words } = site;
  const rows = rowsOf(site, entry, days);
  const texts = rows.map(({ cells }) => cells.map((events) => events.map((event) => cellText(site, event)).join('\n')));
  return (
    <table class={`size-${sheetSize([[''], ...texts], days.length)}`}>
      <thead>
        <tr>
          <th scope="col">{words.time}</th>
          {days.map((day) => (
            <th scope="col">{site.day(day)}</th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map((row) => TimeRow({ site, row, cellOf: (event) => SheetCell({ site, event }) }))}</tbody>
    </table>
  );
}

function cellText(site: Site, event: ChannelEvent): string {
  if (!isLesson(event)) return otherName(site, event);
  const { lesson, run } = event.airing;
  const course = `${site.plain(lesson.course.title)} ${lesson.number} `;
  if (run === 'repeat') return `${course}${site.words.repeat}`;
  return `${course}${site.plain(lesson.title)} ${site.plain(lesson.teacher.name)}`;
}

/** A repeat only says which lesson it is: its title is above it. */
function SheetCell({ site, event }: { readonly site: Site; readonly event: ChannelEvent }) {
  if (!isLesson(event)) {
    return (
      <div class="programme">
        <OtherName site={site} event={event} />
      </div>
    );
  }
  const { lesson, run } = event.airing;
  const { course, title, teacher, number } = lesson;
  return site.common.of(
    'sheet-cell',
    '',
    run,
    (subject = '', place = '', name = '', who = '') => (
      <div class={run}>
        <strong>
          {subject} {place}
        </strong>{' '}
        {run === 'repeat' ? (
          site.words.repeat
        ) : (
          <>
            {name} <span class="teacher">{who}</span>
          </>
        )}
      </div>
    ),
    textIn(site, course.title),
    String(number),
    textIn(site, title),
    textIn(site, teacher.name),
  );
}
