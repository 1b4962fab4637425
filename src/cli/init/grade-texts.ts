import { formatClock } from '../../model/format-time.js';
import type { DayRange } from '../../model/holidays.js';
import { MINUTE } from '../../model/time.js';
import type { LaidGrade } from './lay-grade.js';

export function courseText({ grade, lessons }: LaidGrade): string {
  const courses = [...lessons].map(([subject, count], index) => {
    const titles = Array.from({ length: count }, (_, number) => `      - 第 ${number + 1} 课\n`);
    const hint = index === 0 ? '      # - {title: {zh: 天地人, en: "Heaven, earth and people"}, length: 15m}\n' : '';
    return `  ${subject}:\n    teacher: ${teacherOf(subject)}\n    lessons:\n${hint}${titles.join('')}`;
  });
  return `# yaml-language-server: $schema=../.airclass/schemas/courses.schema.json
# 一个年级的课程；请把“第 1 课”换成课题。课号就是位置：第一条是 ${grade.id}-${[...lessons.keys()][0]}-01。
# The courses of one grade: put the titles in. A lesson's number is its place in the list.
grade: ${grade.id}
recorded-by: our-school
courses:
${courses.join('')}`;
}

/** A person to be named: one for each subject. */
export function teacherOf(subject: string): string {
  return `${subject}-teacher`;
}

export function timetableText({ grade, rows, repeats }: LaidGrade, term: DayRange): string {
  const span = (from: number, to: number) => `${formatClock(from * MINUTE)}-${formatClock(to * MINUTE)}`;
  const lines = rows.map(({ at, lasts, cells }) => {
    const written = typeof cells === 'string' ? cells : `[${cells.join(', ')}]`;
    return `  ${span(at, at + lasts)}: ${written}\n`;
  });
  const again = repeats.map(
    ({ of, from, to, at }) => `  - {of: ${of}, from: ${span(from, to)}, at: ${formatClock(at * MINUTE)}}\n`,
  );
  return `# yaml-language-server: $schema=../.airclass/schemas/timetable.schema.json
# 一个频道的课表。以后课表有变，另写一个 from 更晚的文件，旧的不用改。
# The grid of one channel. When it changes, add a file with a later "from" and leave this one alone.
channel: ${grade.id.toLowerCase()}
grade: ${grade.id}
from: ${term.from}
week:                       # 每行：起止时刻，周一到周五各一格；空格写 ~  a cell for each weekday, ~ for none
${lines.join('')}repeats:
${again.join('')}changes: []                 # 某一天的改动，例如  one day's change, e.g.
# - {on: ${term.from}, at: ${formatClock((rows[0]?.at ?? 0) * MINUTE)}, cancel: true, reason: 开学典礼}
`;
}
