import type { ComponentChildren } from 'preact';
import type { Lesson } from '../../../model/course.js';
import { textbookOf } from '../../../model/lesson-lines.js';
import { guideTitle } from '../../../model/lesson-title.js';
import { DAY, type Instant, MINUTE } from '../../../model/time.js';
import { catchUpUrl } from '../../channels/catch-up-url.js';
import { lookBackAddress } from '../../channels/live-addresses.js';
import { runningTime } from '../../fit-clips.js';
import { channelDayPath, channelPath, linkFrom, type Site, upFrom } from '../site.js';
import type { LessonEvent } from '../zone-facts.js';
import { Document } from './document.js';
import { linkedData } from './linked-data.js';
import { Hours, type On, Reason, RunMark, TeacherLink, Text } from './parts.js';
import { webAddress } from './web-address.js';

/** One lesson: what it is, who gives it, and every way to see it. Most pages are of these: nothing here waits for preact. */
export function LessonPage({ site, path, lesson }: On & { readonly lesson: Lesson }) {
  const { words, facts } = site;
  const events = facts.lessons.get(lesson) ?? [];
  const length = runningTime(lesson, facts.view) ?? lesson.length;
  return Document({
    site,
    path,
    title: guideTitle(lesson, site.language),
    parts: [
      site.common.of(
        length === undefined ? 'lesson' : 'lesson-with-length',
        upFrom(path),
        lesson,
        (minutes = '', onDemand = '') => (
          <WhatItIs
            site={site}
            path={path}
            lesson={lesson}
            length={length === undefined ? undefined : minutes}
            onDemand={onDemand}
          />
        ),
        length === undefined ? '' : words.minutes(Math.round(length / MINUTE)),
        OnDemand({ site, lesson }),
      ),
      events.length === 0
        ? site.common.of('no-broadcast', '', '', () => <p>{words.noBroadcast}</p>)
        : site.common.of(
            'broadcasts',
            '',
            '',
            (list = '') => <ul class="events">{list}</ul>,
            events.map((event) => Broadcast({ site, path, event })),
          ),
      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing in it is markup, see linkedData
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedData(site, lesson, events) }} />,
    ],
  });
}

interface WhatItIsProps extends On {
  readonly lesson: Lesson;
  readonly length: ComponentChildren;
  readonly onDemand: ComponentChildren;
}

/** Up to the broadcasts. */
function WhatItIs({ site, path, lesson, length, onDemand }: WhatItIsProps) {
  const { words, facts } = site;
  const { course, teacher, themes, number, description } = lesson;
  const book = textbookOf(lesson);
  const first = facts.view.timeline.firstBroadcasts.get(lesson);
  return (
    <>
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
        {length === undefined ? null : <Fact term={words.length}>{length}</Fact>}
        {first === undefined ? null : (
          <Fact term={words.firstShown}>
            <DayAndTime site={site} at={first.at} />
          </Fact>
        )}
        {onDemand}
      </dl>
      <h2>{words.broadcasts}</h2>
    </>
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
  return <time dateTime={site.iso(at)}>{dayAndTime(site, at)}</time>;
}

/** What is the same on many pages is rendered once; the rest are texts in it. */
function Broadcast({ site, path, event }: On & { readonly event: LessonEvent }) {
  const { entry, airing } = event;
  const catchUp = catchUpOf(site, event);
  return site.own.of(
    'broadcast',
    upFrom(path),
    `${entry.channel.id} ${airing.run} ${catchUp === undefined} ${catchUp?.href === undefined}`,
    (id = '', when = '', reason = '', from = '', to = '', until = '', href = '') => (
      <li data-event={id} class="lesson">
        {when}{' '}
        <span class="what">
          <a href={linkFrom(path, channelPath(entry))}>
            <Text said={site.say(entry.name)} />
          </a>{' '}
          {site.words.number(entry.number)} <RunMark site={site} event={event} />{' '}
          {catchUp === undefined ? null : (
            <span class="catch-up" data-from={from} data-until={to}>
              {catchUp.href === undefined ? site.words.catchUp : <a href={href}>{site.words.catchUp}</a>} {until}
            </span>
          )}
          {reason}
        </span>
      </li>
    ),
    event.id,
    When({ site, path, event }),
    airing.reason === undefined ? '' : Reason({ site, event }),
    catchUp === undefined ? '' : site.iso(airing.end),
    catchUp === undefined ? '' : site.iso(catchUp.until),
    catchUp === undefined ? '' : site.words.until(dayAndTime(site, catchUp.until)),
    catchUp?.href ?? '',
  );
}

function When({ site, path, event }: On & { readonly event: LessonEvent }) {
  const { entry, day, start, same } = event;
  return site.common.of('when', upFrom(path), `${day} ${same}`, () => (
    <>
      <a href={linkFrom(path, channelDayPath(entry, day))}>{site.day(site.dayOf(start))}</a>{' '}
      <Hours site={site} event={event} />
    </>
  ));
}

interface CatchUp {
  readonly until: Instant;
  readonly href: string | undefined;
}

/** From the end of the broadcast for as long as the zone keeps it. */
function catchUpOf(site: Site, { entry, airing }: LessonEvent): CatchUp | undefined {
  const { channels } = site.facts.view.zone;
  const settings = channels?.catchUp;
  const address = channels && lookBackAddress(entry, channels);
  if (settings === undefined || address === undefined) return undefined;
  const { timeZone } = site.facts.view.project;
  const href = webAddress(catchUpUrl(address, settings, airing, { flavour: 'chinese', timeZone }));
  return { until: airing.start + settings.days * DAY, href };
}

function OnDemand({ site, lesson }: { readonly site: Site; readonly lesson: Lesson }) {
  const item = site.facts.onDemand.get(lesson);
  if (item === undefined) return null;
  const { words } = site;
  const { opens, closes } = item;
  const href = item.url === undefined ? undefined : webAddress(item.url);
  return site.common.of(
    'on-demand',
    '',
    `${href === undefined} ${closes === undefined}`,
    (opensAt = '', closesAt = '', link = '', said = '') => (
      <Fact term={words.onDemand}>
        <span class="on-demand" data-from={opensAt} data-until={closes === undefined ? undefined : closesAt}>
          {href === undefined ? null : (
            <>
              <a href={link}>{words.open}</a>{' '}
            </>
          )}
          {said}
        </span>
      </Fact>
    ),
    site.iso(opens),
    closes === undefined ? '' : site.iso(closes),
    href ?? '',
    words.from(dayAndTime(site, opens)) + (closes === undefined ? '' : ` ${words.until(dayAndTime(site, closes))}`),
  );
}

function dayAndTime(site: Site, at: Instant): string {
  return `${site.day(site.dayOf(at))} ${site.clock(at)}`;
}
