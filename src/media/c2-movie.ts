import { type C2PropertyValue, fillProperties, type OwnValues } from '../model/c2/fill-properties.js';
import { movieUrl } from '../model/c2/movie-url.js';
import type { C2MediaCodes } from '../model/c2-carrier.js';
import type { C2Settings } from '../model/c2-settings.js';
import type { Lesson } from '../model/course.js';
import type { Project } from '../model/project.js';
import type { Millis } from '../model/time.js';
import type { MediaStream, Recording, Recordings } from './recording.js';
import { frameCount } from './whole-frames.js';

const FRAMES_A_SECOND = 25;

/** A lesson's recording as in a work order, or why it is left out. */
export type C2Movie =
  | {
      readonly kind: 'movie';
      readonly properties: readonly C2PropertyValue[];
      /** The Program's DefinitionFlag; `undefined` where the picture's height has no code. */
      readonly definition: string | undefined;
    }
  | { readonly kind: 'no-recording' }
  | { readonly kind: 'facts-missing'; readonly missing: readonly string[] };

/** What was measured, never a guess: a lesson with a property that has no value is left out. */
export function c2Movie(lesson: Lesson, settings: C2Settings, project: Project, recordings: Recordings): C2Movie {
  const recording = recordings.get(lesson.file);
  if (recording?.state !== 'ok' || recording.still || recording.length === 0) return { kind: 'no-recording' };
  const { media } = settings.carrier;
  const frameRate = project.media?.frameRate ?? FRAMES_A_SECOND;
  const own = { ...measured(recording, media, frameRate), FileURL: movieUrl(settings.movieUrl, lesson) };
  const definition = byHeight(recording, media.definition);
  const movie = fillProperties('Movie', own, settings);
  const flag = fillProperties('Program', { DefinitionFlag: definition }, settings).missing;
  const missing = [...movie.missing, ...(flag.includes('DefinitionFlag') ? ['DefinitionFlag'] : [])];
  return missing.length > 0
    ? { kind: 'facts-missing', missing }
    : { kind: 'movie', properties: movie.properties, definition };
}

function measured(recording: Recording, media: C2MediaCodes, frameRate: number): OwnValues {
  const { streams, container = '', size, length } = recording;
  const video = streams?.find(({ type }) => type === 'video');
  const audio = streams?.find(({ type }) => type === 'audio');
  return {
    Duration: timecode(length, frameRate),
    FileSize: String(size),
    VideoType: video && media.video[video.codec],
    AudioFormat: audio && media.audio[audio.codec],
    Resolution: byHeight(recording, media.resolution),
    ScreenFormat: isWide(video) ? '1' : undefined,
    ClosedCaptioning: streams === undefined ? undefined : streams.some(({ type }) => type === 'subtitle') ? '1' : '0',
    SystemLayer: container.split(',').flatMap((name) => media.container[name] ?? [])[0],
  };
}

function byHeight({ streams = [] }: Recording, codes: Readonly<Record<number, string>>): string | undefined {
  const height = streams.find(({ type }) => type === 'video')?.height;
  return height === undefined ? undefined : codes[height];
}

function isWide(video: MediaStream | undefined): boolean {
  return (
    video?.width !== undefined && video.height !== undefined && Math.abs(video.width / video.height - 16 / 9) < 0.02
  );
}

/** HHMISSFF, a second being as many frames as the rate rounds to. */
function timecode(length: Millis, frameRate: number): string {
  const second = Math.round(frameRate);
  const frames = frameCount(length, frameRate);
  const seconds = Math.floor(frames / second);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % second];
  return parts.map((part) => String(part).padStart(2, '0')).join('');
}
