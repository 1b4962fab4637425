import type { Problem } from '../../diagnostics/problem.js';

export const sheetChangeRefused: Problem = {
  id: 'sheet-change-refused',
  severity: 'error',
  summary: {
    zh: '表格中的一处改动不能写成 changes',
    en: 'A change in a spreadsheet cannot be written as an entry of changes',
  },
  rationale: {
    zh: '这样改与课表、校历、时钟或别的改动冲突，或者说不清要播什么。什么也没有写。请按提示改表格，或用 airclass change。',
    en: 'The timetable, the calendar, the clock or another change does not allow it, or it does not say clearly what is to be on air. Nothing was written. Change the sheet as the message says, or use airclass change.',
  },
};

export const sheetExportDamaged: Problem = {
  id: 'sheet-export-damaged',
  severity: 'error',
  summary: {
    zh: '导出的表格已不能与课表对上',
    en: 'An exported spreadsheet cannot be matched with the project any more',
  },
  rationale: {
    zh: '隐藏的标识被改动或删去，一行出现两次，或者是别的项目的表。猜错会改到别的节目。请重新导出，在新表上改。',
    en: 'Its hidden ids were changed or removed, a row is there twice, or it is of another project. A wrong guess would change another programme. Export it again and make the change there.',
  },
};

export const sheetExportStale: Problem = {
  id: 'sheet-export-stale',
  severity: 'warning',
  summary: { zh: '表格是从较早的课表导出的', en: 'A spreadsheet was exported from an earlier state of the project' },
  rationale: {
    zh: '导出以后课表又改过，表中没有改的格子以现在的课表为准；改过的格子如果课表也改过，就是错误。请核对，或重新导出。',
    en: 'The project has changed since. Cells that were not edited stay as the project has them now; where both have changed, it is an error. Check them, or export again.',
  },
};

export const sheetChangeShifts: Problem = {
  id: 'sheet-change-shifts',
  severity: 'warning',
  summary: { zh: '表格中的改动还使别的格子变化', en: 'A change in a spreadsheet changes other cells too' },
  rationale: {
    zh: '如写“数学”而不写第几课，就播下一课，以后的课都提前一格。不是这个意思时，请写明第几课。',
    en: 'A subject without a number, say, shows its next lesson, and later ones air one cell sooner. Where that is not meant, write the number of the lesson.',
  },
};

/** What is found where a spreadsheet is compared with a project. */
export const differenceProblems: readonly Problem[] = [
  sheetChangeRefused,
  sheetExportDamaged,
  sheetExportStale,
  sheetChangeShifts,
];
