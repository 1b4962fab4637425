import { resolve } from 'node:path';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { isThere } from '../../files/is-there.js';
import { cellSpan } from '../../sheets/cell-name.js';
import { sheetGarbled, sheetLocked, sheetUnreadable } from '../../sheets/problems.js';
import { readSheetFile } from '../../sheets/read/read-file.js';
import type { Workbook } from '../../sheets/workbook.js';
import type { Session } from '../io.js';
import type { ImportOptions } from './options.js';

const PROBLEMS = { unreadable: sheetUnreadable, locked: sheetLocked, garbled: sheetGarbled } as const;

/** One after the other: each may take much memory. Those that cannot be read are reported. */
export async function readWorkbooks(
  files: readonly string[],
  { delimiter }: Pick<ImportOptions, 'delimiter'>,
  { cwd, signal }: Pick<Session, 'cwd' | 'signal'>,
  diagnostics: DiagnosticList,
): Promise<readonly Workbook[]> {
  const missing = files.find((file) => !isThere(resolve(cwd, file)));
  if (missing !== undefined) {
    throw new UsageError({ zh: `没有文件“${missing}”`, en: `there is no file "${missing}"` });
  }
  const workbooks: Workbook[] = [];
  for (const file of new Set(files)) {
    const reading = await readSheetFile(file, resolve(cwd, file), { delimiter, signal });
    if (reading.kind === 'read') workbooks.push(reading.workbook);
    else {
      const { kind, message } = reading.refusal;
      diagnostics.report(PROBLEMS[kind], { message, span: cellSpan({ file, sheets: [] }) });
    }
  }
  return workbooks;
}
