import { basename, extname } from 'node:path';
import type { Grade } from '../model/vocabulary.js';
import { cellName } from './cell-name.js';
import type { GridArea } from './grid/find-grids.js';
import { wordsOf } from './grid/sheet-table.js';
import { gradeNamed, gradesIn, onlyGradeIn } from './match/find-grade-in.js';
import type { LayingOptions } from './match-words.js';
import { sheetAnswerOpen, sheetAnswerWrong, sheetGradeUnknown } from './problems.js';
import type { ReadingLog } from './reading-log.js';
import type { CellPlace } from './workbook.js';

/** `undefined` where it is not known, which is reported. */
export function gradeOfGrid(
  area: GridArea,
  all: readonly GridArea[],
  log: ReadingLog,
  { names, mapping }: LayingOptions,
): Grade | 'skip' | undefined {
  const { table, header, days } = area;
  const { sheet, workbook } = table;
  const { grades } = names.vocabulary;
  const corner = table.place(header, days[0]?.column ?? 0);
  const name = sheet.name ?? basename(workbook.file);
  const isAlone = all.filter((other) => other.table.sheet === sheet).length === 1;
  const keys = [`${name}!${cellName(corner)}`, ...(isAlone ? [name] : [])];
  for (const key of keys) {
    const answer = mapping.answer('sheets', key);
    if (answer.state === 'absent') continue;
    if (answer.state === 'open') {
      const message = { zh: `“${key}”是哪个年级还没有确认`, en: `the grade of "${key}" has not been confirmed` };
      log.diagnostics.report(sheetAnswerOpen, { message, span: answer.span });
      return undefined;
    }
    const word = typeof answer.answer === 'string' ? answer.answer : '';
    if (word === 'skip') return 'skip';
    const grade = gradeNamed(word, grades);
    if (grade !== undefined) {
      const titled = takeTitles(area, log).flatMap((text) => onlyGradeIn(text, grades) ?? []);
      if (titled.length > 0 && !titled.includes(grade)) {
        const [zh, en] = [titled[0]?.name.zh ?? '', titled[0]?.name.en ?? ''];
        const message = {
          zh: `课表的标题是“${zh}”，这里却写着“${word}”；请改正其中一处`,
          en: `the title of the timetable says "${en}", but this is "${word}"; correct one of them`,
        };
        log.diagnostics.report(sheetAnswerWrong, { message, span: answer.span });
      }
      return grade;
    }
    const message = { zh: `没有年级“${word}”`, en: `there is no grade "${word}"` };
    log.diagnostics.report(sheetAnswerWrong, { message, span: answer.span });
    return undefined;
  }
  const file = basename(workbook.file, extname(workbook.file));
  const titles = takeTitles(area, log);
  for (const text of [...titles, ...(isAlone ? [sheet.name ?? '', file] : [])]) {
    const only = onlyGradeIn(text, grades);
    if (only !== undefined) return only;
  }
  const key = isAlone ? name : (keys[0] ?? name);
  const [near] = gradesIn(titles.join(' '), grades);
  const place: CellPlace = corner;
  mapping.ask({ section: 'sheets', key, suggestion: near?.id ?? '', place: cellName(place) });
  const message = { zh: `不知道“${key}”是哪个年级的课表`, en: `the grade of the timetable "${key}" is not known` };
  log.report(sheetGradeUnknown, message, sheet, place);
  return undefined;
}

/** What is written above a grid, the nearest first. */
function takeTitles({ table, header, left, days, above }: GridArea, log: ReadingLog): readonly string[] {
  const last = days.at(-1)?.column ?? left;
  const titles: string[] = [];
  for (let row = header - 1; row >= above && row >= header - MAX_TITLES; row--) {
    for (let column = left; column <= last; column++) {
      const cell = table.own(row, column);
      if (wordsOf(cell) === '' || cell === undefined) continue;
      titles.push(wordsOf(cell));
      if (/课\s*程?\s*表|课\s*表|作息|timetable|schedule/iu.test(wordsOf(cell))) log.use(table.sheet, cell);
    }
  }
  return titles;
}

/** Rows above a grid in which its title may be. */
const MAX_TITLES = 4;
