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

/** What is found where a spreadsheet is compared with a project. */
export const differenceProblems: readonly Problem[] = [sheetChangeRefused];
