import { type Day, WEEKDAYS, type Weekday } from '../../model/time.js';
import type { GradePlan } from '../list/grade-plan.js';
import { Cast } from './cast.js';
import { type CoursesTextOptions, coursesText } from './courses-text.js';
import { ProgrammeList } from './programme-list.js';
import { timetableText } from './timetable-text.js';
import { textValue } from './yaml-text.js';

export interface ProjectFile {
  /** Below the project's folder. */
  readonly path: string;
  readonly text: string;
}

export interface NewProject extends CoursesTextOptions {
  readonly plans: readonly GradePlan[];
  /** Of the calendar: each row has a cell for each. */
  readonly weekdays: readonly Weekday[];
  readonly firstDay: Day;
  /** Of the school. */
  readonly name: string;
  /** Where teachers work, by name. */
  readonly workplaces: ReadonlyMap<string, string>;
}

/** Those files of a new project that come from its spreadsheets, laid out as `airclass init` does. */
export function projectFiles(project: NewProject): readonly ProjectFile[] {
  const { plans, weekdays, firstDay, workplaces } = project;
  const cast = new Cast(plans, workplaces);
  const programmes = new ProgrammeList(plans);
  return [
    { path: 'teachers.yaml', text: teachersText(cast, project) },
    { path: 'programmes.yaml', text: programmesText(programmes) },
    ...plans.flatMap((plan) => {
      const name = plan.grade.id.toLowerCase();
      return [
        { path: `courses/${name}.yaml`, text: coursesText(plan, cast, project) },
        { path: `timetables/${name}.yaml`, text: timetableText(plan, programmes, weekdays, firstDay) },
      ];
    }),
  ];
}

/** The weekdays that any of the grades has, and those of a school week. */
export function weekdaysOf(plans: readonly Pick<GradePlan, 'weekdays'>[]): readonly Weekday[] {
  const taught = new Set(plans.flatMap((plan) => plan.weekdays));
  return WEEKDAYS.filter((weekday, index) => index < 5 || taught.has(weekday));
}

function teachersText(cast: Cast, { name }: NewProject): string {
  const places = new Map<string, string>();
  for (const { organisation } of cast.teachers)
    if (organisation !== undefined && organisation !== name && !places.has(organisation))
      places.set(organisation, `school-${places.size + 1}`);
  const lines = cast.teachers.map(({ id, name: own, subject, organisation }) => {
    const text = own === undefined ? { zh: `${subject.name.zh}老师`, en: `${subject.name.en} teacher` } : own;
    const place = places.get(organisation ?? '') ?? 'our-school';
    return `  ${id}: {name: ${textValue(text)}, organisation: ${place}}\n`;
  });
  const others = [...places].map(([own, id]) => `  ${id}: ${textValue(own)}\n`);
  return `# yaml-language-server: $schema=.airclass/schemas/teachers.schema.json
# 表格里没有写教师的，请换成真名。  Put the names in that the spreadsheet does not have.
organisations:
  our-school: ${JSON.stringify(name)}
${others.join('')}teachers:
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
