import { weekdayOf } from './weekday-name.js';

/** What people call the fixed words of the files; a word's own name is not repeated. */
const NAMES: Readonly<Record<string, string>> = {
  activity: '活动 课外活动',
  announcement: '通知 公告',
  break: '课间 课间休息 休息',
  card: '台卡 台标 字幕卡',
  ceremony: '仪式 升旗',
  commercial: '广告',
  error: '错误',
  exercise: '操 眼保健操 体操 锻炼',
  filler: '填充 垫播',
  fri: '星期五',
  info: '提示 信息',
  junior: '初中',
  kindergarten: '幼儿园',
  local: '本地 当地 当地时间 北京时间',
  merge: '合并 并入',
  mobile: '移动',
  off: '关闭 关 停用 休息 休 放假 不上课 停课',
  other: '其他 其它',
  paid: '付费',
  primary: '小学',
  reading: '阅读 朗读',
  relay: '转播',
  'self-study': '自习',
  senior: '高中',
  show: '显示 单列',
  special: '特殊教育',
  telecom: '电信',
  today: '今天 当天 当日',
  true: '是 对 yes y on 真 取消',
  unicom: '联通',
  utc: '世界时',
  warning: '警告',
  week: '本周 一周 全周',
  'with-broadcast': '随首播 与首播同时 首播时',
  yesterday: '昨天 前一天 昨日',
};

/** The fixed word of `choices` that `written` stands for. */
export function choiceMeant(written: string, choices: readonly string[]): string | undefined {
  const folded = written.toLowerCase();
  const weekday = weekdayOf(written);
  const means = (choice: string) =>
    choice.toLowerCase() === folded || choice === weekday || (NAMES[choice]?.split(' ').includes(folded) ?? false);
  const meant = choices.filter(means);
  return meant.length === 1 ? meant[0] : undefined;
}
