import type { Grade } from '../../model/vocabulary.js';
import { foldWords } from '../grid/fold-words.js';
import { gradeNamed } from '../match/find-grade-in.js';
import { sheetGradeUnknown, sheetRowUnclear } from '../problems.js';
import type { ListCells } from './list-cells.js';
import type { ListContext } from './list-context.js';

/** Of which grade a row is; `around`: that of the title, or of a line above it. */
export function rowGrade(
  cells: ListCells,
  row: number,
  around: Grade | undefined,
  context: ListContext,
): Grade | undefined {
  const { log } = context;
  const { sheet } = cells.area.table;
  const text = cells.text(row, 'grade');
  if (text !== '') {
    const grade = context.grade(foldWords(text));
    if (grade !== undefined) return grade;
    const shown = text.slice(0, 40);
    const message = { zh: `“${shown}”不是年级`, en: `"${shown}" is not a grade` };
    log.report(sheetRowUnclear, message, sheet, cells.place(row, 'grade'));
    return undefined;
  }
  if (cells.has('grade') && around === undefined) {
    log.report(
      sheetRowUnclear,
      { zh: '这一行没有年级', en: 'this row has no grade' },
      sheet,
      cells.place(row, 'grade'),
    );
    return undefined;
  }
  return around ?? askedGrade(cells, context);
}

/** Of a list that does not say it: asked once. */
function askedGrade({ area: { table, header } }: ListCells, { log, options, grades }: ListContext): Grade | undefined {
  const { mapping } = options;
  const key = table.sheet.name ?? table.workbook.file;
  const answer = mapping.answer('sheets', key);
  const given =
    answer.state === 'given' && typeof answer.answer === 'string' ? gradeNamed(answer.answer, grades) : undefined;
  if (given !== undefined) return given;
  if (!mapping.questions.some((question) => question.section === 'sheets' && question.key === key)) {
    mapping.ask({ section: 'sheets', key, suggestion: '', place: key });
    const message = { zh: `不知道“${key}”是哪个年级的`, en: `the grade of "${key}" is not known` };
    log.report(sheetGradeUnknown, message, table.sheet, { row: header, column: 0 });
  }
  return undefined;
}
