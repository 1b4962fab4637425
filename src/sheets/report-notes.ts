import type { Text } from '../diagnostics/text.js';
import { cellSpan } from './cell-name.js';
import { sheetHidden, sheetReadSo } from './problems.js';
import type { ReadingLog } from './reading-log.js';

/** What the reader of a file had to decide, and what it could not see. */
export function reportNotes(log: ReadingLog): void {
  for (const note of log.workbook.notes) {
    if (note.kind === 'hidden-unknown') {
      // Stale lessons would be on air.
      log.diagnostics.report(sheetHidden, { severity: 'error', span: cellSpan(log.workbook), message: HIDDEN_IN_ODS });
      continue;
    }
    log.report(sheetReadSo, messageOf(note));
  }
}

const HIDDEN_IN_ODS: Text = {
  zh: '这个文件隐藏了行、列或工作表，而 .ods 分不清是哪些；请取消隐藏或删去后另存，或另存为 .xlsx',
  en: 'this file hides rows, columns or sheets, and of an .ods file it is not known which; unhide or delete them, or save it as .xlsx',
};

function messageOf(note: Exclude<ReadingLog['workbook']['notes'][number], { readonly kind: 'hidden-unknown' }>): Text {
  switch (note.kind) {
    case 'delimiter':
      return { zh: `分隔符是“${note.delimiter}”`, en: `the delimiter is "${note.delimiter}"` };
    case 'encoding':
      return { zh: `文件是 ${note.encoding} 编码`, en: `the file is in ${note.encoding}` };
    case 'macros':
      return { zh: '文件带有宏，没有运行', en: 'the file has macros, which were not run' };
    case 'links':
      return {
        zh: '文件引用了别的文件，只读取上次保存的结果',
        en: 'the file refers to other files; only the results that were saved last are read',
      };
  }
}
