import { lessonAddress } from '../texts/addresses.js';
import { lessonsOf, type ProjectTexts, zoneOf } from '../texts/project-texts.js';
import type { Said } from '../texts/text-check.js';
import { jsonWords } from '../texts/words.js';

const FIELDS = [
  'grade',
  'course',
  'number',
  'grade-title',
  'course-title',
  'title',
  'description',
  'teacher',
  'textbook',
  'themes',
  'file',
  'url',
] as const;

/** The texts of an item, in all their languages. */
export function itemWords(item: Readonly<Record<string, unknown>>): Said {
  return FIELDS.flatMap((field) => jsonWords(field, item[field]));
}

/** What the catalogue of a zone says of a lesson. */
export function lessonItem(id: string, zone: string, project: ProjectTexts): readonly Said[] {
  const lesson = lessonsOf(project).get(id);
  if (lesson === undefined) return [];
  const { course, number, title, description, teacher, themes, file } = lesson;
  return [
    itemWords({
      grade: course.grade.id,
      course: course.subject.id,
      number,
      'grade-title': course.grade.name,
      'course-title': course.title,
      title,
      description,
      teacher: { name: teacher.name, organisation: teacher.organisation?.name },
      textbook: course.textbook,
      themes: themes.map((theme) => theme.id),
      file,
      url: lessonAddress(zoneOf(project, zone).onDemand?.url, lesson),
    }),
  ];
}
