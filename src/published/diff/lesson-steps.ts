import type { Instant } from '../../model/time.js';
import type { AddedChange, CancelledChange, MovedChange, Showing } from './release-diff.js';

/** A first run that is elsewhere now: moved, or into or out of the time that both releases show. */
export interface LessonStep {
  readonly change: MovedChange | AddedChange | CancelledChange;
  /** Where it was, else where it is. */
  readonly showing: Showing;
  readonly from: Instant | undefined;
  readonly to: Instant | undefined;
}

/** Steps of one course that follow each other, each lesson taking the place of another one as far away. */
export interface StepRun {
  readonly steps: readonly [LessonStep, LessonStep, ...LessonStep[]];
  /** In lessons; negative: earlier. */
  readonly by: number;
}

/**
 * Finds the runs among the steps of one course on one channel. Where the first lesson of a run that goes back, or the
 * last ones of a run that goes on, find a new place, no lesson had that place before.
 */
export function* stepRuns(steps: readonly LessonStep[]): Iterable<StepRun> {
  const ordered = [...steps].sort(
    (a, b) => (a.from ?? Number.POSITIVE_INFINITY) - (b.from ?? Number.POSITIVE_INFINITY) || (a.to ?? 0) - (b.to ?? 0),
  );
  const places = new Map(ordered.flatMap(({ from }, place) => (from === undefined ? [] : [[from, place] as const])));
  const distances = ordered.map(({ to }, index) => {
    const place = to === undefined ? undefined : places.get(to);
    return place === undefined ? undefined : place - index;
  });
  let used = 0;
  for (let index = 0; index < ordered.length; index++) {
    const by = distances[index];
    if (by === undefined || by === 0) continue;
    let [first, last] = [index, index];
    while (distances[last + 1] === by) last++;
    if (by < 0) {
      while (first > used && index - first < -by && isFree(first - 1) && isEarlier(ordered[first - 1])) first--;
    } else {
      const linked = last;
      while (last - linked < by && isFree(last + 1) && !isEarlier(ordered[last + 1])) last++;
    }
    const [one, two, ...more] = ordered.slice(first, last + 1);
    if (one !== undefined && two !== undefined) yield { steps: [one, two, ...more], by };
    used = last + 1;
    index = last;
  }

  function isFree(index: number): boolean {
    return index < ordered.length && distances[index] === undefined;
  }
}

function isEarlier(step: LessonStep | undefined): boolean {
  return step?.to !== undefined && (step.from === undefined || step.to < step.from);
}
