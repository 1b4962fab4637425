import type { ArgumentDefinition } from '../command/definition.js';
import { command, commandGroup } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { moveRestOptions, replaceOptions, slateOptions, undoOptions } from './options.js';

const CHANNEL = {
  term: '<channel>',
  zh: '频道：p1、P1、小学一年级；几个用逗号分隔，或 all',
  en: 'channel: p1, P1, 小学一年级; several with commas between, or all',
} as const satisfies ArgumentDefinition;
const DAY = {
  term: '<day>',
  zh: '哪天：2020-03-11、3-11、3月11日、今天、明天、周三',
  en: 'day: 2020-03-11, 3-11, 3月11日, today, tomorrow, wed',
} as const satisfies ArgumentDefinition;
const TIME = {
  term: '<time>',
  zh: '这一格的开始时刻，如 9:05',
  en: 'start of the cell, e.g. 9:05',
} as const satisfies ArgumentDefinition;
const CELL = {
  term: '<cell>',
  zh: '改播什么，与课表格子写法相同，如“语文 12”“重播 语文 3”、节目',
  en: 'what is shown instead, as a cell of the grid: "chinese 12", "repeat chinese 3", a programme',
} as const satisfies ArgumentDefinition;
const place = [CHANNEL, DAY, TIME] as const;

const replace = command(
  {
    name: 'replace',
    text: { zh: '一格改播别的', en: 'show something else in a cell' },
    arguments: [...place, CELL, projectArgument],
    options: replaceOptions,
    examples: [
      'airclass change replace p1 tomorrow 9:05 "repeat chinese 3" --rest stays --reason 录像晚到',
      'airclass change replace 小学一年级 3月11日 15:05 class-meeting --rest moves --reason 班会',
    ],
  },
  async () => (await import('./cell-commands.js')).replace,
);

const cancel = command(
  {
    name: 'cancel',
    text: { zh: '取消一格', en: 'cancel a cell' },
    arguments: [...place, projectArgument],
    options: replaceOptions,
    examples: [
      'airclass change cancel p1 2020-03-11 10:10 --reason 停电',
      'airclass change cancel p1,p2 wed 9:05 --rest moves --reason 检修',
    ],
  },
  async () => (await import('./cell-commands.js')).cancel,
);

const postpone = command(
  {
    name: 'postpone',
    text: {
      zh: '这一课推到这门课的下一格，后面的课顺延',
      en: 'put a lesson off to the next cell of its course, and the later ones with it',
    },
    arguments: [...place, projectArgument],
    options: moveRestOptions,
    examples: [
      'airclass change postpone p1 2020-03-11 9:05 --reason 录像晚到',
      'airclass change postpone p1 wed 9:05 --show "repeat chinese 3" --reason 录像晚到',
    ],
  },
  async () => (await import('./cell-commands.js')).postpone,
);

const hold = command(
  {
    name: 'hold',
    text: {
      zh: '只空这一课，这门课后面的课时间不变',
      en: 'leave out this lesson alone; the later ones of its course keep their times',
    },
    arguments: [...place, projectArgument],
    options: moveRestOptions,
    examples: [
      'airclass change hold p1 2020-03-11 9:05 --reason 录像晚到',
      'airclass change hold p1 today 17:30 --show news --reason 录像晚到',
    ],
  },
  async () => (await import('./cell-commands.js')).hold,
);

const slate = command(
  {
    name: 'slate',
    text: { zh: '一格改播垫片', en: 'show the slate in a cell' },
    arguments: [...place, projectArgument],
    options: slateOptions,
    examples: [
      'airclass change slate p1 today 17:30 --reason 黑屏',
      'airclass change slate p1 today 9:05 --programme back-soon --rest stays --reason 黑屏',
    ],
  },
  async () => (await import('./cell-commands.js')).slate,
);

const undo = command(
  {
    name: 'undo',
    text: { zh: '撤销上一次 change 的改动', en: 'take back what the last change did' },
    arguments: [projectArgument],
    options: undoOptions,
    examples: ['airclass change undo', 'airclass change undo schedules/sichuan-2020-spring --yes'],
  },
  async () => (await import('./undo.js')).undo,
);

/** Changes as people say them. */
export const changeCommand = commandGroup(
  {
    name: 'change',
    text: {
      zh: '调课：写进课表，看清后果，发布',
      en: 'change the timetable of a day: write it, see what it does, publish',
    },
    examples: [
      'airclass change replace p1 tomorrow 9:05 "repeat chinese 3" --rest stays --reason 录像晚到',
      'airclass change undo',
    ],
  },
  [replace, cancel, postpone, hold, slate, undo],
);
