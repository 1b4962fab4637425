import type { TextPath } from '../../change/edit-text.js';
import { parsedText } from '../../change/parsed-text.js';
import type { Course } from '../../model/course.js';
import type { FileEdits } from './file-edits.js';

/** Where a course is in its file. */
export interface CoursePlace {
  readonly path: string;
  readonly keys: TextPath;
  readonly data: CourseData;
}

export interface CourseData {
  /** Its id, as it is written. */
  readonly teacher: unknown;
  readonly lessons: readonly (string | Readonly<Record<string, unknown>>)[];
  readonly standIns: readonly unknown[];
}

/** `undefined` where the file is not laid out as courses are. `edits`: with what was edited so far. */
export function coursePlace({ span, subject }: Course, edits: FileEdits): CoursePlace | undefined {
  const [before, now] = [edits.texts.get(span.file), edits.text(span.file)].map((text) =>
    text === undefined ? undefined : parsedText(text),
  );
  const courses = before?.root.parts.find(({ name }) => name === 'courses');
  const own = courses?.parts.find(({ nameStart, end }) => nameStart <= span.start && span.start <= end);
  const key = own?.name ?? subject.id;
  const data = recordOf(recordOf(recordOf(now?.data).courses)[key]);
  const lessons = listOf(data.lessons);
  const known = lessons.filter((one) => typeof one === 'string' || isRecord(one));
  if (lessons.length === 0 || known.length < lessons.length) return undefined;
  return {
    path: span.file,
    keys: ['courses', key],
    data: { teacher: data.teacher, lessons: known, standIns: listOf(data['stand-ins']) },
  };
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
