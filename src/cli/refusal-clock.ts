import type { SoundProject } from '../compile.js';
import type { Instant } from '../model/time.js';
import type { RefusalClock } from '../report/refusal/locked-sentence.js';

/** What the words about locked airings of a project are made from. */
export function refusalClock(now: Instant, { project }: Pick<SoundProject, 'project'>): RefusalClock {
  const { timeZone, dayStart, zones } = project;
  const locks = [...zones.values()].flatMap(({ id, lockTime }) =>
    lockTime === undefined ? [] : [[id, lockTime] as const],
  );
  return { now, timeZone, dayStart, lockTimes: new Map(locks) };
}
