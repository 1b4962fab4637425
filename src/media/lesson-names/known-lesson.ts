import type { Lesson } from '../../model/course.js';
import type { LocalText } from '../../model/local-text.js';
import { numberOf } from './lesson-number.js';
import { spelled, squeezed } from './spelled.js';

/** A lesson, and what names that people give to its recording may have of it. */
export interface KnownLesson {
  readonly lesson: Lesson;
  /** In letters and digits alone, the longest first: in every language, and without a number of the textbook. */
  readonly titles: readonly string[];
  /** The number that its textbook gives it, where its title begins with one. */
  readonly textbook: number | undefined;
  /** Who teaches and records it, in letters and digits alone. */
  readonly people: readonly string[];
}

/** `识字 2 姓氏歌`, `1 吃水不忘挖井人`, `第 4 课（课题未公布）` */
const NUMBERED =
  /^(?:第\s*([\d一二三四五六七八九十百]{1,5})\s*课|(?:识字|课文|汉语拼音|lesson|unit)?\s*(\d{1,3})(?![\p{L}\d]))\s*/u;

export function knownLesson(lesson: Lesson): KnownLesson {
  const written = Object.values(lesson.title).map((title) => spelled(title).trim());
  const titles = new Set(written.flatMap((title) => [title, title.replace(NUMBERED, '')]).map(squeezed));
  const [, counted, bare] = written.flatMap((title) => [NUMBERED.exec(title) ?? []])[0] ?? [];
  const number = counted ?? bare;
  const { course, teacher } = lesson;
  return {
    lesson,
    titles: [...titles].filter(isTelling).sort((a, b) => b.length - a.length),
    textbook: number === undefined ? undefined : numberOf(number),
    people: [teacher.name, course.teacher.name, teacher.organisation?.name, course.recordedBy?.name].flatMap(names),
  };
}

/** The lesson's title as it is in a name; the longest that is there. */
export function titleIn(name: string, { titles }: KnownLesson): string | undefined {
  return titles.find((title) => name.includes(title));
}

/** A single character or a number tells nothing. */
function isTelling(title: string): boolean {
  return (title.match(/\p{L}/gu) ?? []).length > 1;
}

function names(text: LocalText | undefined): readonly string[] {
  return Object.values(text ?? {})
    .map(squeezed)
    .filter((name) => name !== '');
}
