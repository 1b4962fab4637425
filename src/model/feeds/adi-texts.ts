import type { Lesson } from '../course.js';
import type { AdiSettings } from '../feed-settings.js';
import { guideTitle, isChinese } from '../lesson-title.js';
import { inLanguage } from '../local-text.js';

/** Maximum length of a text field in characters. */
export const ADI_LENGTHS = {
  Title: 128,
  Title_Brief: 19,
  Episode_Name: 128,
  Summary_Short: 128,
  Actors_Display: 256,
  Category: 255,
} as const;
export type AdiTextField = keyof typeof ADI_LENGTHS;
export const ADI_TEXT_FIELDS = Object.keys(ADI_LENGTHS) as readonly AdiTextField[];

/** The texts of a lesson's package, in the project's first language, uncut. */
export function adiTexts(
  lesson: Lesson,
  { category, shortNames }: AdiSettings,
  languages: readonly string[],
): Readonly<Record<AdiTextField, string>> {
  const [language = 'zh'] = languages;
  const { course, teacher, title } = lesson;
  const [grade = '', subject = '', name = '', actor = ''] = [course.grade.name, course.title, title, teacher.name].map(
    (text) => inLanguage(text, language, languages),
  );
  const whole = guideTitle(lesson, language);
  return {
    Title: whole,
    Title_Brief: briefTitle(lesson, { whole, grade, subject, shortNames, language }),
    Episode_Name: name,
    Summary_Short: summary(lesson, subject, actor, language),
    Actors_Display: actor,
    // A slash separates the levels of the menu.
    Category: [
      ...(category === undefined ? [] : [category]),
      ...[grade, subject].map((level) => level.replaceAll('/', '／')),
    ].join('/'),
  };
}

interface Brief {
  readonly whole: string;
  readonly grade: string;
  readonly subject: string;
  readonly shortNames: Readonly<Record<string, string>>;
  readonly language: string;
}

/**
 * The whole title where the field holds it; a menu tells lessons apart by their number otherwise. Where that is too long
 * too, as most names are in English, the zone's short names take the place of those of grade and subject, and where it
 * has none their ids: `P1 Mathematics 12`.
 */
function briefTitle({ number, course }: Lesson, { whole, grade, subject, shortNames, language }: Brief): string {
  if (fits('Title_Brief', whole)) return whole;
  const last = course.lessons.length;
  // A course with its own title must show it: the subject's short name or id does not replace it.
  const isSubject = course.title === course.subject.name;
  const shortGrade = shortNames[course.grade.id];
  const shortSubject = shortNames[course.id] ?? (isSubject ? shortNames[course.subject.id] : undefined);
  const named: Names = [shortGrade ?? grade, shortSubject ?? subject];
  const gradeId = shortGrade ?? course.grade.id;
  const byIds: readonly Names[] = shortSubject === undefined && isSubject ? [[gradeId, course.subject.id]] : [];
  const shorter: readonly Names[] = [[grade, subject], named, [gradeId, shortSubject ?? subject], ...byIds];
  // All lessons of a course are named the same way, that of the last one.
  const names = shorter.find((one) => fits('Title_Brief', placeOf(one, last, language))) ?? named;
  return placeOf(names, number, language);
}

/** Of grade and subject. */
type Names = readonly [string, string];

function placeOf([grade, subject]: Names, number: number, language: string): string {
  return isChinese(language) ? `${grade}${subject}第${number}课` : `${grade} ${subject} ${number}`;
}

/** The lesson's own description if it fits into the field, else its place in the course. */
function summary({ description, number }: Lesson, subject: string, actor: string, language: string): string {
  const own = description?.[language]?.replaceAll('\n', ' ');
  if (own !== undefined && fits('Summary_Short', own)) return own;
  return isChinese(language)
    ? `${subject}第 ${number} 课，主讲：${actor}`
    : `${subject}, lesson ${number}; teacher: ${actor}`;
}

function fits(field: AdiTextField, text: string): boolean {
  return [...text].length <= ADI_LENGTHS[field];
}

/** What is written if the project allows a text to be too long. */
export function cutForAdi(field: AdiTextField, text: string): string {
  return fits(field, text) ? text : [...text].slice(0, ADI_LENGTHS[field]).join('');
}
