import { command } from '../command/entry.js';
import { diffOptions } from './options.js';

export const diffCommand = command(
  {
    name: 'diff',
    text: {
      zh: '两个版本之间，或版本与课表之间，对观众有什么变化；可生成给学校的通知',
      en: 'what changes for viewers between two releases, or a release and the timetable; the notice to schools',
    },
    arguments: [
      {
        term: '[A]',
        zh: '版本号、current、previous、版本文件夹，或项目文件夹（其课表）',
        en: 'a release’s id, current, previous, a release’s folder; or a project folder: its timetable',
      },
      {
        term: '[B]',
        zh: '同上（默认：有项目时为其课表，否则为 current）',
        en: 'the same (default: the timetable where there is a project, else current)',
      },
    ],
    options: diffOptions,
    examples: [
      'airclass diff schedules/sichuan-2020-spring --notice notice',
      'airclass diff previous current --grade P1,P2 --format markdown',
    ],
  },
  async () => (await import('./run.js')).diff,
);
