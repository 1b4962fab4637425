import type { Lesson } from '../model/course.js';
import type { MediaSettings } from '../model/project.js';
import { MINUTE, type Millis } from '../model/time.js';
import type { LessonUse } from '../timeline/lesson-use.js';
import { isDecodedWell } from './decode-words.js';
import { type ProfileDifference, profileDifferences } from './national-profile.js';
import { isPlayed } from './played-length.js';
import type { BrokenClock, DecodedFacts, FaultReason, OtherTrack, Recording } from './recording.js';
import { wholeFrames } from './whole-frames.js';

/** What is the matter with a lesson's recording, in the order of how bad it is. */
export type Verdict =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: FaultReason }
  | { readonly kind: 'truncated'; readonly reason: FaultReason }
  | { readonly kind: 'too-long'; readonly by: Millis; readonly cutAt: Millis }
  | { readonly kind: 'changed-since-review'; readonly certain: boolean }
  | { readonly kind: 'no-picture' }
  | { readonly kind: 'no-sound' }
  | { readonly kind: 'part-missing'; readonly part: 'picture' | 'sound'; readonly for: Millis }
  | { readonly kind: 'clock-broken'; readonly clock: BrokenClock }
  | { readonly kind: 'short'; readonly by: Millis; readonly than: 'ordered' | 'slot' }
  | { readonly kind: 'streams-disagree'; readonly spread: Millis; readonly allowed: Millis }
  | { readonly kind: 'tracks-differ'; readonly tracks: readonly OtherTrack[]; readonly length: Millis }
  | { readonly kind: 'off-profile'; readonly differences: readonly ProfileDifference[] }
  | { readonly kind: 'damaged'; readonly decoded: DecodedFacts }
  | { readonly kind: 'decoded-odd'; readonly decoded: DecodedFacts };

export type VerdictKind = Verdict['kind'] | 'shared';

/** Half a second: what encoders leave at the end of a stream is less. */
const SPREAD_FRAMES = 12;
/** Without picture or sound for this long, or for half of it, a recording is not a lesson. */
const PART_MISSING: Millis = 10_000;
/** A producer who knows the ordered length and misses it by more delivered another recording. */
const ORDERED_SLACK: Millis = MINUTE;

interface Judged {
  readonly lesson: Lesson;
  readonly recording: Recording;
  readonly media: MediaSettings;
  readonly verdicts: readonly Verdict[];
}

/** Several rules and tables ask for the same. */
const lately = new WeakMap<LessonUse, Judged>();

/** Everything that is wrong with one lesson's recording; what two lessons share needs both and is found elsewhere. */
export function judgeRecording(
  lesson: Lesson,
  use: LessonUse,
  recording: Recording,
  media: MediaSettings,
): readonly Verdict[] {
  const known = lately.get(use);
  if (known?.lesson === lesson && known.recording === recording && known.media === media) return known.verdicts;
  const verdicts = verdictsOn(lesson, use, recording, media);
  lately.set(use, { lesson, recording, media, verdicts });
  return verdicts;
}

function verdictsOn(lesson: Lesson, use: LessonUse, recording: Recording, media: MediaSettings): readonly Verdict[] {
  const reason = recording.reason ?? { code: 'cannot-open' };
  switch (recording.state) {
    case 'unknown':
      return [];
    case 'missing':
      return [{ kind: 'missing' }];
    case 'unreadable':
      return [{ kind: 'unreadable', reason }];
    case 'truncated':
      return [{ kind: 'truncated', reason }];
    default:
      return [
        ...judgeReview(lesson, recording),
        ...judgeStreams(recording),
        ...judgeDecoded(recording, 'damaged'),
        ...(recording.still ? [] : judgeLength(lesson, use, recording, media)),
        ...(recording.still ? [] : judgeMake(recording, media)),
        ...judgeDecoded(recording, 'decoded-odd'),
      ];
  }
}

export function slotLength({ shortest }: LessonUse): Millis {
  return shortest.end - shortest.start;
}

function* judgeLength(lesson: Lesson, use: LessonUse, { length }: Recording, media: MediaSettings): Iterable<Verdict> {
  const slot = slotLength(use);
  if (length > slot + media.longerBy) {
    yield { kind: 'too-long', by: length - slot, cutAt: wholeFrames(slot, media.frameRate) };
    return;
  }
  const than = lesson.length === undefined ? 'slot' : 'ordered';
  const wanted = Math.min(lesson.length ?? slot, slot);
  const allowed = media.shorterBy.get(lesson.course.grade.stage) ?? (than === 'ordered' ? ORDERED_SLACK : wanted / 2);
  if (wanted - length > allowed) yield { kind: 'short', by: wanted - length, than };
}

function* judgeReview({ review }: Lesson, { sha256 }: Recording): Iterable<Verdict> {
  if (review?.sha256 === undefined || review.sha256.toLowerCase() === sha256) return;
  yield { kind: 'changed-since-review', certain: sha256 !== undefined };
}

/** What decoding found stays with the record until the file changes. Black, silence and loudness are for people to judge. */
function* judgeDecoded({ decoded }: Recording, kind: 'damaged' | 'decoded-odd'): Iterable<Verdict> {
  if (decoded === undefined || isDecodedWell(decoded)) return;
  if (decoded.errors > 0 === (kind === 'damaged')) yield { kind, decoded };
}

function* judgeStreams({ streams }: Recording): Iterable<Verdict> {
  if (streams === undefined) return;
  if (!streams.some(({ type }) => type === 'video')) yield { kind: 'no-picture' };
  if (!streams.some(({ type }) => type === 'audio')) yield { kind: 'no-sound' };
}

function* judgeMake(recording: Recording, media: MediaSettings): Iterable<Verdict> {
  const allowed = ((media.spreadFrames ?? SPREAD_FRAMES) * 1000) / media.frameRate;
  yield* judgeParts(recording, allowed);
  if (recording.clock !== undefined) yield { kind: 'clock-broken', clock: recording.clock };
  const length = recording.lengths?.played ?? recording.length;
  const tracks = recording.tracks?.filter((track) => differs(track, length, allowed)) ?? [];
  if (tracks.length > 0) yield { kind: 'tracks-differ', tracks, length };
  const differences = profileDifferences(recording, media.frameRate);
  if (differences.length > 0) yield { kind: 'off-profile', differences };
}

/** The last subtitle ends before the picture does; if half of a recording has none, they belong to another one. */
function differs({ type, ends }: OtherTrack, length: Millis, allowed: Millis): boolean {
  return ends - length > allowed || length - ends > (type === 'subtitle' ? length / 2 : allowed);
}

/** Picture against sound; what was measured before both were known by what plays is judged by all that it says. */
function* judgeParts({ lengths = {}, streams = [] }: Recording, allowed: Millis): Iterable<Verdict> {
  if (lengths.played === undefined) {
    const all = Object.values(lengths);
    const spread = Math.max(...all) - Math.min(...all);
    if (all.length > 1 && spread > allowed) yield { kind: 'streams-disagree', spread, allowed };
    return;
  }
  const span = (type: 'video' | 'audio'): readonly [Millis, Millis] | undefined => {
    const late = streams.find((stream) => stream.type === type && isPlayed(stream))?.late ?? 0;
    const length = lengths[type];
    return length === undefined ? undefined : [late, late + length];
  };
  const [picture, sound] = [span('video'), span('audio')];
  if (picture === undefined || sound === undefined) return;
  const [early, end] = [Math.abs(picture[0] - sound[0]), Math.abs(picture[1] - sound[1])];
  const total = Math.max(picture[1], sound[1]);
  const without = { picture: total - (picture[1] - picture[0]), sound: total - (sound[1] - sound[0]) };
  const part = without.sound >= without.picture ? 'sound' : 'picture';
  if (without[part] > Math.min(PART_MISSING, total / 2)) yield { kind: 'part-missing', part, for: without[part] };
  else if (Math.max(early, end) > allowed) {
    yield { kind: 'streams-disagree', spread: Math.max(early, end), allowed };
  }
}
