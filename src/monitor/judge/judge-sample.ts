import type { Millis } from '../../model/time.js';
import type { ChannelTimeline } from '../../published/release-timeline.js';
import type { Sample } from '../sample/sample.js';
import { type Expected, expectedAt } from './expected-at.js';
import type { Finding, Heard, State } from './finding.js';
import { coverage, isSlate, showsRecording } from './judge-picture.js';
import { type HeardSound, hearSound } from './judge-sound.js';
import type { Library } from './library.js';

export interface JudgeOptions {
  /** A lesson may be so much earlier or later than planned. */
  readonly tolerance: Millis;
}

/** A lesson that is later than this is another lesson at this time. */
const LATEST: Millis = 5 * 60_000;
/** A recording that began with another's slot was started in its place. */
const WITH_SLOT: Millis = 3000;
/** Part of a sample that has to be black, still or silent. */
const MOST = 0.75;
/** Part of it that is so in the recording too. */
const AS_RECORDED = 0.5;

/** Compares a sample with the plan. */
export function judgeSample(
  sample: Sample,
  table: ChannelTimeline | undefined,
  library: Library,
  { tolerance }: JudgeOptions,
): Finding {
  const { start, length } = sample;
  const middle = expectedAt(table, start + length / 2);
  const around = [middle, expectedAt(table, start), expectedAt(table, start + length - 1)];
  const heard = hearSound(sample, around, table, library);
  const planned = plannedOf(middle);
  const base = { planned, alike: heard.slice(1).map(({ recording }) => recording.file) };
  const [best] = heard;
  if (best !== undefined) {
    const content = contentState(best, middle, table, tolerance, sample.slack);
    const state = pictureState(sample, best) ?? content;
    return { ...base, state, heard: heardOf(best, library), late: lateOf(best, content), why: undefined };
  }
  const { state, offset, why } = withoutSound(sample, middle, library);
  const isMixed = around.some((one) => !isSameItem(one, middle));
  // Too little was heard of what was on before a change of programme, and of what is on after it.
  const isUnclear = isMixed && (state === 'unknown' || (state !== 'as-planned' && share(sample, state) < 0.95));
  const isThere = state === 'as-planned' && planned !== undefined && offset !== undefined;
  const seen: Heard | undefined = isThere ? { ...planned, offset } : undefined;
  return { ...base, state: isUnclear ? 'unclear' : state, heard: seen, late: isThere ? 0 : undefined, why };
}

function contentState(
  { recording, airing, late, started }: HeardSound,
  middle: Expected,
  table: ChannelTimeline | undefined,
  tolerance: Millis,
  slack: Millis,
): State {
  if (late !== undefined && Math.abs(late) <= tolerance + slack) return 'as-planned';
  if (middle.kind === 'nothing' || middle.kind === 'relay') return 'not-judged';
  const isFiller = recording.isFiller || airing === undefined;
  if (middle.kind === 'filler' && isFiller) return 'as-planned';
  if (middle.kind === 'recording' && recording.isFiller) return 'filler';
  if (late === undefined || Math.abs(late) > LATEST) return 'wrong-lesson';
  const slot = table && expectedAt(table, started + WITH_SLOT);
  const isInPlace =
    slot?.kind === 'recording' &&
    slot.fingerprint !== recording.fingerprint &&
    Math.abs(slot.airing.start - started) <= WITH_SLOT;
  if (isInPlace) return 'wrong-lesson';
  return late > 0 ? 'late' : 'early';
}

/** Black and still pictures over the right sound, unless the recording has them there. */
function pictureState(sample: Sample, { match, recording }: HeardSound): State | undefined {
  const { length, hasPicture } = sample;
  const isAsRecorded = (kind: 'black' | 'still'): boolean =>
    coverage(recording.print[kind], match.offset, length) >= AS_RECORDED;
  if (!hasPicture || (share(sample, 'black') >= MOST && !isAsRecorded('black'))) return 'black';
  const isBlackToo = coverage(recording.print.black, match.offset, length) >= AS_RECORDED;
  if (share(sample, 'frozen') >= MOST && !isAsRecorded('still') && !isBlackToo) return 'frozen';
  return undefined;
}

interface Unheard {
  readonly state: State;
  readonly offset: Millis | undefined;
  readonly why: Finding['why'];
}

/** Silence, or sound that is in no recording: the picture says more. */
function withoutSound(sample: Sample, middle: Expected, { recordings, slates }: Library): Unheard {
  const none = { offset: undefined, why: undefined };
  const [isBlack, isStill] = [share(sample, 'black') >= MOST, share(sample, 'frozen') >= MOST];
  const isSilent = !sample.hasSound || share(sample, 'silent') >= MOST;
  if (middle.kind !== 'recording') {
    if (middle.kind === 'filler') return { ...none, state: isBlack ? 'black' : 'as-planned' };
    return { ...none, state: isBlack ? 'black' : 'not-judged', why: NOTHING_TO_COMPARE };
  }
  const recording = middle.fingerprint === undefined ? undefined : recordings.get(middle.fingerprint);
  const offset = sample.start - middle.airing.start;
  const isAsRecorded = (kind: 'black' | 'still' | 'silence'): boolean =>
    recording !== undefined && coverage(recording.print[kind], offset, sample.length) >= AS_RECORDED;
  if (isSlate(sample, slates) && !(recording !== undefined && showsRecording(sample, recording.print, offset)))
    return { ...none, state: 'slate' };
  if (isBlack && !(isAsRecorded('black') && isAsRecorded('silence'))) return { ...none, state: 'black' };
  if (recording === undefined) {
    const state = isStill && isSilent ? 'frozen' : isSilent ? 'silent' : 'not-judged';
    return { ...none, state, why: NO_FINGERPRINT };
  }
  const isShown = isBlack || showsRecording(sample, recording.print, offset);
  const isSilentThere = isAsRecorded('silence') || recording.print.sound.length === 0;
  if (isSilent && isSilentThere && isShown) {
    const state = isStill && !isAsRecorded('still') && !isBlack ? 'frozen' : 'as-planned';
    return { state, offset, why: undefined };
  }
  if (isStill && !(isShown && isAsRecorded('still'))) return { ...none, state: 'frozen' };
  if (isSilent) return { ...none, state: 'silent' };
  return { ...none, state: 'unknown', why: isShown ? OTHER_SOUND : undefined };
}

const NOTHING_TO_COMPARE = { zh: '此时没有可对照的录像', en: 'there is no recording to compare with at this time' };
const NO_FINGERPRINT = {
  zh: '应播的录像没有指纹；请运行 airclass probe --fingerprint',
  en: 'what should be on air has no fingerprint; run airclass probe --fingerprint',
};
const OTHER_SOUND = { zh: '画面与编排相符，声音不符', en: 'the picture is as planned, and the sound is not' };

function share({ black, still, silence, length }: Sample, state: State): number {
  if (state === 'black') return coverage(black, 0, length);
  if (state === 'frozen' || state === 'slate') return coverage(still, 0, length);
  return state === 'silent' ? coverage(silence, 0, length) : 0;
}

function isSameItem(one: Expected, other: Expected): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind === 'nothing' || (other.kind !== 'nothing' && one.airing.id === other.airing.id);
}

function plannedOf(expected: Expected): Finding['planned'] {
  if (expected.kind !== 'recording') return undefined;
  const { lesson, programme } = expected.airing.item;
  return { file: expected.file, lesson, programme };
}

function heardOf({ match, recording: { file } }: HeardSound, { names }: Library): Heard {
  const name = names.get(file);
  const { offset, errors } = match;
  return { file, lesson: name?.lesson, programme: name?.programme, offset, errors };
}

/** Of another lesson, how late it is says nothing. */
function lateOf({ late }: HeardSound, state: State): Millis | undefined {
  return state === 'as-planned' || state === 'late' || state === 'early' ? late : undefined;
}
