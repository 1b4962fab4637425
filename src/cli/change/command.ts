import type { ArgumentDefinition } from '../command/definition.js';
import { command, commandGroup } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import {
  changeOptions,
  insertOptions,
  moveOptions,
  moveRestOptions,
  replaceOptions,
  slateOptions,
  undoOptions,
} from './options.js';

const CHANNEL = {
  term: '<channel>',
  zh: '频道：p1、P1、小学一年级；几个用逗号分隔，或 all',
  en: 'channel: p1, P1 or its name; several with commas between, or all',
} as const satisfies ArgumentDefinition;
const DAY = {
  term: '<day>',
  zh: '哪天：2020-03-11、3-11、3月11日、今天、明天、周三',
  en: 'day: 2020-03-11, 3-11, today, tomorrow, wed',
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

const DAYS = {
  term: '<days>',
  zh: '哪天，或从哪天到哪天：4-6/4-8',
  en: 'a day, or the first and last: 4-6/4-8',
} as const satisfies ArgumentDefinition;
const LENGTH = { term: '<length>', zh: '时长，如 10m', en: 'how long, e.g. 10m' } as const satisfies ArgumentDefinition;

const swap = command(
  {
    name: 'swap',
    text: { zh: '两格对调', en: 'let two cells change places' },
    arguments: [
      ...place,
      { term: '<other>', zh: '与哪一格对调：9:45，或“3-12 9:45”', en: 'the other cell: 9:45, or "3-12 9:45"' },
      projectArgument,
    ],
    options: changeOptions,
    examples: [
      'airclass change swap p1 2020-03-11 09:05 09:45 --reason 录像晚到',
      'airclass change swap p1 wed 9:05 "thu 9:45" --reason 录像晚到',
    ],
  },
  async () => (await import('./day-commands.js')).swap,
);

const move = command(
  {
    name: 'move',
    text: { zh: '一格改时刻或时长', en: 'give a cell another start or length' },
    arguments: [...place, projectArgument],
    options: moveOptions,
    examples: [
      'airclass change move p1 3-11 9:05 --to 9:10 --reason 转播延时',
      'airclass change move p1 3-11 15:45 --length 50m --reason 运动会',
    ],
  },
  async () => (await import('./day-commands.js')).move,
);

const insert = command(
  {
    name: 'insert',
    text: { zh: '插播一个节目，后面的依次推迟', en: 'put a programme in; what follows starts later' },
    arguments: [...place, LENGTH, projectArgument],
    options: insertOptions,
    examples: [
      'airclass change insert all 2020-03-11 10:00 10m --programme announcement --reason 通知',
      'airclass change insert p1,p2 today 17:30 5m --programme news --reason 通知',
    ],
  },
  async () => (await import('./day-commands.js')).insert,
);

const extra = command(
  {
    name: 'extra',
    text: { zh: '空闲时间加播一课或一个节目', en: 'add a lesson or a programme in free time' },
    arguments: [...place, LENGTH, CELL, projectArgument],
    options: changeOptions,
    examples: [
      'airclass change extra p1 3-11 16:00 20m chinese --reason 补课',
      'airclass change extra p1 sat 9:00 20m "chinese 12" --reason 补课',
    ],
  },
  async () => (await import('./day-commands.js')).extra,
);

const off = command(
  {
    name: 'off',
    text: { zh: '一天或几天停课', en: 'take a day off, or several' },
    arguments: [CHANNEL, DAYS, projectArgument],
    options: replaceOptions,
    examples: [
      'airclass change off p1 2020-04-30 --rest moves --reason 运动会',
      'airclass change off all 4-6/4-8 --rest moves --reason 停电',
    ],
  },
  async () => (await import('./day-commands.js')).off,
);

const follow = command(
  {
    name: 'follow',
    text: { zh: '某天按另一天的课表', en: 'let a day follow the table of another' },
    arguments: [
      CHANNEL,
      DAYS,
      { term: '<table>', zh: '星期几，或哪天：周三、3-11', en: 'a weekday, or a day: wed, 3-11' },
      projectArgument,
    ],
    options: changeOptions,
    examples: [
      'airclass change follow p1 2020-03-14 wed --reason 补课',
      'airclass change follow all 3-14 3-11 --reason 补课',
    ],
  },
  async () => (await import('./day-commands.js')).follow,
);

const swapWholeDays = command(
  {
    name: 'swap-days',
    text: { zh: '两天整天对调', en: 'let two whole days change places' },
    arguments: [CHANNEL, DAY, { term: '<other>', zh: '与哪天对调', en: 'the other day' }, projectArgument],
    options: changeOptions,
    examples: [
      'airclass change swap-days p1 3-11 3-12 --reason 检修',
      'airclass change swap-days all wed thu --reason 检修',
    ],
  },
  async () => (await import('./day-commands.js')).swapWholeDays,
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
  [replace, cancel, postpone, hold, swap, move, insert, extra, slate, off, follow, swapWholeDays, undo],
);
