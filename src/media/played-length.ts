import type { Millis } from '../model/time.js';
import type { ClockBreak, TrackClock } from './read-packets.js';
import type { BrokenClock, Lengths, MediaStream, OtherTrack } from './recording.js';

/** What a player makes of a file's tracks. */
export interface Played {
  readonly lengths: Lengths;
  readonly streams: readonly MediaStream[];
  readonly tracks: readonly OtherTrack[];
  readonly clock: BrokenClock | undefined;
}

/** Milliseconds by which tracks may begin apart, or another track may end apart, without a report. */
const APART = 100;
/** Where a clock that counts 90,000 a second with 33 bits begins again. */
const WRAP: Millis = 95_443_717;
/** A capture of a running channel begins anywhere; any other file begins at zero. */
export const CAPTURES = new Set(['mpegts', 'mpeg']);
const LATE: Millis = 1000;
/** Two tracks jump together where their jumps differ by less. */
const TOGETHER: Millis = 10_000;

/** The chosen picture and sound together, from the first to begin to the last to end; other tracks are separate. */
export function playedLength(
  container: string,
  streams: readonly MediaStream[],
  clocks: ReadonlyMap<number, TrackClock>,
  chapterEnd: Millis | undefined,
): Played {
  const indexes = [...streams.keys()].filter((index) => isPlayed(streams[index]));
  const found = indexes.flatMap((index) => {
    const clock = clocks.get(index);
    return clock === undefined ? [] : [{ index, clock }];
  });
  const chosen = found.map(({ index, clock }) => ({ index, clock: withHolds(clock, found) }));
  const start = Math.min(...chosen.map(({ clock }) => clock.start));
  const lengths: { -readonly [Rung in keyof Lengths]: Lengths[Rung] } = {};
  const late = new Map<number, Millis>();
  let played = 0;
  for (const { index, clock } of chosen) {
    const type = streams[index]?.type === 'video' ? 'video' : 'audio';
    if (clock.played > 0) lengths[type] = clock.played;
    if (clock.start - start > APART) late.set(index, clock.start - start);
    played = Math.max(played, clock.start - start + clock.played);
  }
  if (played > 0) lengths.played = played;
  const clock = Number.isFinite(start) ? brokenClock(container, start, chosen) : undefined;
  return {
    lengths,
    streams: streams.map(({ averageRate, ...stream }, index) => ({
      ...stream,
      // Over a jump of the clock an average says nothing.
      ...(clock?.breaks === undefined ? optional('averageRate', averageRate) : {}),
      ...optional('late', late.get(index)),
    })),
    tracks: Number.isFinite(start) ? otherTracks(streams, clocks, start, played, chapterEnd) : [],
    clock,
  };
}

export function isPlayed(stream: MediaStream | undefined): boolean {
  return (stream?.type === 'video' || stream?.type === 'audio') && stream.other !== true;
}

interface Chosen {
  readonly index: number;
  readonly clock: TrackClock;
}

/** A slide that is shown for a minute while the sound goes on is not a jump: the minute is played. */
function withHolds(clock: TrackClock, all: readonly Chosen[]): TrackClock {
  const others = all.map((one) => one.clock).filter((other) => other !== clock);
  if (others.length === 0) return clock;
  const isHold = ({ by }: ClockBreak): boolean =>
    by > 0 && !others.some(({ breaks }) => breaks.some((other) => Math.abs(other.by - by) < TOGETHER));
  const held = clock.breaks.filter(isHold).reduce((sum, { by }) => sum + by, 0);
  return { ...clock, played: clock.played + held, breaks: clock.breaks.filter((one) => !isHold(one)) };
}

function otherTracks(
  streams: readonly MediaStream[],
  clocks: ReadonlyMap<number, TrackClock>,
  start: Millis,
  played: Millis,
  chapterEnd: Millis | undefined,
): readonly OtherTrack[] {
  const tracks: OtherTrack[] = [];
  for (const [index, stream] of streams.entries()) {
    const clock = clocks.get(index);
    // XSUB has its times in its pictures; AVI gives it the first frames of the film.
    if (clock === undefined || stream.type === 'data' || stream.codec === 'xsub' || isPlayed(stream)) continue;
    const ends = stream.type === 'subtitle' ? clock.reach - start : clock.start - start + clock.played;
    if (Math.abs(ends - played) > APART) tracks.push({ track: index + 1, type: stream.type, ends });
  }
  if (chapterEnd !== undefined && chapterEnd - played > APART) tracks.push({ type: 'chapter', ends: chapterEnd });
  return tracks;
}

function brokenClock(container: string, start: Millis, chosen: readonly Chosen[]): BrokenClock | undefined {
  const [lead] = [...chosen].sort((a, b) => b.clock.breaks.length - a.clock.breaks.length);
  const breaks = lead?.clock.breaks ?? [];
  const [first] = breaks;
  const isCapture = CAPTURES.has(container);
  const startsAt = !isCapture && start > LATE ? start : undefined;
  const wraps = isCapture && chosen.some(({ clock }) => clock.start < 0 || (clock.start < WRAP && clock.reach > WRAP));
  if (first === undefined && startsAt === undefined && !wraps) return undefined;
  return {
    ...(first === undefined ? {} : { breaks: breaks.length, at: first.at, by: first.by }),
    ...optional('startsAt', startsAt),
    ...(wraps ? { wraps } : {}),
  };
}

function optional<Key extends string>(key: Key, value: number | undefined): Partial<Record<Key, number>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, number>);
}
