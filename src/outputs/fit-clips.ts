import type { Recordings } from '../media/recording.js';
import type { Lesson } from '../model/course.js';
import type { Programme } from '../model/programme.js';
import type { Project } from '../model/project.js';
import type { Millis } from '../model/time.js';
import type { Airing, LessonAiring } from '../timeline/airing.js';
import type { Clip } from './clip.js';

export interface ClipSources {
  readonly project: Project;
  readonly recordings: Recordings;
}

const FRAMES_A_SECOND = 25;

/** What can be played of a file: how long it lasts, `endless` for a picture, `undefined` where it cannot be used. */
type Playable = Millis | 'endless' | undefined;

/**
 * What plays during an airing: the recording or programme, then what fills the rest. The clips add up to the slot
 * exactly. A missing recording is replaced by the slate; one that is too long is cut where the slot ends.
 */
export function fitClips(airing: Airing, sources: ClipSources): readonly Clip[] {
  const slot = airing.end - airing.start;
  const { fill } = sources.project;
  if (airing.kind === 'fill') {
    return fillUp([], (airing.fill === 'between' ? fill.between : fill.offHours).programmes, slot, sources);
  }
  const own =
    airing.kind === 'lesson'
      ? lessonClip(airing, slot, sources)
      : programmeClip(airing.programme, 'programme', slot, sources);
  if (own === undefined) return slateClips(slot, sources, itemOf(airing));
  return fillUp([own], fill.afterLesson.programmes, slot - (own.out - own.in), sources);
}

/** Length of a lesson's recording; `undefined` if only its slot is known, or the slate plays. */
export function runningTime(lesson: Lesson, sources: ClipSources): Millis | undefined {
  const playable = playableOf(lesson.file, lesson.length, sources);
  return playable === 'endless' ? undefined : playable;
}

function itemOf(airing: Exclude<Airing, { kind: 'fill' }>): string {
  return airing.kind === 'lesson' ? airing.lesson.id : airing.programme.id;
}

function lessonClip({ lesson }: LessonAiring, slot: Millis, sources: ClipSources): Clip | undefined {
  const playable = playableOf(lesson.file, lesson.length ?? slot, sources);
  if (playable === undefined) return undefined;
  const sourceLength = playable === 'endless' ? undefined : playable;
  const out = Math.min(sourceLength ?? slot, slot);
  return { kind: 'recording', source: lesson.file, item: lesson.id, in: 0, out, sourceLength };
}

/** `undefined` where the programme has nothing of its own to play. */
function programmeClip(
  programme: Programme,
  kind: 'programme' | 'filler',
  room: Millis,
  sources: ClipSources,
): Clip | undefined {
  const { file, source, id } = programme;
  if (programme.kind === 'relay' && source !== undefined) {
    return { kind: 'relay', source, item: id, in: 0, out: room, sourceLength: undefined };
  }
  if (file === undefined) return undefined;
  const playable = playableOf(file, programme.length, sources);
  if (playable === undefined) return undefined;
  if (playable === 'endless')
    return { kind: 'slate', source: file, item: id, in: 0, out: room, sourceLength: undefined };
  return { kind, source: file, item: id, in: 0, out: Math.min(playable, room), sourceLength: playable };
}

/** In a project that only plans, `planned` is used, and a file without a length takes all the time. */
function playableOf(file: string, planned: Millis | undefined, { project, recordings }: ClipSources): Playable {
  if (project.media === undefined) return planned ?? 'endless';
  const recording = recordings.get(file);
  if (recording === undefined || recording.state !== 'ok') return undefined;
  if (recording.still) return 'endless';
  return recording.length >= frame(project) ? recording.length : undefined;
}

/**
 * The programmes in turn after `clips`, each whole while it fits, the last one cut. A picture, a relay or a programme
 * without a file takes all that is left; so does the slate where no programme can be played.
 */
function fillUp(
  clips: readonly Clip[],
  programmes: readonly Programme[],
  length: Millis,
  sources: ClipSources,
): readonly Clip[] {
  const filled = [...clips];
  const playable = programmes.filter(
    ({ file }) => file === undefined || playableOf(file, undefined, sources) !== undefined,
  );
  let rest = length;
  for (let turn = 0; rest > 0; turn++) {
    const before = filled.at(-1);
    if (before !== undefined && rest < frame(sources.project)) {
      filled[filled.length - 1] = held(before, rest);
      break;
    }
    const programme = playable[turn % playable.length];
    const clip = programme && programmeClip(programme, 'filler', rest, sources);
    if (clip === undefined) return [...filled, ...slateClips(rest, sources, programme?.id ?? 'slate')];
    filled.push(clip);
    rest -= clip.out - clip.in;
  }
  return filled;
}

/** Lengths are rounded down to whole frames, so a picture lasts until the next item starts. */
function held(clip: Clip, longer: Millis): Clip {
  const out = clip.out + longer;
  return { ...clip, out, sourceLength: clip.sourceLength === undefined ? undefined : Math.max(clip.sourceLength, out) };
}

/** The slate may be a clip instead of a picture: it is then repeated. */
function slateClips(length: Millis, sources: ClipSources, item: string): readonly Clip[] {
  const { slate } = sources.project;
  const playable = slate === undefined ? undefined : playableOf(slate, undefined, sources);
  const source = playable === undefined ? undefined : slate;
  if (playable === undefined || playable === 'endless') {
    return [{ kind: 'slate', source, item, in: 0, out: length, sourceLength: undefined }];
  }
  const clips: Clip[] = [];
  for (let rest = length; rest > 0; rest -= playable) {
    const before = clips.at(-1);
    if (before !== undefined && rest < frame(sources.project)) clips[clips.length - 1] = held(before, rest);
    else clips.push({ kind: 'slate', source, item, in: 0, out: Math.min(playable, rest), sourceLength: playable });
  }
  return clips;
}

function frame({ media }: Project): Millis {
  return 1000 / (media?.frameRate ?? FRAMES_A_SECOND);
}
