import { join, resolve } from 'node:path';
import { spokenTime } from '../../calendar/spoken.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Instant } from '../../model/time.js';
import { dayStartOf } from '../../published/day-start-of.js';
import { onAir } from '../../published/on-air/on-air.js';
import { readTimeline } from '../../published/read-timeline.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import { knownRelease, lookAtPrevious } from '../../release/links.js';
import { pointerFault } from '../../release/pointer.js';
import { listReleases, readManifest } from '../../release/releases.js';
import { json } from '../../report/on-air/json.js';
import { pretty } from '../../report/on-air/pretty.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import { checkKnown } from '../known-word.js';
import { readAirTime } from '../read-air-time.js';
import { readNow } from '../read-now.js';
import type { OnAirOptions } from './options.js';

const ZONE: Text = { zh: '专区', en: 'zone' };
const CHANNEL: Text = { zh: '频道', en: 'channel' };

export async function answer(options: OnAirOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  const release = existingRelease(out, options.release);
  const folder = join(out, 'releases', release);
  const timeline = timelineIn(out, release);
  if (timeline === undefined) {
    throw new UsageError({
      zh: `版本 ${release} 没有 timeline/：它由较早的 AirClass 发布`,
      en: `release ${release} has no timeline/: an earlier AirClass has published it`,
    });
  }
  const { timeZone, zones } = timeline;
  checkKnown(
    options.zone,
    ZONE,
    zones.map(({ id }) => id),
  );
  const entries = zones.flatMap(({ channels }) => channels);
  checkKnown(
    options.channel,
    CHANNEL,
    entries.flatMap(({ channel, number, id }) => [channel, `${number}`, id]),
  );
  const now = readNow(options.now, session.now, { timeZone, dayStart: dayStartOf(timeline) });
  const at = options.at === undefined ? now : readAirTime(options.at, '--at', timeZone, now);
  const until = checkHeld(release, timeline, at);

  const previous = before(out, release, session);
  const previousTimeline = previous === undefined ? undefined : readable(out, previous, session);
  const channels = onAir({ folder, timeline }, previousTimeline, at, {
    isAskedZone: ({ id }) => options.zone.length === 0 || options.zone.includes(id),
    isAskedChannel: ({ channel, number, id }) =>
      options.channel.length === 0 || [channel, `${number}`, id].some((name) => options.channel.includes(name)),
  });
  const { language, colour } = session;
  const report = {
    release,
    previous: previousTimeline && previous,
    at,
    timeZone,
    until,
    channels,
    language,
    colour,
  };
  session.out(options.format === 'json' ? json(report) : pretty(report));
}

function timelineIn(out: string, id: string): ReleaseTimeline | undefined {
  return readTimeline(join(out, 'releases', id), readManifest(out, id).files);
}

/** What was on air before the current release; of another release, the one before it. */
function before(out: string, release: string, session: Session): string | undefined {
  const ids = listReleases(out);
  const id = release === knownRelease(out) ? knownPrevious(out, session) : ids[ids.indexOf(release) - 1];
  return id !== undefined && id !== release && ids.includes(id) ? id : undefined;
}

function knownPrevious(out: string, session: Session): string | undefined {
  const pointer = lookAtPrevious(out);
  if (pointer.kind === 'unknown') session.tell(pointerFault(out, 'previous', pointer).text, 'warning');
  return pointer.kind === 'release' ? pointer.id : undefined;
}

/** A release that is no longer on air may be damaged: that is reported, and does not prevent an answer. */
function readable(out: string, id: string, session: Session): ReleaseTimeline | undefined {
  try {
    return timelineIn(out, id);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    session.tell(error.text, 'warning');
    return undefined;
  }
}

/** The end of the release, within which the instant must be. */
function checkHeld(release: string, { channels, timeZone }: ReleaseTimeline, at: Instant): Instant {
  const tables = [...channels.values()];
  const from = Math.min(...tables.map((table) => table.from));
  const until = Math.max(...tables.map((table) => table.until));
  if (at >= from && at < until) return until;
  const [first, last, asked] = [from, until, at].map((instant) => spokenTime(instant, timeZone));
  throw new UsageError({
    zh: `版本 ${release} 只有 ${first} 到 ${last}，没有 ${asked}；请用 --at 写其中的时刻，或用 airclass build 发布新的版本`,
    en: `release ${release} has ${first} to ${last}, and not ${asked}: name a time within it with --at, or publish a new release with airclass build`,
  });
}
