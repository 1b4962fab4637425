import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { decodeText } from '../../load/decode-text.js';
import type { SheetCell, Workbook, WorkbookNote } from '../workbook.js';
import { textValue } from './cell-value.js';
import { SheetRefusal, unreadable } from './refusal.js';

export const DELIMITERS = { ',': ',', ';': ';', tab: '\t', '|': '|' } as const;
export type DelimiterName = keyof typeof DELIMITERS;

/** A CSV or TSV file, as a workbook of one sheet without a name. */
export function textWorkbook(file: string, bytes: Buffer, asked?: DelimiterName): Pick<Workbook, 'sheets' | 'notes'> {
  const { text, encoding } = decoded(bytes);
  const name = asked ?? delimiterOf(file, text);
  const cells: SheetCell[] = [];
  for (const [row, values] of records(text, DELIMITERS[name]).entries()) {
    for (const [column, written] of values.entries()) {
      const value = textValue(written);
      if (value.kind !== 'empty') cells.push({ row, column, value });
    }
  }
  const notes: WorkbookNote[] = [];
  if (encoding !== undefined) notes.push({ kind: 'encoding', encoding });
  if (asked === undefined) notes.push({ kind: 'delimiter', delimiter: name });
  const sheet = { name: undefined, isHidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] };
  return { sheets: [sheet], notes };
}

function decoded(bytes: Buffer): { readonly text: string; readonly encoding?: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text };
  } catch {
    // Another encoding.
  }
  const other = decodeText(bytes);
  if (other !== undefined) return other;
  const line = bytes.subarray(0, firstWrong(bytes)).toString('latin1').split('\n').length;
  throw new SheetRefusal({
    kind: 'garbled',
    message: {
      zh: `第 ${line} 行的字节既不是 UTF-8，整个文件也不是 GB18030，可能由两种编码的文件拼成；请用表格软件打开，核对文字后另存为 UTF-8`,
      en: `line ${line} is not UTF-8, and the file is not GB18030 either; it may be put together of two encodings: open it, check its texts, and save it as UTF-8`,
    },
  });
}

/** Where UTF-8 ends. */
function firstWrong(bytes: Buffer): number {
  let [sound, wrong] = [0, bytes.length];
  while (sound < wrong) {
    const middle = (sound + wrong + 1) >> 1;
    // A character may be cut in two.
    const isSound = !bytes.subarray(0, middle).toString().slice(0, -3).includes('\uFFFD');
    if (isSound) sound = middle;
    else wrong = middle - 1;
  }
  return sound;
}

/** Lines that a delimiter is looked for in. */
const LOOKED_AT = 200;

/** The only delimiter that makes a table of the lines. Two that do, or none, are for a person to decide. */
function delimiterOf(file: string, text: string): DelimiterName {
  const found = (Object.keys(DELIMITERS) as DelimiterName[]).filter((name) => makesTable(text, DELIMITERS[name]));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (extname(file).toLowerCase() === '.tsv' && found.includes('tab')) return 'tab';
  const [zh, en] =
    found.length === 0
      ? [
          '没有一种分隔符（逗号、分号、Tab、竖线）能把各行分成列',
          'no delimiter (comma, semicolon, tab, bar) makes columns of its lines',
        ]
      : [`分隔符可能是 ${found.join('、')}`, `its delimiter may be ${found.join(' or ')}`];
  throw unreadable(`${zh}；请用 --delimiter 指定`, `${en}; name it with --delimiter`);
}

/** Most lines that have anything in them have two columns or more. */
function makesTable(text: string, delimiter: string): boolean {
  const head = text.split('\n', LOOKED_AT).join('\n');
  try {
    const rows = parse(head, { ...OPTIONS, delimiter, relax_quotes: true }).filter((row) =>
      row.some((cell) => cell.trim() !== ''),
    );
    const wide = rows.filter((row) => row.length > 1).length;
    return wide >= 2 && wide * 2 >= rows.length;
  } catch {
    // A quotation may be cut in two.
    return head.split('\n').filter((line) => line.includes(delimiter)).length >= 2;
  }
}

const OPTIONS = { bom: true, relax_column_count: true, skip_empty_lines: false } as const;

function records(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { ...OPTIONS, delimiter });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : undefined;
    const [zh, en] = line === undefined ? ['', ''] : [`第 ${line} 行`, `line ${line}: `];
    throw unreadable(
      `${zh}引号不成对，之后的内容分不出行列；请改正或用表格软件另存`,
      `${en}a quotation mark has no partner, so that rows cannot be told apart; correct it, or save the file anew`,
    );
  }
}
