import type { Instant, Millis } from '../../model/time.js';
import { type AiredStretch, airedStretches } from '../as-run/aired-stretches.js';
import { assignPlayed } from '../as-run/assign-played.js';
import { TOLERANCE } from '../as-run/compare-as-run.js';
import { plannedItems } from '../as-run/planned-item.js';
import type { PlayedItem } from '../as-run/played-item.js';
import type { PlayedNames } from '../as-run/played-names.js';
import type { ChannelTimeline, TimelineItem } from '../release-timeline.js';
import { playedItem } from './aired-item.js';
import type { ChannelAir } from './channel-air.js';
import { LineBuilder, UNPLANNED } from './line-builder.js';
import type { LiveLine, SourceState } from './live-entry.js';
import type { PlannedEntry } from './planned-entry.js';

/** A gap in a log that is shorter belongs to what was on before it. */
const MAX_GAP: Millis = 30_000;

export interface FollowedChannel {
  readonly table: ChannelTimeline;
  readonly planned: readonly PlannedEntry[];
  readonly names: PlayedNames;
  /** After how long without a line it is not known what is on air. */
  readonly silence: Millis;
}

/** What was on air until now as the source says it, and what the plan has from now on. */
export function liveLine(channel: FollowedChannel, air: ChannelAir, now: Instant): LiveLine {
  const { table, planned, names } = channel;
  const plays = air.items.map(playedItem);
  const lengthOf = recordingLengths(table, names);
  const last = plays.at(-1);
  const expected = last && (last.end ?? endOf(last, lengthOf));
  const state = stateOf(air, expected, channel, now);
  const isOn = state === 'on-air';
  // What is on goes on, as long as the source is heard; this instant included.
  const until = now + 1;
  const open = plays.map((play) => (play === last && isOn ? { ...play, end: until } : play));
  const aired = airedStretches(open, air.stops, names, ({ name }) => lengthOf(name)).flatMap((stretch) => {
    const end = Math.min(stretch.end, until);
    return end - stretch.start > TOLERANCE || (isOn && stretch.played.start === last?.start)
      ? [{ ...stretch, end }]
      : [];
  });
  const builder = new LineBuilder(planned);
  const assigned = assignPlayed(plannedItems(table, table), aired, names, TOLERANCE);
  const from = planned[0]?.start ?? now;
  let done = from;
  for (const stretch of aired) {
    const part = within(stretch, Math.max(done, from));
    if (part === undefined) continue;
    if (part.start - done > MAX_GAP || builder.isEmpty) builder.plan(done, part.start);
    else builder.goOn(part.start);
    put(builder, part, assigned.get(stretch)?.airing.id, itemOf(stretch, table, names));
    done = part.end;
  }
  if (isOn) builder.goOn(until);
  else builder.plan(done, until);
  const ends = isOn && last !== undefined && !names.isFiller(last) ? expected : undefined;
  builder.finish(now, ends);
  return { state, heard: air.heard, entries: builder.entries };
}

function put(
  builder: LineBuilder,
  { start, end, isFiller }: AiredStretch,
  event: string | undefined,
  item: TimelineItem | undefined,
): void {
  if (event !== undefined) builder.play(event, start, end);
  else if (isFiller) builder.fill(start, end);
  else builder.other(item, item?.title ?? UNPLANNED, start, end);
}

function stateOf(
  air: ChannelAir,
  expected: Instant | undefined,
  { planned, silence }: FollowedChannel,
  now: Instant,
): SourceState {
  if (air.trouble !== undefined) return air.trouble.kind === 'ahead' ? 'clock-ahead' : 'late-lines';
  const last = air.items.at(-1);
  if (last === undefined || air.heard === undefined) return air.isStopped ? 'stopped' : 'unknown';
  if (air.isStopped) return 'stopped';
  if (air.isSampled) return now <= air.heard + silence ? 'on-air' : 'silent';
  const slot = planned.find(({ start, stop }) => start <= last.start && last.start < stop);
  const until = Math.max(air.heard, expected ?? slot?.stop ?? last.start);
  return now <= until + silence ? 'on-air' : 'silent';
}

function within(stretch: AiredStretch, from: Instant): AiredStretch | undefined {
  if (stretch.end <= from) return undefined;
  return stretch.start >= from ? stretch : { ...stretch, start: from };
}

type Lengths = (name: PlayedItem['name']) => Millis | undefined;

function recordingLengths({ airings }: ChannelTimeline, names: PlayedNames): Lengths {
  const lengths = new Map<string, Millis>();
  for (const { id, item } of airings) {
    const { file, 'length-ms': length } = item.recording ?? {};
    if (file === undefined || length === undefined) continue;
    lengths.set(file, length);
    lengths.set(id, length);
  }
  return (name) => {
    if (name.kind === 'live') return undefined;
    return lengths.get(name.kind === 'event' ? name.id : (names.fileOf(name.path) ?? ''));
  };
}

function endOf({ start, name }: PlayedItem, lengthOf: Lengths): Instant | undefined {
  const length = lengthOf(name);
  return length === undefined ? undefined : start + length;
}

/** Of what plays where it was not planned: by the file, anywhere in the channel's plan. */
function itemOf(
  { played: { name } }: AiredStretch,
  { airings }: ChannelTimeline,
  names: PlayedNames,
): TimelineItem | undefined {
  if (name.kind === 'live') return undefined;
  if (name.kind === 'event') return airings.find(({ id }) => id === name.id)?.item;
  const file = names.fileOf(name.path);
  return file === undefined ? undefined : airings.find(({ item }) => item.recording?.file === file)?.item;
}
