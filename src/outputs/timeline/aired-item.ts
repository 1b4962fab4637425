import type { LocalText } from '../../model/local-text.js';
import type { Airing } from '../../timeline/airing.js';
import type { ZoneView } from '../output.js';

/** What an airing shows, listed once per table: what people see and which file plays. */
export function airedItem(airing: Airing, title: LocalText, { recordings }: ZoneView): object {
  const recording = (file: string | undefined): object | undefined => {
    const known = file === undefined ? undefined : recordings.get(file);
    if (file === undefined) return undefined;
    return { file, 'length-ms': known?.length || undefined, fingerprint: known?.fingerprint };
  };
  if (airing.kind !== 'lesson') {
    const { id, kind, file, source } = airing.programme ?? {};
    return { programme: id, kind: kind ?? airing.kind, title, recording: recording(file), source };
  }
  const { id, course, number, title: lessonTitle, teacher, file } = airing.lesson;
  return {
    lesson: id,
    grade: course.grade.id,
    course: course.subject.id,
    number,
    title,
    'lesson-title': lessonTitle,
    teacher: { id: teacher.id, name: teacher.name },
    recording: recording(file),
  };
}
