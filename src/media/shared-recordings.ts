import type { Lesson } from '../model/course.js';
import type { LessonUses } from '../timeline/lesson-use.js';
import type { Recordings } from './recording.js';

export interface SharedRecording {
  readonly lesson: Lesson;
  /** The lesson, earlier in the project, that plays the same recording. */
  readonly with: Lesson;
  /** `content`: two files that are equal. */
  readonly by: 'file' | 'content';
}

/** Lessons that play what another lesson plays: on air one of them is the wrong item. */
export function* sharedRecordings(uses: LessonUses, recordings: Recordings): Iterable<SharedRecording> {
  const byFile = new Map<string, Lesson>();
  const byContent = new Map<string, Lesson>();
  for (const lesson of uses.keys()) {
    const recording = recordings.get(lesson.file);
    if (recording === undefined || recording.state !== 'ok') continue;
    const sameFile = byFile.get(lesson.file);
    const sameContent = recording.fingerprint === undefined ? undefined : byContent.get(recording.fingerprint);
    if (sameFile !== undefined) yield { lesson, with: sameFile, by: 'file' };
    else if (sameContent !== undefined) yield { lesson, with: sameContent, by: 'content' };
    if (sameFile === undefined) byFile.set(lesson.file, lesson);
    if (recording.fingerprint !== undefined && sameContent === undefined) byContent.set(recording.fingerprint, lesson);
  }
}
