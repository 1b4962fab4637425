import type { Text } from '../../diagnostics/text.js';
import type { ChangeEntry } from '../../load/file-types.js';

/** What an entry of `changes` does, in a line. */
export function changeWords(entry: ChangeEntry): Text {
  const days = [entry.on].flat().join(', ');
  const when = 'at' in entry ? `${days} ${entry.at}` : days;
  const { zh, en } = actOf(entry);
  return { zh: `${when} ${zh}`, en: `${when} ${en}` };
}

function actOf(entry: ChangeEntry): Text {
  if ('off' in entry) return { zh: '停课', en: 'no lessons' };
  if ('as' in entry) return { zh: `按 ${entry.as} 的课表`, en: `as on ${entry.as}` };
  if ('swap-with' in entry) return { zh: `与 ${entry['swap-with']} 对调`, en: `swapped with ${entry['swap-with']}` };
  if ('extra' in entry) return { zh: `加播 ${nameOf(entry.extra)}`, en: `extra: ${nameOf(entry.extra)}` };
  if ('insert' in entry) return { zh: `插播 ${nameOf(entry.insert)}`, en: `inserted: ${nameOf(entry.insert)}` };
  if ('cancel' in entry) return { zh: '取消', en: 'cancelled' };
  if ('show' in entry) return { zh: `改播 ${nameOf(entry.show)}`, en: `shows ${nameOf(entry.show)}` };
  if ('moved-to' in entry) return { zh: `改到 ${entry['moved-to']}`, en: `moved to ${entry['moved-to']}` };
  return { zh: `时长改为 ${entry.length}`, en: `is ${entry.length} long` };
}

function nameOf(cell: string | null): string {
  return cell ?? '~';
}
