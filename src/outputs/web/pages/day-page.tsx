import { addDays, type Day } from '../../../model/time.js';
import type { LineupEntry } from '../../../model/zone.js';
import { channelDayPath, linkFrom, upFrom, weekPath } from '../site.js';
import type { Week } from '../zone-facts.js';
import { Document } from './document.js';
import type { Feed } from './frame.js';
import { EventItem, type On, Text } from './parts.js';

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
  return (
    <Document site={site} path={path} title={title} feeds={feeds} data={data}>
      <h1>
        <Text said={site.say(entry.name)} /> <time dateTime={day}>{site.day(day)}</time>
      </h1>
      <p>
        {words.number(entry.number)} · <a href={linkFrom(path, weekPath(entry, week.monday))}>{words.week}</a>
      </p>
      <DayLinks site={site} path={path} entry={entry} day={day} week={week} />
      {events.every(({ airing }) => airing.kind !== 'lesson') ? <p>{words.noLesson}</p> : null}
      <div class="channel">
        {site.common.of('day', upFrom(path), facts.sameOn(entry, [day]), () => (
          <ol class="events">{events.map((event) => EventItem({ site, path, event }))}</ol>
        ))}
      </div>
    </Document>
  );
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
