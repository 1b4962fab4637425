import { resolve } from 'node:path';
import type { LedgerOrder } from '../../carrier/ledger.js';
import { OrderFolder, zonesWithOrders } from '../../carrier/order-folder.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { visible } from '../../diagnostics/visible.js';
import type { Session } from '../io.js';
import { chooseZones } from './choose-zones.js';
import type { StatusOptions } from './options.js';
import { STATE_WORDS } from './order-words.js';

export async function status(options: StatusOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  const zones = chooseZones(options.zone, zonesWithOrders(out));
  for (const zone of zones) {
    const folder = new OrderFolder(out, zone, session.env);
    for (const { number, correlate, file, state, note, result } of ordersOf(folder, session)) {
      const more = [result === undefined ? '' : `CmdResult ${result}`, state === 'accepted' ? '' : (note ?? '')];
      const words = [
        zone,
        number,
        session.say(STATE_WORDS[state]),
        correlate,
        file,
        ...more.filter((part) => part !== ''),
      ];
      session.out(`${visible(words.join('  '))}\n`);
    }
  }
  if (zones.length === 0) session.out(session.say({ zh: '还没有写过工单。\n', en: 'No order was written yet.\n' }));
}

/** A zone whose ledger is lost ends no other zone's list. */
function ordersOf(folder: OrderFolder, session: Session): readonly LedgerOrder[] {
  try {
    return folder.read().orders;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    session.tell(error.text, 'error');
    session.exit(error.exitCode);
    return [];
  }
}
