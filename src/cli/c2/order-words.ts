import type { OrderState } from '../../carrier/ledger.js';
import type { Text } from '../../diagnostics/text.js';
import { C2_ELEMENTS } from '../../model/c2-carrier.js';
import type { AdiContent } from '../../outputs/c2/read-adi.js';

export const STATE_WORDS: Readonly<Record<OrderState, Text>> = {
  written: { zh: '待发送', en: 'waits to be sent' },
  sending: { zh: '发送中断，结果不明', en: 'was being sent, end unknown' },
  unknown: { zh: '结果不明', en: 'end unknown' },
  refused: { zh: '被拒收', en: 'refused' },
  accepted: { zh: '已受理，等待结果', en: 'accepted, result awaited' },
  succeeded: { zh: '成功', en: 'done' },
  failed: { zh: '失败', en: 'failed' },
  superseded: { zh: '已由后面的工单取代', en: 'replaced by a later order' },
};

/** `REGIST 12 Program, 12 Movie; DELETE 3 Schedule` */
export function contentWords({ objects, mappings }: AdiContent): string {
  const items = [...objects, ...mappings.map(({ action }) => ({ action, element: 'Mapping' as const }))];
  const parts = (['REGIST', 'UPDATE', 'DELETE'] as const).flatMap((action) => {
    const counts = [...C2_ELEMENTS, 'Mapping' as const].flatMap((element) => {
      const count = items.filter((item) => item.action === action && item.element === element).length;
      return count === 0 ? [] : [`${count} ${element}`];
    });
    return counts.length === 0 ? [] : [`${action} ${counts.join(', ')}`];
  });
  return parts.join('; ');
}
