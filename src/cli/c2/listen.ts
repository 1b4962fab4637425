import { once } from 'node:events';
import { resolve } from 'node:path';
import { OrderFolder, zonesWithOrders } from '../../carrier/order-folder.js';
import { resultListener } from '../../carrier/result-listener.js';
import { type ResultAnswer, type ResultNotice, takeResult } from '../../carrier/take-result.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { printable } from '../../media/printable.js';
import type { Session } from '../io.js';
import { startListening } from '../listening.js';
import { chooseZones } from './choose-zones.js';
import type { ListenOptions } from './options.js';
import { RefusalLog } from './refusal-log.js';

/** Runs until it is stopped. */
export async function listen(options: ListenOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  // Read again for each notice: a zone's first order may be written while we listen.
  const folders = () =>
    zonesWithOrders(out)
      .filter(wanted)
      .map((zone) => new OrderFolder(out, zone, session.env));
  const wanted = (zone: string): boolean => options.zone.length === 0 || options.zone.includes(zone);
  if (options.zone.length > 0) chooseZones(options.zone, zonesWithOrders(out));
  const refusals = new RefusalLog(session);
  reportBroken(folders(), session);
  const server = resultListener({
    take: (notice) => takeResult(folders(), notice),
    report: (notice, answer) => tell(notice, answer, session, refusals),
  });
  const where = `${await startListening(server, options)}/`;
  server.on('error', (error) => tell(undefined, error, session, refusals));
  if (!session.quiet) {
    session.announce({
      zh: `正在 ${where} 接收结果通知，按 Ctrl+C 结束`,
      en: `Taking results at ${where}; Ctrl+C ends it`,
    });
  }
  if (!session.signal.aborted) await once(session.signal, 'abort');
  server.close();
  server.closeIdleConnections();
  // A carrier in the middle of a notice has a moment to end it.
  const late = setTimeout(() => server.closeAllConnections(), 1000);
  await once(server, 'close');
  clearTimeout(late);
  refusals.end();
  session.accomplish({ zh: '收到的结果都已登记', en: 'every result that was taken is recorded' });
}

/** The other zones' results are still taken. */
function reportBroken(folders: readonly OrderFolder[], session: Session): void {
  for (const folder of folders) {
    try {
      folder.read();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const { zh, en } = error.text;
      session.tell(
        {
          zh: `专区“${folder.zone}”的结果通知无法登记，会请运营商重发：${zh}`,
          en: `results for zone "${folder.zone}" cannot be recorded, its carrier is asked to send them again: ${en}`,
        },
        'warning',
      );
    }
  }
}

function tell(
  notice: ResultNotice | undefined,
  answer: ResultAnswer | Error,
  session: Session,
  refusals: RefusalLog,
): void {
  if (answer instanceof Error || notice === undefined) {
    const reason = answer instanceof Error ? answer.message : answer.description;
    refusals.warn({ zh: '收到的请求没有采用', en: 'a request was not taken' }, reason);
    return;
  }
  const what = `CorrelateID ${printable(notice.correlate, 40)}, CmdResult ${printable(notice.result, 40)}`;
  if (answer.result !== 0) {
    refusals.warn({ zh: '结果通知没有采用', en: 'a result was not taken' }, `${what}: ${answer.description}`);
  } else if (!session.quiet) {
    const { order } = answer;
    const words =
      order === undefined
        ? { zh: `重复的结果通知：${what}`, en: `reported again: ${what}` }
        : { zh: `第 ${order.number} 号工单的结果：${what}`, en: `the result of order ${order.number}: ${what}` };
    session.announce(words);
  }
}
