import { addDays, type Day } from '../../../model/time.js';
import type { LineupEntry } from '../../../model/zone.js';
import { channelDayPath, channelPath, dayPath, INDEX, linkFrom, type Site, upFrom } from '../site.js';
import { isLesson, type LessonEvent } from '../zone-facts.js';
import { Document } from './document.js';
import { type Part, PartLinks } from './paged.js';
import { Hours, LessonName, type On, Reason, RunMark, Text, textIn, threeOf } from './parts.js';

interface TodayPageProps extends On {
  readonly day: Day;
  readonly shown: Part<LineupEntry>;
}

/** The lessons of one day on all channels, each channel a column where there is room. */
export function TodayPage({ site, path, day, shown }: TodayPageProps) {
  const { words, facts } = site;
  const { timeline } = facts.view;
  const data = {
    'data-day': day,
    'data-from': site.iso(timeline.dayStart(day)),
    'data-until': site.iso(timeline.dayStart(addDays(day, 1))),
    ...(path === INDEX ? { 'data-days': daysData(site, path) } : {}),
    'data-words': JSON.stringify({ now: words.now, next: words.next }),
  };
  const { items: entries, part, of } = shown;
  const title = site.day(day) + (of === 1 ? '' : ` ${words.parts(part, of)}`);
  return (
    <Document site={site} path={path} title={title} data={data}>
      <h1>
        <time dateTime={day}>{title}</time>
      </h1>
      <DayLinks site={site} path={path} day={day} />
      <PartLinks site={site} path={path} shown={shown} to={(other) => dayPath(day, other)} />
      {site.own.of('choose', '', entries.map(({ channel }) => channel.id).join(), () => (
        <fieldset class="choose">
          <legend>{words.onlyThese}</legend>
          <p>{words.onlyTheseHint}</p>
          {entries.map((entry, index) => (
            <label>
              <input type="checkbox" name={`c${index + 1}`} value={entry.channel.id} />
              <Text said={site.say(entry.name)} />
            </label>
          ))}
        </fieldset>
      ))}
      <div class="columns">
        {entries.map((entry) => (
          <ChannelColumn site={site} path={path} entry={entry} day={day} />
        ))}
      </div>
    </Document>
  );
}

function ChannelColumn({ site, path, entry, day }: On & { readonly entry: LineupEntry; readonly day: Day }) {
  const lessons = site.facts.eventsOn(entry, day).filter(isLesson);
  return (
    <section class="channel" id={entry.channel.id} aria-labelledby={`${entry.channel.id}-name`}>
      {site.own.of('channel-name', upFrom(path), entry, () => (
        <h2 id={`${entry.channel.id}-name`}>
          <a href={linkFrom(path, channelPath(entry))}>
            <Text said={site.say(entry.name)} />
          </a>{' '}
          <span class="number">{site.words.number(entry.number)}</span>
        </h2>
      ))}
      {lessons.length === 0 ? (
        <p>{site.words.noLesson}</p>
      ) : (
        site.common.of('lessons', upFrom(path), site.facts.sameOn(entry, [day]), () => (
          <ol class="events">{lessons.map((event) => LessonItem({ site, path, event }))}</ol>
        ))
      )}
      <p>
        <a href={linkFrom(path, channelDayPath(entry, day))}>{site.words.days}</a>
      </p>
    </section>
  );
}

/** Short, since a page may have two hundred of them. */
function LessonItem({ site, path, event }: On & { readonly event: LessonEvent }) {
  const { lesson } = event.airing;
  return site.common.of(
    'lesson-item',
    '',
    '',
    (id = '', hours = '', what = '', reason = '') => (
      <li data-event={id}>
        {hours} {what}
        {reason}
      </li>
    ),
    event.id,
    Hours({ site, event }),
    threeOf(site, LessonName({ site, path, lesson }), textIn(site, lesson.teacher.name), RunMark({ site, event })),
    Reason({ site, event }),
  );
}

function DayLinks({ site, path, day }: On & { readonly day: Day }) {
  const { words, facts } = site;
  const [before, after] = [addDays(day, -1), addDays(day, 1)];
  return (
    <nav class="turn" aria-label={words.days}>
      <ul>
        {facts.days.includes(before) ? (
          <li>
            <a rel="prev" href={linkFrom(path, dayPath(before))}>
              {words.previous}
            </a>
          </li>
        ) : null}
        {facts.days.includes(after) ? (
          <li>
            <a rel="next" href={linkFrom(path, dayPath(after))}>
              {words.later}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** Where the script goes for another day: its start, its page and its end. */
function daysData(site: Site, path: string): string {
  const { timeline } = site.facts.view;
  return JSON.stringify(
    site.facts.days.map((day) => [
      timeline.dayStart(day),
      linkFrom(path, dayPath(day)),
      timeline.dayStart(addDays(day, 1)),
    ]),
  );
}
