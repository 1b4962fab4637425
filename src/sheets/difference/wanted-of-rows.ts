import { type DayCell, dayCells } from '../../change/day-cells.js';
import type { KnownProject } from '../../change/known-project.js';
import { addToGroup } from '../../diagnostics/group-by.js';
import type { Course, Lesson } from '../../model/course.js';
import { addDays, type Day } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import type { Grade } from '../../model/vocabulary.js';
import { cellSpan } from '../cell-name.js';
import { foldWords } from '../grid/fold-words.js';
import { checkOverlaps } from '../list/check-overlaps.js';
import type { ListRow } from '../list/list-row.js';
import type { Content } from '../match/content.js';
import { sheetCellUnused, sheetReadSo, sheetRowUnclear } from '../problems.js';
import type { Wanted } from './wanted.js';

/** What the dated rows of lists have that the project does not plan; days that they do not have stay as they are. */
export function wantedOfRows(known: KnownProject, rows: readonly ListRow[], reason: string): readonly Wanted[] {
  const byGrade = new Map<Grade, ListRow[]>();
  for (const row of rows) addToGroup(byGrade, row.grade, row);
  return [...byGrade].flatMap(([grade, own]) => {
    const [first] = own;
    const channel = channelOf(known, grade);
    if (channel === undefined) {
      if (first !== undefined) refuse(first, noChannel(grade));
      return [];
    }
    const byDay = new Map<Day, ListRow[]>();
    for (const row of own) if (row.when.kind === 'day') addToGroup(byDay, row.when.day, row);
    noteDaysLeft(known, channel, byDay);
    const isLessonsOnly = own.every(({ content }) => content.kind !== 'programme');
    return [...byDay].flatMap(([day, listed]) => {
      const inOrder = listed.sort((a, b) => a.from - b.from);
      return checkOverlaps(inOrder)
        ? new DayComparison(known, channel, day, reason, isLessonsOnly).compare(inOrder)
        : [];
    });
  });
}

export function channelOf({ project }: KnownProject, grade: Grade): Channel | undefined {
  return [...project.channels.values()].find((channel) => channel.grade === grade);
}

export function noChannel(grade: Grade) {
  return {
    zh: `项目里没有${grade.name.zh}的频道；新年级请导入到新的文件夹，再把课表、课程和教师移过来`,
    en: `the project has no channel for ${grade.name.en}; import a new grade into a new folder, and move its timetable, courses and teachers over`,
  };
}

class DayComparison {
  readonly #left: Set<DayCell>;

  constructor(
    readonly known: KnownProject,
    readonly channel: Channel,
    readonly day: Day,
    readonly reason: string,
    isLessonsOnly: boolean,
  ) {
    const cells = dayCells(known.timeline, channel, day).filter(
      ({ item }) => item !== undefined && item.copiedBy === undefined,
    );
    this.#left = new Set(isLessonsOnly ? cells.filter(({ item }) => item?.lesson !== undefined) : cells);
  }

  compare(rows: readonly ListRow[]): readonly Wanted[] {
    const wanted: Wanted[] = [];
    const open: ListRow[] = [];
    const [first] = rows;
    for (const row of rows) {
      const same = this.#take(({ from, to }) => from === row.from && to === row.to);
      if (same === undefined) open.push(row);
      else wanted.push(...this.#shown(row, same));
    }
    for (const row of open) {
      const copy = dayCells(this.known.timeline, this.channel, this.day).find(
        ({ from, item }) => from === row.from && item?.copiedBy !== undefined,
      );
      // A repeat that the project plans anyhow.
      if (copy !== undefined && this.#isIt(row, copy)) continue;
      const start = this.#take(({ from }) => from === row.from);
      const other = start ?? this.#take((cell) => this.#isIt(row, cell));
      if (other !== undefined && this.#isIt(row, other)) {
        const length = row.to - row.from === other.to - other.from ? undefined : row.to - row.from;
        const to = row.from === other.from ? undefined : row.from;
        wanted.push(this.#wanted(row, other.from, { kind: 'move', to, length }));
      } else if (other !== undefined) {
        refuse(row, TWO_CHANGES);
      } else {
        const words = this.#words(row);
        if (words !== undefined)
          wanted.push(this.#wanted(row, row.from, { kind: 'extra', words, length: row.to - row.from }));
      }
    }
    if (first !== undefined)
      for (const { from } of this.#left) wanted.push(this.#wanted(first, from, { kind: 'nothing' }));
    return wanted;
  }

  #take(isIt: (cell: DayCell) => boolean): DayCell | undefined {
    const found = [...this.#left].find(isIt);
    if (found !== undefined) this.#left.delete(found);
    return found;
  }

  #shown(row: ListRow, cell: DayCell): readonly Wanted[] {
    if (this.#isIt(row, cell)) {
      noteTitle(row, cell.item?.lesson, this.known);
      return [];
    }
    const words = this.#words(row);
    return words === undefined ? [] : [this.#wanted(row, cell.from, { kind: 'show', words })];
  }

  #isIt(row: ListRow, { item }: DayCell): boolean {
    const { content } = row;
    if (content.kind === 'programme')
      return item?.programme !== undefined && item.programme.id === content.programme.id;
    if (content.kind === 'weeks' || item?.lesson?.course.subject !== content.subject) return false;
    const lesson = lessonMeant(row, item.lesson.course);
    return lesson === undefined || lesson === item.lesson;
  }

  /** As a cell of the grid says it. */
  #words(row: ListRow): string | undefined {
    const { content } = row;
    if (content.kind === 'programme') return this.#programme(row, content.programme);
    if (content.kind === 'weeks') return undefined;
    const course = this.known.project.courses.get(`${row.grade.id}-${content.subject.id}`);
    const lesson = course && lessonMeant(row, course);
    noteTitle(row, lesson, this.known);
    const number = content.kind === 'lesson' ? content.number : (row.number ?? lesson?.number);
    const repeat = row.isRepeat === true ? 'repeat ' : '';
    return `${repeat}${content.subject.id}${number === undefined ? '' : ` ${number}`}`;
  }

  #programme(
    row: ListRow,
    { id, title }: Extract<Content, { readonly kind: 'programme' }>['programme'],
  ): string | undefined {
    const { programmes } = this.known.project;
    const names = typeof title === 'string' ? [title] : Object.values(title);
    const known =
      (id === undefined ? undefined : programmes.get(id)) ??
      [...programmes.values()].find((one) => Object.values(one.title).some((own) => names.includes(own)));
    if (known !== undefined) return known.id;
    const [name = ''] = names;
    refuse(row, {
      zh: `项目里没有节目“${name}”；请先写进 programmes.yaml`,
      en: `the project has no programme "${name}"; write it into programmes.yaml first`,
    });
    return undefined;
  }

  #wanted(row: ListRow, at: number, content: Wanted['content']): Wanted {
    const { channel, day } = this;
    const span = cellSpan(row.log.workbook, row.sheet, row.place);
    return { channel, day, at, content, reason: row.reason ?? this.reason, span };
  }
}

const TWO_CHANGES = {
  zh: '这一格的内容和时长都变了，一条 changes 说不清；请在表格中分两次改',
  en: 'both what is on and how long it is changes, which one entry cannot say; change one after the other',
};

/** The lesson that a row names by number or title; `undefined`: the next one. */
function lessonMeant({ number, title }: ListRow, { lessons }: Course): Lesson | undefined {
  if (number !== undefined) return lessons[number - 1];
  if (title === undefined) return undefined;
  const [only, ...others] = lessons.filter((lesson) => hasTitle(lesson, title));
  return others.length === 0 ? only : undefined;
}

function hasTitle({ title }: Lesson, written: string): boolean {
  return Object.values(title).some((own) => foldWords(own) === foldWords(written));
}

/** A title that the course does not have is a matter of courses/, not of the day. */
function noteTitle(row: ListRow, lesson: Lesson | undefined, { project }: KnownProject): void {
  if (row.title === undefined || (lesson !== undefined && hasTitle(lesson, row.title))) return;
  const subject = row.content.kind === 'course' ? row.content.subject : undefined;
  const course = subject && project.courses.get(`${row.grade.id}-${subject.id}`);
  if (course === undefined) return;
  const file = course.span.file;
  row.log.report(
    sheetCellUnused,
    {
      zh: `课题“${row.title}”没有写进 ${file}：那里没有这一课`,
      en: `the title "${row.title}" does not go into ${file}, which has no such lesson`,
    },
    row.sheet,
    row.place,
  );
}

function noteDaysLeft(known: KnownProject, channel: Channel, byDay: ReadonlyMap<Day, readonly ListRow[]>): void {
  const days = [...byDay.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  for (let day = first; day < last; day = addDays(day, 1)) {
    const row = byDay.get(first)?.[0];
    if (byDay.has(day) || row === undefined || dayCells(known.timeline, channel, day).length === 0) continue;
    const message = { zh: `列表里没有 ${day}，这一天不变`, en: `the list does not have ${day}, which stays as it is` };
    row.log.report(sheetReadSo, message, row.sheet, row.place);
  }
}

export function refuse(
  { log, sheet, place }: Pick<ListRow, 'log' | 'sheet' | 'place'>,
  message: { readonly zh: string; readonly en: string },
): void {
  log.report(sheetRowUnclear, message, sheet, place);
}
