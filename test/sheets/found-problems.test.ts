import { expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { shippedVocabulary } from '../../src/model/vocabulary/shipped-vocabulary.js';
import { importWorkbooks } from '../../src/sheets/import-workbooks.js';
import { Mapping, type MappingFile } from '../../src/sheets/match/mapping.js';
import { sheetProblems } from '../../src/sheets/problems.js';
import { readBytes } from '../../src/sheets/read/read-bytes.js';
import { SheetRefusal } from '../../src/sheets/read/refusal.js';
import { aWorkbook, type SheetPlan, WEEK } from './a-workbook.js';
import { aZip, xlsxParts } from './read/a-zip.js';

const week = (...cells: readonly string[]): SheetPlan => ({ rows: [[...WEEK], ['8:00-8:20', ...cells]] });
const list = (row: SheetPlan['rows'][number]): SheetPlan => ({ rows: [['日期', '时间', '学科'], row] });
const book = (plan: SheetPlan, name = '初一') => aWorkbook({ [name]: plan });

function mapping(cells: NonNullable<MappingFile['data']['cells']>): MappingFile {
  const span = { file: 'import.yaml', start: 0, end: 0 };
  return {
    kind: 'import',
    path: 'import.yaml',
    data: { cells },
    valueSpan: () => span,
    keySpan: () => span,
    leaves: () => [],
  };
}

interface Example {
  readonly bytes: Buffer;
  readonly answers?: MappingFile;
}

/** The least sheet that has it. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  'sheet-unreadable': { bytes: Buffer.alloc(0) },
  'sheet-locked': {
    bytes: aZip(
      xlsxParts('')
        .map((part) => ({ ...part, name: 'META-INF/manifest.xml', content: 'encryption-data' }))
        .slice(0, 1),
    ),
  },
  'sheet-text-garbled': { bytes: book(week('锟斤拷')) },
  'sheet-without-grid': { bytes: book({ rows: [['语文']] }) },
  'sheet-grade-unknown': { bytes: book(week('语文'), 'Sheet1') },
  'sheet-word-unknown': { bytes: book(week('天文')) },
  'sheet-answer-open': { bytes: book(week('天文')), answers: mapping({ 天文: '科学?' }) },
  'sheet-answer-wrong': { bytes: book(week('天文')), answers: mapping({ 天文: '占星' }) },
  'sheet-time-unclear': { bytes: book({ rows: [[...WEEK], ['8:20-8:00', '语文']] }) },
  'sheet-cell-unclear': { bytes: book(week('语文/数学')) },
  'sheet-date-unclear': { bytes: book(list(['2026-02-30', '8:00-8:20', '语文'])) },
  'sheet-row-unclear': { bytes: book(list(['2026-03-09', '8:00-8:20', null])) },
  'sheet-grade-twice': { bytes: aWorkbook({ 初一: week('语文'), 七年级: week('数学') }) },
  'sheet-cell-unused': { bytes: book({ rows: [...week('语文').rows, ['注：周五大扫除，不上课']] }) },
  'sheet-hidden': { bytes: aWorkbook({ 初一: week('语文'), 旧: { rows: [['旧']], isHidden: true } }) },
  'sheet-comment': { bytes: book({ ...week('语文'), comments: { B2: '李娜代课' } }) },
  'sheet-read-so': { bytes: book(week('语文（张敏）')) },
};

async function found({ bytes, answers }: Example): Promise<readonly string[]> {
  const diagnostics = new DiagnosticList();
  try {
    const workbook = await readBytes('a.xlsx', bytes);
    importWorkbooks(
      [workbook],
      { names: { vocabulary: shippedVocabulary }, mapping: new Mapping(answers) },
      diagnostics,
    );
  } catch (error) {
    if (error instanceof SheetRefusal) return [`sheet-${error.refusal.kind}`];
    throw error;
  }
  return diagnostics.sorted().map(({ problem }) => problem.id);
}

test('every problem has an example', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(sheetProblems.map(({ id }) => id).sort());
});

test.each(Object.entries(EXAMPLES))('%s is found in its example, and nothing else', async (id, example) => {
  expect(await found(example)).toEqual([id]);
});
