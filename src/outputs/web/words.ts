import { spokenDate } from '../../calendar/spoken-date.js';
import { WEEKDAY_NAMES } from '../../calendar/weekday-names.js';
import { isChinese } from '../../model/lesson-title.js';
import { type Day, weekdayOf } from '../../model/time.js';

/** What the pages say themselves, in one language. */
export interface Words {
  /** The language of these words. */
  readonly tag: 'zh' | 'en';
  readonly skip: string;
  readonly menu: string;
  readonly today: string;
  readonly channels: string;
  readonly find: string;
  readonly print: string;
  readonly now: string;
  readonly next: string;
  readonly time: string;
  readonly first: string;
  readonly repeat: string;
  readonly noLesson: string;
  readonly previous: string;
  readonly later: string;
  readonly week: string;
  readonly day: string;
  readonly weeks: string;
  readonly days: string;
  readonly onlyThese: string;
  readonly onlyTheseHint: string;
  readonly teacher: string;
  readonly teachers: string;
  readonly lessons: string;
  readonly course: string;
  readonly lesson: string;
  readonly textbook: string;
  readonly themes: string;
  readonly length: string;
  readonly firstShown: string;
  readonly broadcasts: string;
  readonly noBroadcast: string;
  readonly catchUp: string;
  readonly onDemand: string;
  readonly open: string;
  readonly feed: string;
  readonly changed: string;
  readonly searchHint: string;
  readonly searchNeedsScript: string;
  readonly found: string;
  readonly notFound: string;
  readonly until: (moment: string) => string;
  readonly from: (moment: string) => string;
  readonly clock: (timeZone: string, offset: string) => string;
  readonly yourClock: string;
  readonly guideUntil: (day: string) => string;
  readonly number: (number: number) => string;
  readonly place: (course: string, number: number) => string;
  readonly weekFrom: (day: string) => string;
  readonly weekFromTo: (from: string, to: string) => string;
  readonly weekOf: (channel: string, from: string, to: string) => string;
  readonly minutes: (count: number) => string;
  readonly pages: string;
  readonly parts: (part: number, of: number) => string;
  readonly prepare: string;
  readonly classTeacher: string;
  readonly scan: string;
  readonly done: string;
  readonly colon: string;
  /** With `{moment}` where the script puts one. */
  readonly savedCopy: string;
  readonly unsaved: string;
  readonly unsavedHint: string;
}

const ZH: Words = {
  tag: 'zh',
  skip: '跳到正文',
  menu: '导航',
  today: '今天',
  channels: '频道',
  find: '找课',
  print: '打印课表',
  now: '正在播出',
  next: '接着播出',
  time: '时间',
  first: '首播',
  repeat: '重播',
  noLesson: '这一天没有课。',
  previous: '前一天',
  later: '后一天',
  week: '一周',
  day: '一天',
  weeks: '各周课表',
  days: '各天节目单',
  onlyThese: '只看这些年级',
  onlyTheseHint: '家里有两个孩子时选两个，两列并排；都不选就全部显示。',
  teacher: '主讲',
  teachers: '老师',
  lessons: '全部课程',
  course: '课程',
  lesson: '课',
  textbook: '教材',
  themes: '主题',
  length: '时长',
  firstShown: '首播',
  broadcasts: '播出时间',
  noBroadcast: '在本节目单的日期内没有播出。',
  catchUp: '回看',
  onDemand: '点播',
  open: '打开',
  feed: '订阅日历',
  changed: '调整原因',
  searchHint: '输入课名、学科、年级或老师',
  searchNeedsScript: '查找需要启用 JavaScript；也可以从下面的频道找到每一课。',
  found: '找到',
  notFound: '现在查不了，请稍后再试，或从下面的频道找。',
  until: (moment) => `${moment} 前`,
  from: (moment) => `${moment} 起`,
  clock: (timeZone, offset) =>
    timeZone === 'Asia/Shanghai' ? '时间均为北京时间。' : `时间均为 ${timeZone} 时间（${offset}）。`,
  yourClock: '您的设备在另一个时区，括号内是您当地的时间。',
  guideUntil: (day) => `节目单到 ${day} 为止。`,
  number: (number) => `${number} 频道`,
  place: (course, number) => `${course}第 ${number} 课`,
  weekFrom: (day) => `${day}起的一周`,
  weekFromTo: (from, to) => `课表：${from} 至 ${to}`,
  weekOf: (channel, from, to) => `${channel}课表：${from} 至 ${to}`,
  minutes: (count) => `${count} 分钟`,
  pages: '各页',
  parts: (part, of) => `第 ${part} 页，共 ${of} 页`,
  prepare: '课前准备',
  classTeacher: '班主任用表',
  scan: '扫码看最新课表',
  done: '已看',
  colon: '：',
  savedCopy: '没有连上网络：这是 {moment} 保存的副本，之后的调整不在其中。',
  unsaved: '这一页没有保存',
  unsavedHint: '没有连上网络，本机也没有保存这一页。',
};

const EN: Words = {
  tag: 'en',
  skip: 'Skip to the content',
  menu: 'Navigation',
  today: 'Today',
  channels: 'Channels',
  find: 'Find a lesson',
  print: 'Print the week',
  now: 'On now',
  next: 'Next',
  time: 'Time',
  first: 'First broadcast',
  repeat: 'Repeat',
  noLesson: 'No lessons on this day.',
  previous: 'Day before',
  later: 'Day after',
  week: 'Week',
  day: 'Day',
  weeks: 'Weeks',
  days: 'Days',
  onlyThese: 'Show only these grades',
  onlyTheseHint: 'With two children at one television, choose two to see them side by side; choose none to see all.',
  teacher: 'Teacher',
  teachers: 'Teachers',
  lessons: 'All lessons',
  course: 'Course',
  lesson: 'Lesson',
  textbook: 'Textbook',
  themes: 'Themes',
  length: 'Length',
  firstShown: 'First broadcast',
  broadcasts: 'Broadcasts',
  noBroadcast: 'Not on air on the days of this guide.',
  catchUp: 'Catch-up',
  onDemand: 'On demand',
  open: 'Open',
  feed: 'Calendar to subscribe to',
  changed: 'Changed',
  searchHint: 'Title, subject, grade or teacher',
  searchNeedsScript: 'Searching needs JavaScript; each lesson is also listed with its channel below.',
  found: 'Found',
  notFound: 'Searching does not work now; try again later, or look below by channel.',
  until: (moment) => `until ${moment}`,
  from: (moment) => `from ${moment}`,
  clock: (timeZone, offset) => `Times are those of ${timeZone === 'Asia/Shanghai' ? 'Beijing' : timeZone} (${offset}).`,
  yourClock: 'Your device is in another time zone; your local time is in brackets.',
  guideUntil: (day) => `This guide ends on ${day}.`,
  number: (number) => `Channel ${number}`,
  place: (course, number) => `${course}, lesson ${number}`,
  weekFrom: (day) => `Week from ${day}`,
  weekFromTo: (from, to) => `${from} to ${to}`,
  weekOf: (channel, from, to) => `${channel}, ${from} to ${to}`,
  minutes: (count) => `${count} min`,
  pages: 'Pages',
  parts: (part, of) => `Page ${part} of ${of}`,
  prepare: 'To prepare',
  classTeacher: 'For class teachers',
  scan: 'Scan for the latest timetable',
  done: 'Seen',
  colon: ': ',
  savedCopy: 'No connection: this is a copy saved on {moment}. Later changes are not in it.',
  unsaved: 'This page is not saved',
  unsavedHint: 'There is no connection, and this device has no copy of the page.',
};

/** Chinese for every kind of it; English for all other languages. */
export function wordsIn(language: string): Words {
  return isChinese(language) ? ZH : EN;
}

/** `3 月 9 日 周一`, `Mon 9 March`. */
export function dayIn(day: Day, { tag }: Words): string {
  const [date, weekday] = [spokenDate(day), WEEKDAY_NAMES[weekdayOf(day)]];
  return tag === 'en' ? `${weekday.en.slice(0, 3)} ${date.en}` : `${date.zh} ${weekday.zh}`;
}
