import type { Lesson } from '../course.js';
import type { AdiSettings } from '../feed-settings.js';
import { guideTitle, isChinese } from '../lesson-title.js';
import { inLanguage } from '../local-text.js';

/** Most characters that a field of text holds. */
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

/** The texts of a lesson's package, in the project's first language, as long as they come. */
export function adiTexts(
  lesson: Lesson,
  { category }: AdiSettings,
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
    Title_Brief: briefTitle(lesson, whole, grade, subject, language),
    Episode_Name: name,
    Summary_Short: summary(lesson, subject, actor, language),
    Actors_Display: actor,
    // A slash parts the levels of the menu.
    Category: [
      ...(category === undefined ? [] : [category]),
      ...[grade, subject].map((level) => level.replaceAll('/', '／')),
    ].join('/'),
  };
}

/**
 * The whole title where the field holds it; a menu tells lessons apart by their number otherwise. Where that is too long
 * too, as most names are in English, the ids of grade and subject take the place of their names: `P1 Mathematics 12`.
 */
function briefTitle(
  { number, course }: Lesson,
  whole: string,
  grade: string,
  subject: string,
  language: string,
): string {
  const place = (ofGrade: string, ofSubject: string): string =>
    isChinese(language) ? `${ofGrade}${ofSubject}第${number}课` : `${ofGrade} ${ofSubject} ${number}`;
  const named = place(grade, subject);
  const { id } = course.grade;
  // A title of the course's own is meant to be read.
  const byIds = course.title === course.subject.name ? [place(id, course.subject.id)] : [];
  const shorter = [whole, named, place(id, subject), ...byIds];
  return shorter.find((text) => fits('Title_Brief', text)) ?? named;
}

/** The lesson's own words where the field holds them, else its place in the course. */
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

/** What goes out where the project lets a text be too long. */
export function cutForAdi(field: AdiTextField, text: string): string {
  return fits(field, text) ? text : [...text].slice(0, ADI_LENGTHS[field]).join('');
}
