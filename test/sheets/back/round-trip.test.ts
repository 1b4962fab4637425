import { expect, test } from 'vitest';
import { changedFiles } from '../../../src/change/changed-files.js';
import { DiagnosticList } from '../../../src/diagnostics/diagnostic-list.js';
import { readBack } from '../../../src/sheets/back/read-back.js';
import { proposeWanted } from '../../../src/sheets/difference/propose-wanted.js';
import { reportShifts } from '../../../src/sheets/difference/report-shifts.js';
import type { Book } from '../../../src/sheets/export/book.js';
import type { ExportInput } from '../../../src/sheets/export/export-input.js';
import { rundownBook } from '../../../src/sheets/export/rundown-book.js';
import { weekBook } from '../../../src/sheets/export/week-book.js';
import { writeBook } from '../../../src/sheets/export/write-book.js';
import { readBytes } from '../../../src/sheets/read/read-bytes.js';
import type { SheetCell, Workbook } from '../../../src/sheets/workbook.js';
import { aProject } from '../../a-project.js';
import fc from '../../properties.js';

const TIMETABLE = `channel: p1
grade: P1
from: 2020-03-09
week:
  09:00-09:20: chinese
  09:30-09:50: math
  10:00-10:10: eyes
repeats:
  - {of: today, from: 09:00-10:10, at: 18:00}
`;
const NOW = Date.parse('2020-03-08T08:00:00+08:00');

async function laidOut(timetable: string) {
  const { sources, project, timeline, uses, reports } = await aProject({ 'timetables/p1.yaml': timetable }, NOW);
  const channel = project?.channels.get('p1');
  if (project === undefined || timeline === undefined || channel === undefined || uses === undefined)
    throw new Error(reports.join('\n'));
  const input: ExportInput = {
    ...{ project, timeline, uses, recordings: new Map(), diagnostics: [], now: NOW },
    ...{ from: '2020-03-09', days: 5, channels: [channel], language: 'zh' },
  };
  return { channel, input, known: { project, timeline, texts: sources.texts, now: NOW } };
}

const workbookOf = async (book: Book): Promise<Workbook> => readBytes('a.xlsx', Buffer.from(await writeBook(book)));
const words = (cell: SheetCell): string => (cell.value.kind === 'text' ? cell.value.text : '');

/** The first sheet with other texts in some cells, by `row column`. */
function edited(workbook: Workbook, edits: ReadonlyMap<string, string>): Workbook {
  const [first, ...others] = workbook.sheets;
  if (first === undefined) throw new Error('it has a sheet');
  const cells = first.cells.map((cell): SheetCell => {
    const text = edits.get(`${cell.row} ${cell.column}`);
    return text === undefined ? cell : { ...cell, value: { kind: 'text', text } };
  });
  return { ...workbook, sheets: [{ ...first, cells }, ...others] };
}

async function cameBack(workbook: Workbook, timetable = TIMETABLE) {
  const { known } = await laidOut(timetable);
  const diagnostics = new DiagnosticList();
  const wanted = readBack(workbook, known, '调课', diagnostics);
  const proposed = diagnostics.hasErrors ? [] : proposeWanted(known, wanted, diagnostics);
  const text = changedFiles(proposed, known.texts)[0]?.after ?? timetable;
  const after = await laidOut(text);
  reportShifts(known.timeline, after.known.timeline, wanted, diagnostics);
  const problems = diagnostics.sorted().map(({ problem, span }) => [problem.id, span.cell].filter(Boolean).join(' '));
  return { problems, proposed, text, after };
}

const grid = ({ sheets: [sheet] }: Workbook): ReadonlyMap<string, string> =>
  new Map(
    (sheet?.cells ?? [])
      .filter(({ row, column }) => row >= 3 && column >= 3 && column < 8)
      .map((cell) => [`${cell.row} ${cell.column}`, words(cell)] as const),
  );
const CELL = fc.tuple(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 3, max: 7 }));
const EDIT = fc.oneof(
  fc.record({ at: CELL, to: fc.constantFrom('', '眼保健操', '台标') }),
  fc.record({ at: CELL, like: CELL }),
);

test('an edited week comes back as the changes that make the project show exactly that', async () => {
  const { channel, input } = await laidOut(TIMETABLE);
  const exported = await workbookOf(weekBook(channel, input));
  await fc.assert(
    fc.asyncProperty(fc.array(EDIT, { minLength: 1, maxLength: 6 }), async (edits) => {
      const cells = new Map(grid(exported));
      for (const edit of edits) {
        const here = edit.at.join(' ');
        // Two cells change places.
        if ('like' in edit) {
          const there = edit.like.join(' ');
          const [one = '', other = ''] = [cells.get(here), cells.get(there)];
          cells.set(here, other).set(there, one);
        } else cells.set(here, edit.to);
      }
      const { problems, proposed, after } = await cameBack(edited(exported, cells));
      const changed = [...cells].filter(([place, text]) => grid(exported).get(place) !== text);
      expect(problems).toEqual([]);
      expect(proposed.length).toBe(changed.length);
      const shown = new Map([...cells].filter(([, text]) => text !== ''));
      expect(grid(await workbookOf(weekBook(after.channel, after.input)))).toEqual(shown);
    }),
    { numRuns: 25 },
  );
});

test('a sheet that was not edited changes nothing, and the same project gives the same bytes', async () => {
  const { channel, input } = await laidOut(TIMETABLE);
  for (const book of [weekBook(channel, input), rundownBook(channel, input)]) {
    expect((await cameBack(await workbookOf(book))).text).toBe(TIMETABLE);
    expect(Buffer.from(await writeBook(book)).equals(Buffer.from(await writeBook(book)))).toBe(true);
  }
});

test('rows of a rundown: another programme, another time, one that is gone, and sorted rows', async () => {
  const { channel, input } = await laidOut(TIMETABLE);
  const exported = await workbookOf(rundownBook(channel, input));
  const [first, ...others] = exported.sheets;
  const rowOf = (text: string) => first?.cells.find((cell) => words(cell) === text)?.row ?? -1;
  const [chinese, math, eyes] = ['语文 1', '数学 1', '眼保健操'].map(rowOf);
  const cells = (first?.cells ?? []).flatMap((cell): readonly SheetCell[] => {
    if (cell.row === eyes) return [];
    const isTime = cell.row === math && cell.column === 1;
    const value = isTime ? ({ kind: 'time', clock: 36_300_000 } as const) : cell.value;
    const text = cell.row === chinese && cell.column === 2 ? ({ kind: 'text', text: '台标' } as const) : value;
    return [{ ...cell, row: cell.row > 1 ? 100 - cell.row : cell.row, value: text }];
  });
  if (first === undefined) throw new Error('it has a sheet');
  const { text } = await cameBack({ ...exported, sheets: [{ ...first, cells }, ...others] });
  expect(text.slice(TIMETABLE.length)).toBe(`changes:
  - {on: 2020-03-09, at: 09:00, show: card, reason: 调课, rest: stays}
  - {on: 2020-03-09, at: 09:30, moved-to: 10:05, reason: 调课}
  - {on: 2020-03-09, at: 10:00, cancel: true, reason: 调课}
`);
});

const REFUSED: Readonly<
  Record<string, readonly [(workbook: Workbook) => Workbook, problems: readonly string[], timetable?: string]>
> = {
  'a row that is a copy of another': [
    (book) =>
      withCells(book, (cells) => [
        ...cells,
        ...cells.filter(({ row }) => row === 3).map((one) => ({ ...one, row: 9 })),
      ]),
    ['D10', 'E10', 'F10', 'G10', 'H10'].map((cell) => `sheet-export-damaged p1 2020-03-09!${cell}`),
  ],
  'ids that are gone': [
    (book) => withCells(book, (cells) => cells.filter(({ row }) => row !== 0)),
    ['sheet-export-damaged p1 2020-03-09'],
  ],
  'a row that is gone': [
    (book) => withCells(book, (cells) => cells.filter(({ row }) => row !== 4)),
    ['sheet-change-refused'],
  ],
  'a hidden sheet that was edited': [
    ({ sheets: [first, hidden], ...book }) => ({
      ...book,
      sheets: first && hidden ? [first, { ...hidden, cells: hidden.cells.slice(0, -1) }] : [],
    }),
    ['sheet-export-damaged'],
  ],
  'a subject without a number': [
    (book) => edited(book, new Map([['5 3', '数学']])),
    ['sheet-change-shifts p1 2020-03-09!D6'],
  ],
  'a project that has changed since': [
    (book) => edited(book, new Map([['3 3', '']])),
    ['sheet-export-stale'],
    `${TIMETABLE}changes:\n  - {on: 2020-03-10, at: 10:00, cancel: true, reason: 停电}\n`,
  ],
  'both have changed': [
    (book) => edited(book, new Map([['5 4', '台标']])),
    ['sheet-change-refused p1 2020-03-09!E6'],
    `${TIMETABLE}changes:\n  - {on: 2020-03-10, at: 10:00, cancel: true, reason: 停电}\n`,
  ],
};

function withCells(book: Workbook, change: (cells: readonly SheetCell[]) => readonly SheetCell[]): Workbook {
  const [first, ...others] = book.sheets;
  return { ...book, sheets: first === undefined ? [] : [{ ...first, cells: change(first.cells) }, ...others] };
}

test.each(Object.entries(REFUSED))('%s', async (_, [change, problems, timetable]) => {
  const { channel, input } = await laidOut(TIMETABLE);
  const exported = await workbookOf(weekBook(channel, input));
  expect((await cameBack(change(exported), timetable)).problems).toEqual(problems);
});
