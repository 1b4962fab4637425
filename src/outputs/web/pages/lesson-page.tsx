import type { ComponentChildren } from 'preact';
import type { Lesson } from '../../../model/course.js';
import { textbookOf } from '../../../model/lesson-lines.js';
import { guideTitle } from '../../../model/lesson-title.js';
import { DAY, type Instant, MINUTE } from '../../../model/time.js';
import type { LineupEntry } from '../../../model/zone.js';
import { catchUpUrl } from '../../channels/catch-up-url.js';
import { lookBackAddress } from '../../channels/live-addresses.js';
import { runningTime } from '../../fit-clips.js';
import { channelDayPath, channelPath, linkFrom, type Site, upFrom } from '../site.js';
import type { LessonEvent } from '../zone-facts.js';
import { Document } from './document.js';
import { linkedData } from './linked-data.js';
import { Hours, type On, Reason, RunMark, TeacherLink, Text } from './parts.js';
import { webAddress } from './web-address.js';

/** One lesson: what it is, who gives it, and every way to see it. */
export function LessonPage({ site, path, lesson }: On & { readonly lesson: Lesson }) {
  const { words, facts } = site;
  const { course, teacher, themes, number, description } = lesson;
  const events = facts.lessons.get(lesson) ?? [];
  const book = textbookOf(lesson);
  const length = runningTime(lesson, facts.view) ?? lesson.length;
  const title = guideTitle(lesson, site.language);
  const first = facts.view.timeline.firstBroadcasts.get(lesson);
  return (
    <Document site={site} path={path} title={title}>
      <h1>
        <Text said={site.say(course.grade.name)} /> <Text said={site.say(course.title)} />
        {': '}
        <Text said={site.say(lesson.title)} />
      </h1>
      {description === undefined ? null : (
        <p>
          <Text said={site.say(description)} />
        </p>
      )}
      <dl>
        <Fact term={words.lesson}>{words.place(site.plain(course.title), number)}</Fact>
        <Fact term={words.teacher}>
          <TeacherLink site={site} path={path} teacher={teacher} />
          {teacher.organisation === undefined ? null : (
            <>
              {' '}
              (<Text said={site.say(teacher.organisation.name)} />)
            </>
          )}
        </Fact>
        {book === undefined ? null : (
          <Fact term={words.textbook}>
            <bdi>{book}</bdi>
          </Fact>
        )}
        {themes.length === 0 ? null : (
          <Fact term={words.themes}>
            {themes.map(({ name }, index) => (
              <>
                {index === 0 ? '' : ', '}
                <Text said={site.say(name)} />
              </>
            ))}
          </Fact>
        )}
        {length === undefined ? null : <Fact term={words.length}>{words.minutes(Math.round(length / MINUTE))}</Fact>}
        {first === undefined ? null : (
          <Fact term={words.firstShown}>
            <DayAndTime site={site} at={first.at} />
          </Fact>
        )}
        <OnDemand site={site} lesson={lesson} />
      </dl>
      <h2>{words.broadcasts}</h2>
      {events.length === 0 ? (
        <p>{words.noBroadcast}</p>
      ) : (
        <ul class="events">
          {events.map((event) => (
            <Broadcast site={site} path={path} event={event} />
          ))}
        </ul>
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: nothing in it is markup, see linkedData */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedData(site, lesson, events) }} />
    </Document>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DayAndTime({ site, at }: { readonly site: Site; readonly at: Instant }) {
  return <time dateTime={site.iso(at)}>{`${site.day(site.dayOf(at))} ${site.clock(at)}`}</time>;
}

function Broadcast({ site, path, event }: On & { readonly event: LessonEvent }) {
  const { entry, start, stop } = event;
  return (
    <li data-event={event.id} class="lesson">
      <a href={linkFrom(path, channelDayPath(entry, event.day))}>{site.day(site.dayOf(start))}</a>{' '}
      <Hours site={site} start={start} stop={stop} />{' '}
      <span class="what">
        <ChannelLink site={site} path={path} entry={entry} /> <RunMark site={site} event={event} />{' '}
        <CatchUp site={site} event={event} />
        <Reason site={site} event={event} />
      </span>
    </li>
  );
}

function ChannelLink({ site, path, entry }: On & { readonly entry: LineupEntry }) {
  return site.own.of('channel', upFrom(path), entry, () => (
    <>
      <a href={linkFrom(path, channelPath(entry))}>
        <Text said={site.say(entry.name)} />
      </a>{' '}
      {site.words.number(entry.number)}
    </>
  ));
}

/** From the end of the broadcast for as long as the zone keeps it. */
function CatchUp({ site, event: { entry, airing } }: { readonly site: Site; readonly event: LessonEvent }) {
  const { channels } = site.facts.view.zone;
  const settings = channels?.catchUp;
  const address = channels && lookBackAddress(entry, channels);
  if (settings === undefined || address === undefined) return null;
  const until = airing.start + settings.days * DAY;
  const { timeZone } = site.facts.view.project;
  const href = webAddress(catchUpUrl(address, settings, airing, { flavour: 'chinese', timeZone }));
  const words = site.words.until(`${site.day(site.dayOf(until))} ${site.clock(until)}`);
  return site.common.of(
    'catch-up',
    '',
    href === undefined,
    (from = '', to = '', said = '', link = '') => (
      <span class="catch-up" data-from={from} data-until={to}>
        {href === undefined ? site.words.catchUp : <a href={link}>{site.words.catchUp}</a>} {said}
      </span>
    ),
    site.iso(airing.end),
    site.iso(until),
    words,
    href ?? '',
  );
}

function OnDemand({ site, lesson }: { readonly site: Site; readonly lesson: Lesson }) {
  const item = site.facts.onDemand.get(lesson);
  if (item === undefined) return null;
  const { words } = site;
  const href = item.url === undefined ? undefined : webAddress(item.url);
  const moment = (at: Instant) => `${site.day(site.dayOf(at))} ${site.clock(at)}`;
  return (
    <Fact term={words.onDemand}>
      <span
        class="on-demand"
        data-from={site.iso(item.opens)}
        data-until={item.closes === undefined ? undefined : site.iso(item.closes)}
      >
        {href === undefined ? null : (
          <>
            <a href={href}>{words.open}</a>{' '}
          </>
        )}
        {words.from(moment(item.opens))}
        {item.closes === undefined ? null : ` ${words.until(moment(item.closes))}`}
      </span>
    </Fact>
  );
}
