import type { Showing } from './release-diff.js';
import type { Side } from './side.js';

/** Lessons are dealt in order: one after the last lesson of its course in a release is shown after the release's end. */
export function comesLater({ channel, item }: Showing, side: Side): boolean {
  const { grade, course, number } = item;
  if (side.firstRun !== undefined || number === undefined) return false;
  let last: number | undefined;
  for (const { run, item: other } of side.channels.get(channel)?.airings ?? []) {
    if (run !== 'first' || other.grade !== grade || other.course !== course || other.number === undefined) continue;
    if (last === undefined || other.number > last) last = other.number;
  }
  return last !== undefined && number > last;
}

/** A repeat keeps its distance from the lesson, which may take it past the end of the release. */
export function followsOutside({ channel, start }: Showing, from: Showing, to: Showing, side: Side): boolean {
  const until = side.channels.get(channel)?.until;
  return until !== undefined && start + to.start - from.start >= until;
}

/** Matches first runs in `outside`, their repeats, and repeats that follow a first run out of a release. */
export function follower(
  outside: readonly Showing[],
  follows: (repeat: Showing) => boolean,
): (showing: Showing) => boolean {
  const lessons = new Set(outside.map(lessonOn));
  return (showing) => {
    if (showing.run === 'programme') return false;
    return lessons.has(lessonOn(showing)) || (!isFirst(showing) && follows(showing));
  };
}

export function lessonOn({ channel, item }: Showing): string {
  return `${channel} ${item.lesson}`;
}

export function isFirst({ run }: Showing): boolean {
  return run === 'first';
}
