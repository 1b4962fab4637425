import { DAY, type Millis } from '../model/time.js';
import { fault, type Measured } from './measured.js';
import { CAPTURES, isPlayed, playedLength } from './played-length.js';
import type { ProbeReply } from './probe-reply.js';
import type { TrackClock } from './read-packets.js';
import { LENGTH_RUNGS, type LengthRung, type Lengths } from './recording.js';

/** No programme of a school lasts longer than a day; a header that says so is forged or broken. */
const LONGEST = DAY;

/** Whether what ffprobe said makes a recording that can go on air; `packets` where the whole file was read. */
export function judgeReply(reply: ProbeReply, packets?: ReadonlyMap<number, TrackClock>): Measured {
  const { container, claimed, start } = reply;
  if (!reply.streams.some(({ type }) => type === 'video' || type === 'audio')) {
    return { ...fault('no-streams'), container };
  }
  const clocks = packets === undefined ? reply.clocks : withoutOvershoot(packets, reply);
  const played = playedLength(container, reply.streams, clocks, reply.chapterEnd);
  const { streams, tracks, clock } = played;
  const lengths = {
    ...(claimed === undefined ? {} : { container: claimed }),
    ...played.lengths,
    ...(packets === undefined || played.lengths.played === undefined ? {} : { packets: played.lengths.played }),
  };
  const rung = highestRung(lengths);
  const known = {
    container,
    ...(start === undefined || (start === 0 && !CAPTURES.has(container)) ? {} : { start }),
    streams,
    ...(tracks.length === 0 ? {} : { tracks }),
    ...(clock === undefined ? {} : { clock }),
  };
  if (packets !== undefined && lengths.packets === undefined) return { ...known, ...fault('packets-end-early') };
  if (rung === undefined) return { ...known, ...fault('no-length') };
  // A clock that jumps makes the claim of the whole file worthless; what plays was counted.
  if (clock?.breaks === undefined && Object.values(lengths).some((length) => length > LONGEST)) {
    return { ...known, ...fault('length-not-believable') };
  }
  if (packets !== undefined && clock === undefined && endsEarly(reply, packets)) {
    return { ...known, ...fault('packets-end-early'), lengths };
  }
  return { ...known, state: 'ok', rung, lengths };
}

/** A last packet that is counted as long as the others, of a track whose end the file knows better. */
function withoutOvershoot(packets: Clocks, { claimed, start = 0 }: ProbeReply): Clocks {
  if (claimed === undefined) return packets;
  return new Map(
    [...packets].map(([index, clock]) => {
      const over = clock.reach - start - claimed;
      const isOver = clock.last !== undefined && over > 0 && over < clock.last && clock.breaks.length === 0;
      return [index, isOver ? { ...clock, reach: clock.reach - over, played: clock.played - over } : clock] as const;
    }),
  );
}

/** Whether the file claims more than its packets hold; chapters and tracks that are not played may reach further. */
function endsEarly({ claimed, chapterEnd = 0, clocks, streams }: ProbeReply, packets: Clocks): boolean {
  const others = [...clocks].filter(([index]) => !isPlayed(streams[index])).map(([, { reach }]) => reach);
  const known = Math.max(chapterEnd, ...others, ...[...packets.values()].map(({ reach }) => reach));
  const isOver = (claim: Millis, held: Millis): boolean => claim > held * 1.01 + 1000;
  // A second of slack, and a hundredth: the last packets of a stream may have no length.
  return claimed !== undefined && isOver(claimed, known);
}

type Clocks = ReadonlyMap<number, TrackClock>;

export function highestRung(lengths: Lengths): LengthRung | undefined {
  return LENGTH_RUNGS.find((rung) => lengths[rung] !== undefined);
}
