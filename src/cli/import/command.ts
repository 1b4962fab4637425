import { command } from '../command/entry.js';
import { importOptions } from './options.js';

export const importCommand = command(
  {
    name: 'import',
    text: {
      zh: '把电子表格里的课表（.xlsx、.ods、.xls、.csv）变成新项目，或改进已有的项目；有疑问的逐格列出，不猜',
      en: 'make a new project of timetables in spreadsheets (.xlsx, .ods, .xls, .csv), or change one; every doubt is listed by its cell, nothing is guessed',
    },
    arguments: [{ term: '<files...>', zh: '电子表格', en: 'the spreadsheets' }],
    options: importOptions,
    examples: [
      'airclass import 课表.xlsx --into schedules/my-school --term 2026-09-01/2027-01-20',
      'airclass import 下周.xlsx --into schedules/my-school --reason 教研活动 --write',
    ],
  },
  async () => (await import('./run.js')).importSheets,
);
