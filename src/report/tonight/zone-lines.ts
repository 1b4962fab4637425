import { spokenLength } from '../../calendar/spoken.js';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import type { Instant } from '../../model/time.js';
import type { OrdersNow } from '../../published/tonight/tonight-input.js';
import type { ZoneTonight } from '../../published/tonight/zone-tonight.js';

/** `telecom  12 个频道  工单 待发 1  节目单到 03-16 06:00  播出单到 03-12 06:00  锁定 2 小时` */
export function zoneLine(zone: ZoneTonight, clock: (at: Instant) => string, language: MessageLanguage): string {
  const { guide, playout, lockTime, orders } = zone;
  const parts: readonly Text[] = [
    { zh: `${zone.channels} 个频道`, en: `${zone.channels} channel${zone.channels === 1 ? '' : 's'}` },
    ...(orders === undefined ? [] : [orderWords(orders)]),
    ...(guide === undefined ? [] : [{ zh: `节目单到 ${clock(guide)}`, en: `guide to ${clock(guide)}` }]),
    ...(playout === undefined ? [] : [{ zh: `播出单到 ${clock(playout)}`, en: `lists to ${clock(playout)}` }]),
    ...(lockTime === undefined ? [] : [lockWords(lockTime)]),
  ];
  return visible([zone.zone, ...parts.map((part) => part[language])].join('  '));
}

function lockWords(length: number): Text {
  const { zh, en } = spokenLength(length);
  return { zh: `锁定 ${zh}`, en: `locks ${en}` };
}

export function orderWords({ waiting, awaited, confirmed, refused, failed, unclear, fault }: OrdersNow): Text {
  if (fault !== undefined) return { zh: '工单台账读不出', en: 'orders: ledger unreadable' };
  const counts: readonly (readonly [number, string, string])[] = [
    [refused.length, '被拒', 'refused'],
    [failed.length, '失败', 'failed'],
    [unclear.length, '不明', 'unclear'],
    [waiting, '待发', 'not sent'],
    [awaited, '已发', 'sent'],
    [confirmed, '确认', 'done'],
  ];
  const some = counts.filter(([count]) => count > 0);
  return {
    zh: `工单 ${some.map(([count, zh]) => `${zh} ${count}`).join('、')}`,
    en: `orders: ${some.map(([count, , en]) => `${count} ${en}`).join(', ')}`,
  };
}
