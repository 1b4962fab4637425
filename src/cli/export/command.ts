import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { exportOptions } from './options.js';

export const exportCommand = command(
  {
    name: 'export',
    text: {
      zh: '写出电子表格（.xlsx）：周课表、串联单、待交录像、课程目录、调课；周课表和串联单改后可以导回',
      en: 'write spreadsheets (.xlsx): weeks, rundowns, recordings wanted, the catalogue, changes; weeks and rundowns can be edited and imported again',
    },
    arguments: [projectArgument],
    options: exportOptions,
    examples: [
      'airclass export schedules/my-school --to tables --from 2026-09-07 --days 7',
      'airclass export --what week,rundown --grade P1 --to tables --replace',
    ],
  },
  async () => (await import('./run.js')).exportSheets,
);
