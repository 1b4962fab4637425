import { resolve } from 'node:path';
import { OrderFolder } from '../../carrier/order-folder.js';
import { zonesToSend } from '../../carrier/sending.js';
import { writeOrders } from '../../carrier/write-orders.js';
import type { Text } from '../../diagnostics/text.js';
import type { Session } from '../io.js';
import { chooseZones } from './choose-zones.js';
import type { OrderOptions } from './options.js';
import { contentWords } from './order-words.js';

export async function order(options: OrderOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  const [dryRun, anew] = [options.dryRun === true, options.anew === true];
  const zones = chooseZones(options.zone, zonesToSend(out));
  if (zones.length === 0) {
    session.tell(
      { zh: '当前版本没有要发 C2 工单的专区。', en: 'No zone of the current release has C2 orders.' },
      'warning',
    );
  }
  for (const zone of zones) {
    const { orders, isNew } = await writeOrders(new OrderFolder(out, zone, session.env), { dryRun, anew });
    if (session.quiet) continue;
    if (orders.length === 0)
      session.announce({ zh: `${zone}：没有差别，不需要工单`, en: `${zone}: nothing differs, no order is needed` });
    for (const { order: written, content } of orders) {
      const head = dryRun && isNew ? WOULD_WRITE : isNew ? WROTE : WAITS;
      const what = `c2/${zone}/orders/${written.file}  ${contentWords(content)}`;
      session.announce({ zh: `${zone}: ${head.zh} ${what}`, en: `${zone}: ${head.en} ${what}` });
    }
  }
  if (!dryRun) session.accomplish({ zh: '工单都已写好', en: 'the orders are written' });
}

const WOULD_WRITE: Text = { zh: '将写出', en: 'would write' };
const WROTE: Text = { zh: '已写出', en: 'wrote' };
const WAITS: Text = { zh: '已在等待', en: 'waits already:' };
