import { groupBy } from '../../diagnostics/group-by.js';
import type { Text } from '../../diagnostics/text.js';
import { isBlocking, type TableRow } from '../../media/recordings-table.js';
import type { Organisation } from '../../model/course.js';
import { owingOrganisation } from '../../model/owing-organisation.js';
import { HOUR, type Instant, type Millis } from '../../model/time.js';
import type { Showing, ViewerChange } from '../diff/release-diff.js';
import { type ChannelTonight, isTrouble } from './channel-tonight.js';
import type { LessonTonight } from './lesson-tonight.js';
import type { HeldRelease, TonightInput } from './tonight-input.js';
import { endsBefore, isStuck, type ZoneTonight } from './zone-tonight.js';

/** `red`: something must be done tonight. `yellow`: nothing goes wrong tonight, and something is to be done soon. */
export type Level = 'green' | 'yellow' | 'red';

interface TaskBase {
  readonly level: 'yellow' | 'red';
  /** When it is too late; `undefined`: as soon as possible. */
  readonly by: Instant | undefined;
}

export type Task = TaskBase &
  (
    | { readonly kind: 'nothing-published' | 'project-unreadable' | 'hold-lost' | 'signature-wrong' }
    | { readonly kind: 'release-unusable'; readonly why: Text; readonly isKnown: boolean }
    | { readonly kind: 'not-covered'; readonly channels: readonly string[]; readonly zones: readonly string[] }
    | {
        readonly kind: 'recordings-missing' | 'recordings-faulty';
        readonly owner: Organisation | undefined;
        readonly lessons: readonly LessonTonight[];
        readonly isLocked: boolean;
      }
    | {
        readonly kind: 'recordings-arrived';
        readonly lessons: readonly LessonTonight[];
        readonly isLocked: boolean;
      }
    | {
        readonly kind: 'recordings-unmeasured' | 'slate-allowed' | 'not-reviewed';
        readonly lessons: readonly LessonTonight[];
      }
    | { readonly kind: 'orders-stuck' | 'orders-waiting'; readonly zone: ZoneTonight }
    | { readonly kind: 'not-built'; readonly changes: number; readonly isLocked: boolean }
    | { readonly kind: 'project-faulty'; readonly errors: number }
    | { readonly kind: 'kept'; readonly words: Text }
    | { readonly kind: 'held'; readonly hold: HeldRelease }
    | { readonly kind: 'runs-out'; readonly at: Instant }
    | { readonly kind: 'recordings-due'; readonly owner: Organisation | undefined; readonly lessons: readonly string[] }
  );

export interface TonightFacts {
  readonly channels: readonly ChannelTonight[];
  readonly zones: readonly ZoneTonight[];
  readonly lessons: readonly LessonTonight[];
  /** Of all lessons. */
  readonly recordings: readonly TableRow[];
  readonly runsOut: Instant | undefined;
}

/** A nightly build renews a release long before: one that ends sooner is not being renewed. */
const RUNS_OUT_SOON: Millis = 48 * HOUR;

export function levelOf(tasks: readonly Task[]): Level {
  if (tasks.some(({ level }) => level === 'red')) return 'red';
  return tasks.length > 0 ? 'yellow' : 'green';
}

/** The most urgent first: what must be done tonight, then by when. */
export function tasksOf(input: TonightInput, facts: TonightFacts): readonly Task[] {
  const tasks = [
    ...releaseTasks(input, facts),
    ...recordingTasks(input, facts),
    ...projectTasks(input),
    ...orderTasks(facts),
    ...laterTasks(input, facts),
  ];
  const late = ({ by }: Task) => by ?? input.now;
  return tasks.sort((a, b) => (a.level === b.level ? late(a) - late(b) : a.level === 'red' ? -1 : 1));
}

function* releaseTasks({ release, until, holds }: TonightInput, { channels, zones }: TonightFacts): Iterable<Task> {
  if (release.kind === 'none') yield { kind: 'nothing-published', level: 'red', by: undefined };
  else if (release.kind !== 'sound')
    yield {
      kind: 'release-unusable',
      level: 'red',
      by: undefined,
      why: release.why,
      isKnown: release.kind === 'damaged',
    };
  else {
    const short = {
      channels: channels.filter(({ ends, now }) => ends < until || now === undefined),
      zones: zones.filter(({ guide, playout }) => endsBefore(guide, until) || endsBefore(playout, until)),
    };
    if (short.channels.length + short.zones.length > 0) {
      yield {
        kind: 'not-covered',
        level: 'red',
        by: undefined,
        channels: short.channels.map(({ channel }) => channel),
        zones: short.zones.map(({ zone }) => zone),
      };
    }
    for (const words of release.kept) yield { kind: 'kept', level: 'yellow', by: until, words };
    if (release.signature === 'wrong') yield { kind: 'signature-wrong', level: 'red', by: undefined };
  }
  for (const hold of holds.held) yield { kind: 'held', level: 'yellow', by: undefined, hold };
  if (holds.isLost) yield { kind: 'hold-lost', level: 'yellow', by: undefined };
}

function* recordingTasks({ now }: TonightInput, { channels, lessons }: TonightFacts): Iterable<Task> {
  const locks = new Map(channels.map(({ channel, lockedUntil }) => [channel, lockedUntil ?? now] as const));
  const isLocked = (some: readonly LessonTonight[]) =>
    some.some(({ channel, airing }) => airing.start < (locks.get(channel) ?? now));
  const startOf = ([first]: readonly LessonTonight[]) => first && Math.max(first.airing.start, now);
  const inState = (state: LessonTonight['state']) => lessons.filter((one) => one.state === state && isTrouble(one));
  for (const [state, kind] of [
    ['missing', 'recordings-missing'],
    ['faulty', 'recordings-faulty'],
  ] as const) {
    for (const some of groupBy(inState(state), ({ owner }) => owner?.id ?? '').values())
      yield { kind, level: 'red', by: startOf(some), owner: some[0]?.owner, lessons: some, isLocked: isLocked(some) };
  }
  const arrived = inState('arrived');
  if (arrived.length > 0) {
    const by = startOf(arrived);
    yield { kind: 'recordings-arrived', level: 'red', by, lessons: arrived, isLocked: isLocked(arrived) };
  }
  const unmeasured = inState('unmeasured');
  if (unmeasured.length > 0)
    yield { kind: 'recordings-unmeasured', level: 'red', by: startOf(unmeasured), lessons: unmeasured };
  const allowed = lessons.filter((one) => one.state === 'missing' && one.isAllowed);
  if (allowed.length > 0) yield { kind: 'slate-allowed', level: 'yellow', by: startOf(allowed), lessons: allowed };
  const open = lessons.filter(({ review }) => review === 'none' || review === 'again');
  if (open.length > 0) yield { kind: 'not-reviewed', level: 'yellow', by: startOf(open), lessons: open };
}

function* projectTasks({ release, project, now, until }: TonightInput): Iterable<Task> {
  const { sound, isPublished, errors, changes } = project;
  if (sound === undefined) {
    yield { kind: 'project-unreadable', level: 'yellow', by: undefined };
    return;
  }
  if (isPublished || release.kind !== 'sound') return;
  // Recordings are reported lesson by lesson.
  const seen = changes?.changes.filter(({ kind }) => kind !== 'recording') ?? [];
  const lineup = changes?.lineup.length ?? 0;
  const before = seen.filter((one) => isWithin(one, now, until)).length;
  const locks = release.timeline.zones.flatMap((zone) => zone['lock-time-ms'] ?? []);
  const locked = now + Math.max(0, ...locks);
  const isLocked = seen.some((one) => isWithin(one, now, locked));
  if (before + lineup > 0) yield { kind: 'not-built', level: 'red', by: undefined, changes: before + lineup, isLocked };
  else if (seen.length > 0 && errors === 0)
    yield { kind: 'not-built', level: 'yellow', by: until, changes: seen.length, isLocked };
  if (errors > 0) yield { kind: 'project-faulty', level: 'yellow', by: until, errors };
}

function* orderTasks({ zones }: TonightFacts): Iterable<Task> {
  for (const zone of zones) {
    const { orders } = zone;
    if (orders === undefined) continue;
    if (isStuck(orders)) yield { kind: 'orders-stuck', level: 'red', by: undefined, zone };
    else if (orders.waiting > 0) yield { kind: 'orders-waiting', level: 'yellow', by: undefined, zone };
  }
}

/** What stops the builds of the next days. */
function* laterTasks({ now, until, project }: TonightInput, { runsOut, recordings }: TonightFacts): Iterable<Task> {
  if (runsOut !== undefined && runsOut >= until && runsOut < now + RUNS_OUT_SOON)
    yield { kind: 'runs-out', level: 'yellow', by: runsOut, at: runsOut };
  const due = now + (project.sound?.project.media?.due ?? 0);
  const rows = recordings.filter(
    (row) => isBlocking(row) && row.use.next !== undefined && row.use.next.start >= until && row.use.next.start < due,
  );
  const ownerOf = ({ lesson }: TableRow) => owingOrganisation(lesson.course);
  for (const some of groupBy(rows, (row) => ownerOf(row)?.id ?? '').values()) {
    const [first] = some;
    if (first === undefined) continue;
    const lessons = some.map(({ lesson }) => lesson.id);
    yield { kind: 'recordings-due', level: 'yellow', by: first.use.next?.start, owner: ownerOf(first), lessons };
  }
}

function isWithin(change: ViewerChange, from: Instant, until: Instant): boolean {
  const showings: readonly Showing[] =
    'airings' in change
      ? change.airings.flatMap(({ before, after }) => [before, after])
      : [...('before' in change ? [change.before] : []), ...('after' in change ? [change.after] : [])];
  return showings.some(({ start, stop }) => stop > from && start < until);
}
