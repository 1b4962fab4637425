import { formatClock } from '../../model/format-time.js';
import { type Day, dayNumber, WEEKDAYS, type Weekday, weekdayOf } from '../../model/time.js';
import type { LaidGrid, LaidRow } from '../lay-grid.js';
import type { Content } from '../match/content.js';
import { Cast, subjectsOf } from './cast.js';
import { ProgrammeList } from './programme-list.js';
import { scalar, textValue } from './yaml-text.js';

export interface ProjectFile {
  /** Below the project's folder. */
  readonly path: string;
  readonly text: string;
}

export interface NewProject {
  readonly grids: readonly LaidGrid[];
  /** Of the calendar: each row has a cell for each. */
  readonly weekdays: readonly Weekday[];
  readonly firstDay: Day;
  /** On which there are lessons. */
  readonly days: readonly Day[];
  /** Of the school. */
  readonly name: string;
}

/** Those files of a new project that come from its spreadsheets, laid out as `airclass init` does. */
export function projectFiles(project: NewProject): readonly ProjectFile[] {
  const { grids } = project;
  const cast = new Cast(grids);
  const programmes = new ProgrammeList(grids);
  return [
    { path: 'teachers.yaml', text: teachersText(cast, project) },
    { path: 'programmes.yaml', text: programmesText(programmes) },
    ...grids.flatMap((grid) => {
      const name = grid.grade.id.toLowerCase();
      return [
        { path: `courses/${name}.yaml`, text: coursesText(grid, cast, project) },
        { path: `timetables/${name}.yaml`, text: timetableText(grid, programmes, project) },
      ];
    }),
  ];
}

/** The weekdays that any of the grids has, and those of a school week. */
export function weekdaysOf(grids: readonly LaidGrid[]): readonly Weekday[] {
  const taught = new Set(grids.flatMap(({ area }) => area.days.map(({ weekday }) => weekday)));
  return WEEKDAYS.filter((weekday, index) => index < 5 || taught.has(weekday));
}

function teachersText(cast: Cast, { name }: NewProject): string {
  const lines = cast.teachers.map(({ id, name: own, subject }) => {
    const text = own === undefined ? { zh: `${subject.name.zh}老师`, en: `${subject.name.en} teacher` } : own;
    return `  ${id}: {name: ${textValue(text)}, organisation: our-school}\n`;
  });
  return `# yaml-language-server: $schema=.airclass/schemas/teachers.schema.json
# 表格里没有写教师的，请换成真名。  Put the names in that the spreadsheet does not have.
organisations:
  our-school: ${JSON.stringify(name)}
teachers:
${lines.join('')}`;
}

function programmesText(programmes: ProgrammeList): string {
  const fill = programmes.has('break') ? [] : ['  break: {title: {zh: 课间休息, en: Break}, kind: break}\n'];
  return `# yaml-language-server: $schema=.airclass/schemas/programmes.schema.json
# 课程以外的一切，以及空档播什么。  Everything that is not a lesson, and what fills the rest.
programmes:
${[...programmes.lines, ...fill].join('')}  station-card: {title: {zh: 电视课堂, en: TV classroom}, kind: card}
fill:
  between: {programmes: [break]}
  off-hours: {programmes: [station-card]}
`;
}

function coursesText(grid: LaidGrid, cast: Cast, project: NewProject): string {
  const { grade } = grid;
  const courses = subjectsOf(grid).map((subject) => {
    const count = Math.max(1, lessonsOf(grid, subject.id, project));
    const titles = Array.from({ length: count }, (_, index) => `      - 第 ${index + 1} 课\n`);
    return `  ${subject.id}:\n    teacher: ${cast.teacher(grid, subject).id}\n    lessons:\n${titles.join('')}`;
  });
  return `# yaml-language-server: $schema=../.airclass/schemas/courses.schema.json
# 一个年级的课程；请把“第 1 课”换成课题。课号就是位置。
# The courses of one grade: put the titles in. A lesson's number is its place in the list.
grade: ${grade.id}
recorded-by: our-school
${courses.length === 0 ? 'courses: {}\n' : `courses:\n${courses.join('')}`}`;
}

/** As many as its cells ask for in the term. */
function lessonsOf({ rows }: LaidGrid, subject: string, { days, firstDay }: NewProject): number {
  const isIt = (content: Content | undefined) => content?.kind === 'course' && content.subject.id === subject;
  const monday = dayNumber(firstDay) - WEEKDAYS.indexOf(weekdayOf(firstDay));
  let count = 0;
  for (const day of days) {
    const isOdd = Math.floor((dayNumber(day) - monday) / 7) % 2 === 0;
    for (const { cells } of rows) {
      const content = cells.get(weekdayOf(day));
      const shown = content?.kind === 'weeks' ? (isOdd ? content.odd : content.even) : content;
      if (isIt(shown)) count++;
    }
  }
  return count;
}

function timetableText({ grade, rows }: LaidGrid, programmes: ProgrammeList, project: NewProject): string {
  const lines = rows.flatMap((row) => {
    const cells = cellsText(row, programmes, project.weekdays);
    return cells === undefined ? [] : [`  ${formatClock(row.from)}-${formatClock(row.to)}: ${cells}\n`];
  });
  return `# yaml-language-server: $schema=../.airclass/schemas/timetable.schema.json
# 一个频道的课表。以后课表有变，另写一个 from 更晚的文件，旧的不用改。
# The grid of one channel. When it changes, add a file with a later "from" and leave this one alone.
channel: ${grade.id.toLowerCase()}
grade: ${grade.id}
from: ${project.firstDay}
week:                       # 每行：起止时刻，每个上课日一格；空格写 ~  a cell for each weekday, ~ for none
${lines.join('')}changes: []                 # 某一天的改动  one day's changes
`;
}

/** `undefined` for a row with nothing in it; one word where all days have the same. */
function cellsText({ cells }: LaidRow, programmes: ProgrammeList, weekdays: readonly Weekday[]): string | undefined {
  const words = weekdays.map((weekday) => cellText(cells.get(weekday), programmes));
  const [first = '~'] = words;
  if (words.every((word) => word === '~')) return undefined;
  return words.every((word) => word === first) ? first : `[${words.join(', ')}]`;
}

function cellText(content: Content | undefined, programmes: ProgrammeList): string {
  if (content === undefined) return '~';
  if (content.kind === 'course') return scalar(content.subject.id);
  if (content.kind === 'programme') return programmes.idOf(content.programme);
  const parts = [
    ...(content.odd === undefined ? [] : [`odd: ${cellText(content.odd, programmes)}`]),
    ...(content.even === undefined ? [] : [`even: ${cellText(content.even, programmes)}`]),
  ];
  return `{${parts.join(', ')}}`;
}
