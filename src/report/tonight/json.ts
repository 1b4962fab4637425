import { TimeText } from '../../calendar/time-text.js';
import type { Instant } from '../../model/time.js';
import type { TimelineAiring } from '../../published/release-timeline.js';
import type { LessonTonight } from '../../published/tonight/lesson-tonight.js';
import type { Task } from '../../published/tonight/tasks.js';
import type { PublishedRelease } from '../../published/tonight/tonight-input.js';
import type { ZoneTonight } from '../../published/tonight/zone-tonight.js';
import { jsonText } from '../problems/json-text.js';
import { clockOn } from './clock-words.js';
import { taskCommand } from './task-command.js';
import { taskWords } from './task-words.js';
import type { TonightReport } from './tonight-report.js';

/** For machines; its schema is schemas/tonight.schema.json. */
export function json({ tonight, places, language }: TonightReport): string {
  const { now, until, timeZone, level, release, project, channels, zones, tasks, runsOut, holds } = tonight;
  const time = new TimeText(timeZone);
  const iso = (at: Instant | undefined) => (at === undefined ? undefined : time.iso(at));
  const clock = clockOn(now, timeZone);
  const airing = (found: TimelineAiring | undefined) =>
    found && {
      id: found.id,
      start: iso(found.start),
      stop: iso(found.stop),
      run: found.run,
      lesson: found.item.lesson,
      programme: found.item.programme,
      title: found.item.title,
    };
  const lesson = ({ id, airing: { start, run }, state, statuses, isAllowed, review, owner, due }: LessonTonight) => ({
    lesson: id,
    start: iso(start),
    run,
    recording: state,
    faults: statuses,
    allowed: isAllowed,
    review,
    organisation: owner?.id,
    due: iso(due),
  });
  const zone = ({ zone: id, title, channels: count, guide, playout, lockTime, orders, isTroubled }: ZoneTonight) => ({
    zone: id,
    title,
    channels: count,
    'guide-until': iso(guide),
    'playout-until': iso(playout),
    'lock-time-ms': lockTime,
    orders,
    troubled: isTroubled,
  });
  const task = (one: Task) => ({
    kind: one.kind,
    level: one.level,
    by: iso(one.by),
    text: taskWords(one, clock),
    command: taskCommand(one, places, language, now),
    organisation: 'owner' in one ? one.owner?.id : undefined,
  });
  return jsonText({
    version: 1,
    level,
    now: iso(now),
    until: iso(until),
    'time-zone': timeZone,
    release: releaseOf(release, iso),
    'runs-out': iso(runsOut),
    held: holds.held.map(({ release: id, at, by, reason }) => ({ release: id, at, by, reason })),
    published: project.isPublished,
    channels: channels.map(({ channel, name, now: on, next, lessons, lockedUntil, ends, isTroubled }) => ({
      channel,
      name,
      now: airing(on),
      next: airing(next),
      lessons: lessons.map(lesson),
      'locked-until': iso(lockedUntil),
      ends: iso(ends),
      troubled: isTroubled,
    })),
    zones: zones.map(zone),
    tasks: tasks.map(task),
  });
}

function releaseOf(release: PublishedRelease, iso: (at: Instant | undefined) => string | undefined): object {
  switch (release.kind) {
    case 'none':
      return { state: 'none' };
    case 'sound': {
      const { id, made, by, reason, signature } = release;
      return { state: 'sound', id, made: iso(made), by, reason, signature };
    }
    default:
      return { state: release.kind, id: release.id, why: release.why };
  }
}
