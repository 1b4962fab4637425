import type { Instant } from '../../model/time.js';
import { type ChannelTonight, channelsTonight } from './channel-tonight.js';
import { lessonsTonight, recordingsNow } from './lesson-tonight.js';
import { type Level, levelOf, type Task, tasksOf } from './tasks.js';
import type { TonightInput } from './tonight-input.js';
import { type ZoneTonight, zonesTonight } from './zone-tonight.js';

/** Is everything all right until sign-off, and what must be done before when? */
export interface Tonight extends TonightInput {
  readonly timeZone: string;
  readonly level: Level;
  readonly channels: readonly ChannelTonight[];
  readonly zones: readonly ZoneTonight[];
  /** The first instant that some channel or zone of the release does not show; `undefined` where nothing is on air. */
  readonly runsOut: Instant | undefined;
  /** What is to be done, the most urgent first. */
  readonly tasks: readonly Task[];
}

/** Only what it is given counts: the same answer at any desk. */
export function tonight(input: TonightInput, timeZone: string): Tonight {
  const recordings = recordingsNow(input);
  const lessons = lessonsTonight(input, recordings);
  const channels = channelsTonight(input, lessons);
  const zones = zonesTonight(input);
  const ends = [...channels.map(({ ends: at }) => at), ...zones.flatMap(({ guide, playout }) => [guide, playout])];
  const known = ends.filter((at) => at !== undefined);
  const runsOut = known.length === 0 ? undefined : Math.min(...known);
  const tasks = tasksOf(input, { channels, zones, lessons, recordings, runsOut });
  return { ...input, timeZone, level: levelOf(tasks), channels, zones, runsOut, tasks };
}
