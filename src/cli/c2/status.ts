import { resolve } from 'node:path';
import { OrderFolder, zonesWithOrders } from '../../carrier/order-folder.js';
import { visible } from '../../diagnostics/visible.js';
import type { Session } from '../io.js';
import { chooseZones } from './choose-zones.js';
import type { StatusOptions } from './options.js';
import { STATE_WORDS } from './order-words.js';

export async function status(options: StatusOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  const zones = chooseZones(options.zone, zonesWithOrders(out));
  for (const zone of zones) {
    for (const { number, correlate, file, state, note, result } of new OrderFolder(out, zone, session.env).read()
      .orders) {
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
