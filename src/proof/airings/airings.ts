import { visible } from '../../diagnostics/visible.js';
import type { Day, Instant } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { csvRows } from '../plain/csv-rows.js';
import type { RenderedRelease } from '../rendered-release.js';
import type { Blame } from '../stage-fault.js';
import { type ProjectTexts, zoneOf } from '../texts/project-texts.js';
import { shownBy } from '../texts/shown-items.js';
import { type Said, TextCheck } from '../texts/text-check.js';
import { firstWords } from '../texts/words.js';

const TEXTS = ['number', 'grade', 'course', 'lesson', 'teacher', 'title'] as const;
const COLUMNS = ['day', 'start', 'stop', ...TEXTS, 'run', 'recording', 'event', 'starts', 'ends'];
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d{3})?(?:Z|[+-]\d\d:\d\d)$/;
/** What a spreadsheet takes for a formula, and the numbers that begin alike. */
const FORMULA = /^[\s\p{Cf}]*[-=+@\u2212]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

export interface RenderedAiring {
  readonly event: string;
  /** By the project's clock. */
  readonly day: Day;
  readonly start: Instant;
  readonly stop: Instant;
  readonly run: string;
}

const rendered = new WeakMap<RenderedRelease, Map<string, readonly RenderedAiring[]>>();

/** Those of a zone, as its table has them. */
export function airingsOf(release: RenderedRelease, zone: string): readonly RenderedAiring[] {
  return rendered.get(release)?.get(zone) ?? [];
}

export const airingsReader: FormatReader = {
  id: 'airings',
  reads: ({ zone, path }) => zone !== undefined && path === 'airings.csv',
  open: ({ zone = '' }, blame, release) =>
    wholeText((text) => {
      const [head = [], ...rows] = csvRows(text);
      if (head.join() !== COLUMNS.join()) throw new Error(`its columns are ${head.join()}`);
      const check = new TextCheck(release.plan?.project, blame);
      const airings = rows.map((cells, index) => readRow(cells, index + 2, zone, check, blame));
      const known = rendered.get(release) ?? new Map();
      rendered.set(release, known.set(zone, airings));
    }),
};

function readRow(cells: readonly string[], line: number, zone: string, check: TextCheck, blame: Blame): RenderedAiring {
  const row = new Map(COLUMNS.map((column, index) => [column, cells[index] ?? '']));
  const cell = (column: string) => row.get(column) ?? '';
  const [event, run, starts, ends] = [cell('event'), cell('run'), cell('starts'), cell('ends')];
  const [, day, start] = MOMENT.exec(starts) ?? [];
  const [, , stop] = MOMENT.exec(ends) ?? [];
  const [from, until] = [Date.parse(starts), Date.parse(ends)];
  const isSound = day === cell('day') && start === cell('start') && stop === cell('stop') && from < until;
  const isSafe = cells.every((text) => asCell(text) === text);
  if (!isSound || !isSafe || !['first', 'repeat', 'programme'].includes(run))
    blame({ line, text: { zh: `${event} 一行有误`, en: `the row of ${event} is faulty` } });
  const said = [...TEXTS, 'recording'].map((column) => [column, cell(column)] as const);
  check.compareEvent(event, said, (project) => airingTexts(event, zone, project), { line });
  return { event, day: cell('day'), start: from, stop: until, run };
}

/** An apostrophe keeps a text from being a formula. */
function asCell(text: string): string {
  return FORMULA.test(text.normalize('NFKC')) && !NUMBER.test(text) ? `'${text}` : text;
}

/** What a row may say of its event; empty if the project has no such event, or none on air then. */
function* airingTexts(event: string, zone: string, project: ProjectTexts): Iterable<Said> {
  const entry = zoneOf(project, zone).lineup.find(({ channel }) => event.startsWith(`${channel.id}.`));
  const number = String(entry?.number);
  for (const shown of shownBy(event, project)) {
    if (shown.kind === 'nothing') continue;
    if (shown.kind === 'programme') {
      const { title, file = '' } = shown.programme;
      yield saidOf([number, '', '', '', '', firstWords(title, project), file]);
    } else {
      const { course, number: place, teacher, title, file } = shown.lesson;
      const names = [course.grade.name, course.title, teacher.name, title].map((text) => firstWords(text, project));
      const [grade = '', ofCourse = '', by = '', own = ''] = names;
      yield saidOf([number, grade, ofCourse, String(place), by, own, file]);
    }
  }
}

function saidOf(cells: readonly string[]): Said {
  return [...TEXTS, 'recording'].map((column, index) => [column, asCell(visible(cells[index] ?? ''))]);
}
