import { resolve } from 'node:path';
import { LocalClock } from '../../calendar/local-time.js';
import { spokenDay } from '../../calendar/spoken.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { addDays, type Day, type Instant } from '../../model/time.js';
import { dayStartOf } from '../../published/day-start-of.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import { type Tonight, tonight } from '../../published/tonight/tonight.js';
import type { ProjectNow } from '../../published/tonight/tonight-input.js';
import { readHolds } from '../../release/holds.js';
import { readPublicKey } from '../../release/signature.js';
import { countBySeverity } from '../../report/problems/report.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import { isProject } from '../diff/release-place.js';
import { inputsDigest } from '../inputs-digest.js';
import type { Session } from '../io.js';
import { readAirTime } from '../read-air-time.js';
import { type ProjectClock, readNow } from '../read-now.js';
import { sourceDate } from '../source-date.js';
import type { TonightOptions } from './options.js';
import { ordersNow } from './orders-now.js';
import { type ReadPublished, readPublished } from './read-published.js';

/** Reads the release on air, the project, the orders and the clock. Measures nothing, writes nothing. */
export async function lookAtTonight(
  argument: string | undefined,
  options: TonightOptions,
  session: Session,
): Promise<Tonight> {
  const folder = resolve(session.cwd, argument ?? '.');
  if (!isProject(folder)) throw noProject(folder);
  const out = resolve(session.cwd, options.out);
  const key = options.publicKey === undefined ? undefined : readPublicKey(resolve(session.cwd, options.publicKey));
  const asked = options.now ?? sourceDate(session.env);
  const published = readPublished(out, key, (timeline) => {
    const clock = clockOfRelease(timeline);
    return broadcastDay(readNow(asked, session.now, clock), clock);
  });
  const { manifest, release } = published;
  const compiled = await compileProject(argument, options, session, {
    lockOnly: true,
    // What was published was judged then; only what the clock changes is looked at here.
    judges: (texts) => manifest?.inputs !== inputsDigest(texts),
  });
  const clock = clockOf(compiled, published);
  const now = readNow(asked, session.now, clock);
  return tonight(
    {
      now,
      until: readUntil(options.until, now, clock),
      release,
      project: await projectNow(compiled, published),
      orders: ordersNow(out, session),
      holds: readHolds(out),
    },
    clock.timeZone,
  );
}

/** The clocks of what is on air; of the project where nothing is. */
function clockOf({ sound }: CompiledProject, { release }: ReadPublished): ProjectClock {
  if (release.kind !== 'sound') return sound?.project ?? { timeZone: 'UTC', dayStart: 0 };
  return clockOfRelease(release.timeline);
}

function clockOfRelease(timeline: ReleaseTimeline): ProjectClock {
  return { timeZone: timeline.timeZone, dayStart: dayStartOf(timeline) };
}

async function projectNow(
  { sound, texts, report }: CompiledProject,
  { release, manifest }: ReadPublished,
): Promise<ProjectNow> {
  const isPublished = manifest?.inputs === inputsDigest(texts);
  const { error: errors } = countBySeverity(report.diagnostics);
  if (isPublished || sound === undefined || release.kind !== 'sound' || manifest === undefined)
    return { sound, isPublished, errors, changes: undefined };
  // Most evenings need none of it: it loads every output.
  const [{ compareReleases }, { timetableSide }] = await Promise.all([
    import('../../published/diff/compare-releases.js'),
    import('../diff/timetable-side.js'),
  ]);
  const side = timetableSide(sound, manifest.window);
  return { sound, isPublished, errors, changes: compareReleases(release.timeline, side) };
}

function readUntil(text: string, now: Instant, { timeZone, dayStart }: ProjectClock): Instant {
  if (text !== 'sign-off') {
    const until = readAirTime(text, '--until', timeZone, now);
    if (until > now) return until;
    throw new UsageError({
      zh: `--until ${text} 已经过去；过了零点的时刻请写明日期`,
      en: `--until ${text} is over; write the day of a time after midnight`,
    });
  }
  return LocalClock.of(timeZone).nearest(addDays(broadcastDay(now, { timeZone, dayStart }), 1), dayStart);
}

/** The one that is on air at `now`. */
function broadcastDay(now: Instant, { timeZone, dayStart }: ProjectClock): Day {
  const day = spokenDay(now, timeZone);
  return now < LocalClock.of(timeZone).nearest(day, dayStart) ? addDays(day, -1) : day;
}

function noProject(folder: string): UsageError {
  return new UsageError({
    zh: `“${folder}”不是项目文件夹（没有 project.yaml）；请写出它，例如 airclass tonight schedules/my-school`,
    en: `"${folder}" is not the folder of a project (it has no project.yaml); name it, e.g. airclass tonight schedules/my-school`,
  });
}
