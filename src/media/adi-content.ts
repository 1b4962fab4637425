import type { Lesson } from '../model/course.js';
import type { AdiSettings } from '../model/feed-settings.js';
import { fillPattern } from '../model/lesson-pattern.js';
import type { Recording, Recordings } from './recording.js';

/** A file of a package, and what was measured of it. */
export interface AdiContent {
  readonly recording: Recording;
  /** Its name beside ADI.XML. */
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

/** `undefined` where there is no recording that was measured: nothing of it is made up. */
export function adiMovie(lesson: Lesson, recordings: Recordings): AdiContent | undefined {
  const recording = recordings.get(lesson.file);
  if (recording?.state !== 'ok' || recording.still || recording.length === 0) return undefined;
  return { recording, name: contentName(lesson, lesson.file), values: measured(recording) };
}

export type AdiPoster = AdiContent | 'missing' | undefined;

/** `undefined` where the zone has no posters. */
export function adiPoster(lesson: Lesson, settings: AdiSettings, recordings: Recordings): AdiPoster {
  const file = posterFile(lesson, settings);
  if (file === undefined) return undefined;
  const recording = recordings.get(file);
  if (recording?.state !== 'ok' || !recording.still) return 'missing';
  const { width, height } = recording.streams?.find(({ type }) => type === 'video') ?? {};
  const shape = width === undefined || height === undefined ? {} : { Image_Aspect_Ratio: `${width}x${height}` };
  const values = { Content_FileSize: String(recording.size), ...shape };
  return { recording, name: contentName(lesson, file), values };
}

/** Path below the media folder. */
export function posterFile({ course, number, id }: Lesson, { poster }: AdiSettings): string | undefined {
  return poster && fillPattern(poster, { grade: course.grade.id, course: course.subject.id, number, lesson: id });
}

/** Every package has its own folder, but a receiver may merge their files: so the lesson's id is in the name. */
function contentName({ id }: Lesson, file: string): string {
  const [ending = ''] = /\.[^./]+$/.exec(file) ?? [];
  return `${id}${ending}`;
}

function measured({ streams, size, length }: Recording): Readonly<Record<string, string>> {
  const video = streams?.find(({ type }) => type === 'video');
  const shape = video?.width !== undefined && video.height !== undefined ? video.width / video.height : undefined;
  // A second, over the whole file.
  const kilobits = Math.round((size * 8) / length);
  const format = shape === undefined ? undefined : screenFormat(shape);
  return {
    ...(format === undefined ? {} : { Screen_Format: format }),
    ...(video?.height === undefined ? {} : { HDContent: video.height >= 720 ? 'Y' : 'N' }),
    ...(kilobits === 0 ? {} : { Bit_Rate: String(kilobits) }),
    Content_FileSize: String(size),
  };
}

function screenFormat(shape: number): string | undefined {
  if (Math.abs(shape - 16 / 9) < 0.02) return 'Widescreen';
  return Math.abs(shape - 4 / 3) < 0.02 ? 'Standard' : undefined;
}

/** `undefined` where no streams are known. */
export function hasCaptions({ streams }: Recording): boolean | undefined {
  return streams?.some(({ type }) => type === 'subtitle');
}
