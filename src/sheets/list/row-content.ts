import { foldLines, foldWords } from '../grid/fold-words.js';
import { labelOfValue } from '../grid/read-label.js';
import { NOT_WORDS } from '../lay-grid.js';
import type { Content } from '../match/content.js';
import { contentNamed, matchCell } from '../match/match-cell.js';
import { sheetCellUnclear, sheetRowUnclear } from '../problems.js';
import type { CellPlace, SheetCell } from '../workbook.js';
import { type ListCells, textOf } from './list-cells.js';
import type { ListContext } from './list-context.js';
import type { ListedLesson } from './list-row.js';

export interface RowContent extends ListedLesson {
  readonly content: Content;
}

/** What a row shows, and which lesson of its course; `undefined` where that is not clear, which is reported. */
export function rowContent(cells: ListCells, row: number, context: ListContext): RowContent | undefined {
  const subject = cells.cell(row, 'subject');
  const title = cells.cell(row, 'title');
  const shown = subject ?? title;
  const { sheet } = cells.area.table;
  if (shown === undefined) {
    const kind = cells.has('subject') ? 'subject' : 'title';
    const message = { zh: '这一行没有写播什么', en: 'this row does not say what is on' };
    context.log.report(sheetRowUnclear, message, sheet, cells.place(row, kind));
    return undefined;
  }
  const known = subject === undefined ? titledContent(shown, context, cells) : wholeContent(subject, context, cells);
  if (known === undefined) return undefined;
  const number = lessonNumber(cells, row, context);
  if (number === 'unclear') return undefined;
  const taught = known.content.kind === 'course' ? known.content.teacher : undefined;
  const teacher = personOf(cells.text(row, 'teacher')) ?? known.teacher ?? taught;
  const written = subject === undefined || title === undefined ? undefined : foldWords(textOf(title.value));
  const own = written === undefined ? known.title : written;
  const file = cells.text(row, 'file');
  const organisation = cells.text(row, 'organisation');
  return {
    content: known.content.kind === 'course' ? { kind: 'course', subject: known.content.subject } : known.content,
    ...(own !== undefined && own !== '' && { title: own }),
    ...(number !== undefined && { number }),
    ...(teacher !== undefined && { teacher }),
    ...(file !== '' && { file }),
    ...(organisation !== '' && { organisation: foldWords(organisation) }),
  };
}

/** 张敏老师 and 张 敏 are 张敏. */
export function personOf(text: string): string | undefined {
  const name = foldWords(text).replace(/(?<=.)(?:老师|教师)$/u, '');
  return name === '' || /^[-—/]+$/.test(name) ? undefined : name;
}

export function wordsAt(cell: SheetCell, { log }: ListContext, cells: ListCells): string | undefined {
  if (cell.value.kind === 'text') return cell.value.text;
  const message = NOT_WORDS[cell.value.kind];
  if (message !== undefined) log.report(sheetCellUnclear, message, cells.area.table.sheet, cell);
  return undefined;
}

function wholeContent(cell: SheetCell, context: ListContext, cells: ListCells): RowContent | undefined {
  const text = wordsAt(cell, context, cells);
  const content = text === undefined ? undefined : context.content(text, cells.area.table.sheet, cell);
  return content && { content };
}

/** 语文《识字1》, 语文：识字1, two lines, or a programme. */
export function titledContent(cell: SheetCell, context: ListContext, cells: ListCells): RowContent | undefined {
  const text = wordsAt(cell, context, cells);
  if (text === undefined) return undefined;
  const { names, mapping } = context.options;
  const isAnswered = mapping.answer('cells', foldWords(text)).state !== 'absent';
  const whole = isAnswered ? undefined : matchCell(text, names, () => undefined);
  if (whole === undefined || whole.kind === 'content') return wholeContent(cell, context, cells);
  const lines = foldLines(text);
  const [first = '', ...rest] = lines.length > 1 ? lines : partsOf(foldWords(text));
  const content = rest.length === 0 ? undefined : contentNamed(first, names);
  if (content?.kind !== 'course') return wholeContent(cell, context, cells);
  const last = rest.at(-1) ?? '';
  const taught = rest.length < 2 ? undefined : matchCell(`${first}\n${last}`, names, () => undefined);
  const teacher = taught?.kind === 'content' && taught.content.kind === 'course' ? taught.content.teacher : undefined;
  const title = (teacher === undefined ? rest : rest.slice(0, -1)).join(' ').replace(/^《(.*)》$/u, '$1');
  return { content, title, ...(teacher !== undefined && { teacher }) };
}

function partsOf(text: string): readonly string[] {
  const [, first = '', rest = ''] = /^(\p{L}+)\s*(?:[:·—-]\s*|\s|(?=《))(.+)$/u.exec(text) ?? [];
  return first === '' ? [text] : [first, rest];
}

/** `3`, `第3课`, `第三课时`. */
function lessonNumber(cells: ListCells, row: number, { log }: ListContext): number | 'unclear' | undefined {
  const cell = cells.cell(row, 'number');
  if (cell === undefined) return undefined;
  const number = numberIn(cell);
  if (number !== undefined) return number;
  const shown = cells.text(row, 'number').slice(0, 40);
  const message = {
    zh: `“${shown}”不是课号；请写 3 或 第3课`,
    en: `"${shown}" is not the number of a lesson; write 3 or 第3课`,
  };
  log.report(sheetRowUnclear, message, cells.area.table.sheet, cell satisfies CellPlace);
  return 'unclear';
}

function numberIn({ value }: SheetCell): number | undefined {
  if (value.kind === 'number')
    return Number.isInteger(value.number) && value.number > 0 && value.number < 1000 ? value.number : undefined;
  if (value.kind !== 'text') return undefined;
  const words = foldWords(value.text);
  const [, digits] = /^(?:第|lesson|no\.?|#)?\s*0*([1-9]\d{0,2})\s*(?:课时?|讲|集|节)?$/iu.exec(words) ?? [];
  return digits === undefined
    ? labelOfValue({ kind: 'text', text: words.replace(/讲|集/gu, '课') }).period
    : Number(digits);
}
