import { newProject } from '../../src/cli/import/new-project.js';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { shippedVocabulary } from '../../src/model/vocabulary/shipped-vocabulary.js';
import { importWorkbooks } from '../../src/sheets/import-workbooks.js';
import { Mapping, type MappingFile } from '../../src/sheets/match/mapping.js';
import { readBytes } from '../../src/sheets/read/read-bytes.js';
import { expectBothLanguages } from '../a-project.js';
import { aWorkbook, type SheetPlan } from './a-workbook.js';

export interface SheetsOfProject {
  readonly sheets: Readonly<Record<string, SheetPlan>>;
  readonly term?: string;
  readonly answers?: MappingFile['data'];
}

export interface MadeFiles {
  /** `播出!C7 error …`, without notes. */
  readonly says: readonly string[];
  /** The indented lines of one key of a file; of the first file of a folder. */
  linesOf(folder: string, key: string): readonly string[];
}

/** What the import of a workbook makes of it. */
export async function aNewProject({ sheets, term, answers }: SheetsOfProject): Promise<MadeFiles> {
  const diagnostics = new DiagnosticList();
  const workbook = await readBytes('播出.xlsx', aWorkbook(sheets));
  const span = { file: 'import.yaml', start: 0, end: 0 };
  const at = { valueSpan: () => span, keySpan: () => span, leaves: () => [] };
  const mapping = new Mapping(answers && { kind: 'import', path: 'import.yaml', data: answers, ...at });
  const [from = '', to = ''] = term?.split('/') ?? [];
  const options = {
    names: { vocabulary: shippedVocabulary },
    mapping,
    term: term === undefined ? undefined : { from, to },
  };
  const imported = importWorkbooks([workbook], options, diagnostics);
  const own = {
    zones: [],
    reason: 'r',
    mapping,
    span: { ...span, file: '播出.xlsx' },
    name: 'school',
    ...(term !== undefined && { term }),
  };
  const session = { cwd: '/', now: () => Date.parse('2026-02-01T00:00:00Z') };
  const made = diagnostics.hasErrors ? undefined : newProject('/new', imported, own, session, diagnostics);
  const found = diagnostics.sorted();
  for (const { message } of found) expectBothLanguages(message);
  const says = found.flatMap(({ severity, message, span: { cell, file } }) =>
    severity === 'info' ? [] : [`${cell ?? file} ${severity} ${message.en}`],
  );
  return {
    says,
    linesOf(folder, key) {
      const text = made?.files.find(({ path }) => path.startsWith(folder))?.text ?? '';
      const lines = text.slice(text.indexOf(`\n${key}:`) + 1).split('\n');
      return lines.filter((line) => line.startsWith('  ')).map((line) => line.slice(2));
    },
  };
}
