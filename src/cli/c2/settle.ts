import { resolve } from 'node:path';
import { OrderFolder, zonesWithOrders } from '../../carrier/order-folder.js';
import { takeResult } from '../../carrier/take-result.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Session } from '../io.js';
import { chooseZones } from './choose-zones.js';
import type { SettleOptions } from './options.js';

export async function settle(options: SettleOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  const { order: number, result } = options;
  const [zone, ...more] = chooseZones(options.zone, zonesWithOrders(out));
  if (zone === undefined || more.length > 0)
    throw new UsageError({ zh: '请用 --zone 写明一个专区', en: 'name one zone with --zone' });
  const folder = new OrderFolder(out, zone, session.env);
  const order = folder.read().orders.find((one) => one.number === number);
  if (order === undefined)
    throw new UsageError({ zh: `专区“${zone}”没有第 ${number} 号工单`, en: `zone "${zone}" has no order ${number}` });
  const answer = await takeResult([folder], { ...order, result, resultFile: '' }, 'operator');
  if (answer.result !== 0) {
    throw new UsageError({
      zh: `第 ${number} 号工单不能这样登记：${answer.description}`,
      en: `order ${number} cannot be settled so: ${answer.description}`,
    });
  }
  session.accomplish({ zh: `第 ${number} 号工单已登记`, en: `order ${number} is settled` });
  if (!session.quiet) session.announce({ zh: `第 ${number} 号工单已登记。`, en: `Order ${number} is settled.` });
}
