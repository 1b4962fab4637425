import { WEEKDAY_NAMES } from '../../calendar/weekday-names.js';
import type { Text } from '../../diagnostics/text.js';
import { type Day, weekdayOf } from '../../model/time.js';
import type { LineupChangeKind, ViewerChangeKind } from '../../published/diff/release-diff.js';

export const CHANGES_TITLE: Text = { zh: '播出变动', en: 'Changes to broadcasts' };

export const NOTICE_TITLE: Text = { zh: '播出变动通知', en: 'Notice of changes to broadcasts' };

export const CHANGE_NAMES: Readonly<Record<ViewerChangeKind, Text>> = {
  added: { zh: '新增', en: 'added' },
  moved: { zh: '改时', en: 'moved' },
  advanced: { zh: '提前', en: 'brought forward' },
  postponed: { zh: '推迟', en: 'postponed' },
  cancelled: { zh: '取消', en: 'cancelled' },
  retitled: { zh: '改名', en: 'retitled' },
  recording: { zh: '换录像', en: 'recording' },
  teacher: { zh: '换老师', en: 'teacher' },
};

export const LINEUP_NAMES: Readonly<Record<LineupChangeKind, Text>> = {
  'zone-added': { zh: '新增专区', en: 'new zone' },
  'zone-lost': { zh: '专区停用', en: 'zone gone' },
  'channel-added': { zh: '新增频道', en: 'new channel' },
  'channel-lost': { zh: '频道停用', en: 'channel gone' },
  renumbered: { zh: '频道号', en: 'number' },
  renamed: { zh: '频道名称', en: 'name' },
  'id-changed': { zh: '节目单 id', en: 'guide id' },
  'stream-changed': { zh: '播放地址', en: 'stream' },
  'catch-up-changed': { zh: '回看地址', en: 'catch-up address' },
};

/** `2020-03-09 周一`, `2020-03-09 Mon` */
export function dayName(day: Day): Text {
  const { zh, en } = WEEKDAY_NAMES[weekdayOf(day)];
  return { zh: `${day} ${zh}`, en: `${day} ${en.slice(0, 3)}` };
}
