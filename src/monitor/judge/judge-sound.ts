import { identify, isMatch, placeOf, type SoundMatch } from '../../media/prints/match-sound.js';
import type { Instant, Millis } from '../../model/time.js';
import type { ChannelTimeline, TimelineAiring } from '../../published/release-timeline.js';
import type { Sample } from '../sample/sample.js';
import { type Expected, nearestAiring } from './expected-at.js';
import type { KnownRecording, Library } from './library.js';

/** A recording that is heard, and the airing that it is nearest to. */
export interface HeardSound {
  readonly match: SoundMatch;
  readonly recording: KnownRecording;
  /** The instant at which it was started, as it sounds. */
  readonly started: Instant;
  readonly airing: TimelineAiring | undefined;
  /** Later than planned. */
  readonly late: Millis | undefined;
}

/** Around the planned place, what is looked at first. */
const NEAR: Millis = 15_000;
/** A match that needs no other to be compared with it: another lesson has twice as many errors. */
const SURE = 0.13;

/**
 * What a sample sounds like, the nearest to the plan first; several where they sound alike. Where the plan is heard at its
 * place for certain, nothing else is looked at.
 */
export function hearSound(
  sample: Sample,
  expected: readonly Expected[],
  table: ChannelTimeline | undefined,
  { recordings }: Library,
): readonly HeardSound[] {
  for (const one of expected) {
    if (one.kind !== 'recording' || one.fingerprint === undefined) continue;
    const recording = recordings.get(one.fingerprint);
    if (recording === undefined) continue;
    const offset = sample.start - one.airing.start;
    const place = placeOf(sample.sound, recording.print.sound, { from: offset - NEAR, until: offset + NEAR });
    if (place === undefined || place.errors > SURE || !isMatch(place)) continue;
    return [heardAs({ name: one.fingerprint, ...place }, recording, sample, table)];
  }
  const sounds = [...recordings].map(([name, { print }]) => [name, print.sound] as const);
  const found = identify(sample.sound, sounds);
  if (found.kind === 'none') return [];
  const heard = found.matches.flatMap((match) => {
    const recording = recordings.get(match.name);
    return recording === undefined ? [] : [heardAs(match, recording, sample, table)];
  });
  const distance = ({ late }: HeardSound): number => (late === undefined ? Number.MAX_VALUE : Math.abs(late));
  return heard.sort((a, b) => distance(a) - distance(b));
}

function heardAs(
  match: SoundMatch,
  recording: KnownRecording,
  { start }: Sample,
  table: ChannelTimeline | undefined,
): HeardSound {
  const started = start - match.offset;
  const airing = table && nearestAiring(table, match.name, started);
  return { match, recording, started, airing, late: airing && started - airing.start };
}
