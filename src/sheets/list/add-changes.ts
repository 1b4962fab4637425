import { formatClock } from '../../model/format-time.js';
import type { ClockTime, Day } from '../../model/time.js';
import type { Subject } from '../../model/vocabulary.js';
import { type Content, contentKey } from '../match/content.js';
import { sheetRowUnclear } from '../problems.js';
import type { Said } from './deal-rows.js';
import { type Planned, plannedOn } from './deviations.js';
import type { GradePlan } from './grade-plan.js';
import type { ListedLesson } from './list-row.js';
import type { ChangeRow } from './read-changes.js';
import type { SheetChange } from './sheet-change.js';

export interface DaysOfTerm {
  /** On which the calendar has lessons. */
  readonly days: readonly Day[];
  readonly firstDay: Day;
}

export interface AddingOptions extends DaysOfTerm {
  /** Where the list gives none. */
  readonly reason: string;
}

/** A grade with what a list of changes says of it. What meets nothing, or something else, is reported at its row. */
export function addChanges(plan: GradePlan, rows: readonly ChangeRow[], options: AddingOptions): GradePlan {
  const own = rows.filter(({ grade }) => grade === plan.grade);
  const changes = own.flatMap((row) => changeOf(plan, row, options));
  const changed: GradePlan = {
    ...plan,
    changes: [...plan.changes, ...changes].sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en')),
  };
  return own.reduce((done, row) => withStandIn(done, row, options), changed);
}

function orderOf(change: SheetChange): string {
  return change.kind === 'off' ? change.from : `${change.on} ${formatClock(change.at)}`;
}

function refuse(row: ChangeRow, message: Said): readonly SheetChange[] {
  row.log.report(sheetRowUnclear, message, row.sheet, row.place);
  return [];
}

function changeOf(plan: GradePlan, row: ChangeRow, options: AddingOptions): readonly SheetChange[] {
  const { day: on, at, content, to } = row;
  const reason = row.reason ?? options.reason;
  const planned = plannedAt(plan, on, options);
  if (planned.length === 0) return refuse(row, { zh: `${on} 没有课`, en: `there are no lessons on ${on}` });
  if (at === undefined) return [{ kind: 'off', from: on, to: on, reason }];
  const there = planned.find(({ from }) => from === at);
  const when = `${on} ${formatClock(at)}`;
  if (there === undefined)
    return refuse(row, { zh: `课表里 ${when} 没有课开始`, en: `nothing begins on ${when} in the timetable` });
  if (row.old !== undefined && contentKey(row.old) !== contentKey(there.content)) {
    const [zh, en] = [nameOf(there.content, 'zh'), nameOf(there.content, 'en')];
    return refuse(row, {
      zh: `课表里 ${when} 是“${zh}”，与这里写的原课程不同`,
      en: `on ${when} the timetable has "${en}", not what this row says was there`,
    });
  }
  if (to !== undefined) return moved(plan, row, { on, at, there, to, reason }, options);
  if (content === undefined) return [];
  if (content === 'nothing') return [{ kind: 'cancel', on, at, rest: there.content.kind === 'course', reason }];
  if (contentKey(content) === contentKey(there.content)) {
    if (row.standIn !== undefined) return [];
    return refuse(row, { zh: '改成的与原来的相同', en: 'what is shown instead is what is there' });
  }
  return [{ kind: 'show', on, at, content, rest: there.content.kind === 'course', reason }];
}

interface Move {
  readonly on: Day;
  readonly at: ClockTime;
  readonly there: Planned;
  readonly to: { readonly day: Day; readonly at: ClockTime };
  readonly reason: string;
}

/** Two lessons change places; in free time, the one is there alone. */
function moved(
  plan: GradePlan,
  row: ChangeRow,
  { on, at, there, to, reason }: Move,
  options: AddingOptions,
): readonly SheetChange[] {
  const target = plannedAt(plan, to.day, options);
  const other = target.find(({ from }) => from === to.at);
  const length = there.to - there.from;
  if (other !== undefined) {
    if (contentKey(other.content) === contentKey(there.content))
      return refuse(row, { zh: '对调的两节是同一门课', en: 'the two lessons that change places are of one course' });
    return [{ kind: 'swap', on, at, with: to, reason }];
  }
  if (target.some(({ from, to: end }) => from < to.at + length && to.at < end))
    return refuse(row, { zh: '新时间在另一节课中间', en: 'the new time is in the middle of another lesson' });
  if (to.day === on) return [{ kind: 'show', on, at, content: undefined, movedTo: to.at, rest: false, reason }];
  return [
    { kind: 'cancel', on, at, rest: there.content.kind === 'course', reason },
    { kind: 'extra', on: to.day, at: to.at, content: there.content, length, reason },
  ];
}

function plannedAt({ rows, from }: GradePlan, day: Day, { days, firstDay }: DaysOfTerm): readonly Planned[] {
  return days.includes(day) && day >= (from ?? firstDay) ? plannedOn(rows, day, firstDay) : [];
}

function nameOf(content: Content, language: 'zh' | 'en'): string {
  if (content.kind === 'weeks') return '';
  if (content.kind !== 'programme') return content.subject.name[language] ?? content.subject.id;
  const { title } = content.programme;
  return typeof title === 'string' ? title : title[language];
}

/** The lesson that the day shows has another teacher. */
function withStandIn(plan: GradePlan, row: ChangeRow, options: AddingOptions): GradePlan {
  const { day, at, standIn } = row;
  if (standIn === undefined || at === undefined) return plan;
  const shown = cellsOn(plan, day, options).find(({ from }) => from === at)?.content;
  if (shown?.kind !== 'course' && shown?.kind !== 'lesson') {
    refuse(row, {
      zh: '这一格不是课程，不需要代课教师',
      en: 'this cell is no course, and has no teacher to stand in for',
    });
    return plan;
  }
  const { subject } = shown;
  const number = shown.kind === 'lesson' ? shown.number : numberAt(plan, subject, { day, at }, options);
  const lessons = [...(plan.courses.get(subject) ?? [])];
  const known: ListedLesson = lessons[number - 1] ?? {};
  while (lessons.length < number) lessons.push(undefined);
  lessons[number - 1] = {
    ...known,
    teacher: standIn,
    isStandIn: true,
    ...(row.reason !== undefined && { standInReason: row.reason }),
  };
  return { ...plan, courses: new Map([...plan.courses, [subject, lessons]]) };
}

/** What a day shows once it is changed, in order of time. */
export function cellsOn(plan: GradePlan, day: Day, options: DaysOfTerm): readonly Pick<Planned, 'from' | 'content'>[] {
  const changes = plan.changes.filter((change) =>
    change.kind === 'off' ? change.from <= day && day <= change.to : change.on === day,
  );
  if (changes.some(({ kind }) => kind === 'off')) return [];
  const cells = new Map(plannedAt(plan, day, options).map(({ from, content }) => [from, content] as const));
  for (const change of changes) {
    if (change.kind === 'cancel') cells.delete(change.at);
    else if (change.kind === 'extra') cells.set(change.at, change.content);
    else if (change.kind === 'show' && change.content !== undefined) cells.set(change.at, change.content);
  }
  for (const change of plan.changes) {
    if (change.kind !== 'swap') continue;
    const ends = [{ day: change.on, at: change.at }, change.with];
    for (const [index, end] of ends.entries()) {
      const other = ends[1 - index];
      if (end.day !== day || other === undefined) continue;
      const content = plannedAt(plan, other.day, options).find(({ from }) => from === other.at)?.content;
      if (content !== undefined) cells.set(end.at, content);
    }
  }
  return [...cells].map(([from, content]) => ({ from, content })).sort((a, b) => a.from - b.from);
}

/** Which lesson of a course is next at a time: one more than those before it. */
function numberAt(
  plan: GradePlan,
  subject: Subject,
  { day, at }: { readonly day: Day; readonly at: ClockTime },
  options: AddingOptions,
): number {
  const aired = new Set<number>();
  const next = () => {
    let number = 1;
    while (aired.has(number)) number++;
    return number;
  };
  const days = new Set([
    ...options.days,
    ...plan.changes.map((change) => (change.kind === 'off' ? change.from : change.on)),
  ]);
  for (const one of [...days].sort()) {
    if (one > day) break;
    for (const { from, content } of cellsOn(plan, one, options)) {
      if (one === day && from >= at) return next();
      if (content.kind === 'course' && content.subject === subject) aired.add(next());
      if (content.kind === 'lesson' && content.subject === subject) aired.add(content.number);
    }
  }
  return next();
}
