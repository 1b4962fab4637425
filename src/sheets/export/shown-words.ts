import type { DayCell } from '../../change/day-cells.js';
import type { MessageLanguage } from '../../diagnostics/text.js';
import type { Lesson } from '../../model/course.js';
import { inLanguage } from '../../model/local-text.js';
import type { Project } from '../../model/project.js';
import type { Channel } from '../../model/timetable.js';

/** What a cell shows as a grid says it, so that it can be typed elsewhere: `语文 12`, `重播 语文 3`, a programme; empty for nothing. */
export function shownWords(
  { item }: Pick<DayCell, 'item'>,
  channel: Channel,
  { languages, programmes }: Project,
  language: MessageLanguage,
): string {
  if (item?.programme !== undefined) {
    const title = inLanguage(item.programme.title, language, languages);
    const twins = [...programmes.values()].filter((one) => Object.values(one.title).includes(title));
    return twins.length > 1 ? item.programme.id : title;
  }
  const lesson = item?.lesson;
  if (lesson === undefined) return '';
  const words = lessonWords(lesson, channel, languages, language);
  if (item?.copiedBy === undefined) return words;
  return `${language === 'zh' ? '重播' : 'repeat'} ${words}`;
}

function lessonWords(
  { course, number }: Lesson,
  channel: Channel,
  languages: readonly string[],
  language: MessageLanguage,
): string {
  const name = inLanguage(course.subject.name, language, languages);
  // A word of a cell has no blanks.
  const subject = /\s/.test(name) ? course.subject.id : name;
  return `${channel.grade === undefined ? `${course.grade.id} ` : ''}${subject} ${number}`;
}
