import { addDays, type Day } from '../../../model/time.js';
import type { LineupEntry } from '../../../model/zone.js';
import { channelDayPath, linkFrom, upFrom, weekPath } from '../site.js';
import { isLesson, type Week } from '../zone-facts.js';
import { Document } from './document.js';
import type { Feed } from './frame.js';
import { EventItem, type On, textIn } from './parts.js';

interface DayPageProps extends On {
  readonly entry: LineupEntry;
  readonly day: Day;
  readonly week: Week;
  readonly feeds: readonly Feed[];
}

/** Everything that a channel shows on one day. */
export function DayPage({ site, path, entry, day, week, feeds }: DayPageProps) {
  const { words, facts } = site;
  const { timeline } = facts.view;
  const events = facts.eventsOn(entry, day);
  const title = `${site.plain(entry.name)} · ${site.day(day)}`;
  const data = {
    'data-from': site.iso(timeline.dayStart(day)),
    'data-until': site.iso(timeline.dayStart(addDays(day, 1))),
    'data-words': JSON.stringify({ now: words.now, next: words.next }),
  };
  const list = site.common.of('day', upFrom(path), facts.sameOn(entry, [day]), () => (
    <ol class="events">{events.map((event) => EventItem({ site, path, event }))}</ol>
  ));
  const hasLessons = events.some(isLesson);
  const content = site.common.of(
    'day-page',
    '',
    hasLessons,
    (name = '', date = '', said = '', number = '', week = '', links = '', own = '') => (
      <>
        <h1>
          {name} <time dateTime={date}>{said}</time>
        </h1>
        <p>
          {number} · <a href={week}>{words.week}</a>
        </p>
        {links}
        {hasLessons ? null : <p>{words.noLesson}</p>}
        <div class="channel">{own}</div>
      </>
    ),
    textIn(site, entry.name),
    day,
    site.day(day),
    words.number(entry.number),
    linkFrom(path, weekPath(entry, week.monday)),
    DayLinks({ site, path, entry, day, week }),
    list,
  );
  return Document({ site, path, title, feeds, data, parts: [content] });
}

function DayLinks({ site, path, entry, day, week }: Omit<DayPageProps, 'feeds'>) {
  return site.common.of('days', upFrom(path), `${entry.channel.id} ${day} ${week.days.join()}`, () => (
    <nav class="turn" aria-label={site.words.days}>
      <ul>
        {week.days.map((other) => (
          <li>
            <a href={linkFrom(path, channelDayPath(entry, other))} aria-current={other === day ? 'page' : undefined}>
              {site.day(other)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ));
}
