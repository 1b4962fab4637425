import { resolve } from 'node:path';
import { OrderFolder } from '../../carrier/order-folder.js';
import { type SendStep, sendOrders } from '../../carrier/send-orders.js';
import { readSending, zonesToSend } from '../../carrier/sending.js';
import type { Text } from '../../diagnostics/text.js';
import type { Session } from '../io.js';
import { carrierEnvironment } from './carrier-environment.js';
import { chooseZones } from './choose-zones.js';
import type { SendOptions } from './options.js';

export async function send(options: SendOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  const zones = chooseZones(options.zone, zonesToSend(out)).map((zone) => {
    return { zone, carrier: carrierEnvironment(zone, readSending(out, zone), session.env) };
  });
  for (const { zone, carrier } of zones) {
    const folder = new OrderFolder(out, zone, session.env);
    const retry = options.retry === true;
    const steps = await sendOrders(folder, { ...carrier, timeout: options.timeout, retry, signal: session.signal });
    if (steps.length === 0 && !session.quiet)
      session.announce({ zh: `${zone}：没有等待发送的工单`, en: `${zone}: no order waits to be sent` });
    for (const step of steps) tell(step, zone, session);
  }
  session.accomplish({ zh: '每张工单的情况都已记入台账', en: 'the ledger has what became of each order' });
}

function tell(step: SendStep, zone: string, session: Session): void {
  const { zh, en } = words(step, zone);
  const line = { zh: `${zone}: ${zh}`, en: `${zone}: ${en}` };
  if (step.kind !== 'accepted') {
    session.tell(line, 'error');
    session.exit(1);
  } else if (!session.quiet) session.announce(line);
}

function words(step: SendStep, zone: string): Text {
  const { number, correlate } = step.order;
  const again = `airclass c2 send --zone ${zone} --retry`;
  if (step.kind === 'accepted') {
    return {
      zh: `第 ${number} 号工单已受理，等待结果（CorrelateID ${correlate}）`,
      en: `order ${number} was accepted, its result is awaited (CorrelateID ${correlate})`,
    };
  }
  if (step.kind === 'needs-retry') {
    const { note } = step.order;
    const last = note === undefined ? { zh: '', en: '' } : { zh: `（上次：${note}）`, en: ` (last time: ${note})` };
    return {
      zh: `第 ${number} 号工单上次没有发送成功${last.zh}，什么也没有发送；确认后运行 ${again}`,
      en: `order ${number} did not get through${last.en}, and nothing was sent; once that is clear, run ${again}`,
    };
  }
  const { detail } = step.outcome;
  if (step.order.state === 'unknown') {
    return {
      zh: `第 ${number} 号工单结果不明：${detail}。工单保留，不会自动重发；等待结果通知，或运行 ${again}`,
      en: `it is not known how order ${number} ended: ${detail}. It is kept and not sent again by itself; wait for its result, or run ${again}`,
    };
  }
  return step.order.state === 'refused'
    ? {
        zh: `第 ${number} 号工单被拒收：${detail}。工单保留；改正后重新运行 airclass c2 order，或运行 ${again}`,
        en: `order ${number} was refused: ${detail}. It is kept; fix what is wrong and run airclass c2 order again, or run ${again}`,
      }
    : {
        zh: `第 ${number} 号工单没有送出：${detail}。工单保留，可再次运行 airclass c2 send`,
        en: `order ${number} was not delivered: ${detail}. It is kept; run airclass c2 send again`,
      };
}
