import { aProject } from '../a-project.js';

export const HEAD = 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n';
/** Wednesday has another middle: 09:40 math on the other days, the break before it each day. */
export const GRID = `${HEAD}  09:00-09:20: chinese
  09:20-09:30: eyes
  09:30-09:40: pause
  09:40-10:00: [math, math, chinese, math, math]
  10:00-10:20: math
`;
export const PROGRAMMES =
  'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n  news: {title: 通知, kind: announcement}\n  pause: {title: 休息, kind: break}\n  card: {title: 台标, kind: card}\nfill:\n  off-hours: {programmes: [card]}\n';
const LESSONS = `[${Array.from({ length: 40 }, (_, index) => `课 ${index + 1}`).join(', ')}]`;
const COURSES = `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${LESSONS}}\n  math: {teacher: li, lessons: ${LESSONS}}\n`;
const SHANGHAI = 8 * 3_600_000;
const clock = (at: number) => new Date(at + SHANGHAI).toISOString().slice(11, 16);

export const changes = (...entries: readonly string[]) =>
  entries.length === 0 ? '' : `changes:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;

/** What channel p1 shows on days, as `09:00-09:20 P1-chinese-01`, and what is reported of the project. */
export async function shownOn(
  days: readonly string[],
  timetable: string,
  files: Readonly<Record<string, string>> = {},
) {
  const { timeline, reports, related } = await aProject({
    'programmes.yaml': PROGRAMMES,
    'courses/p1.yaml': COURSES,
    'timetables/p1.yaml': timetable,
    ...files,
  });
  const line = timeline?.lines.get('p1');
  const shown = days.map((day) =>
    (line?.airingsOn(day) ?? [])
      .filter(({ kind }) => kind !== 'fill')
      .map(({ id, start, end }) => `${clock(start)}-${clock(end)} ${id.split('.')[1]}`),
  );
  return { shown, reports, related, timeline };
}
