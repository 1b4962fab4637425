import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { isThere } from '../../files/is-there.js';
import type { Stretch } from '../../model/time.js';
import type { Guard } from './guard.js';
import { type Playing, playingInBoth } from './playing.js';

/** What the playout server would play differently in the hours that are locked; also a replaced recording. */
export const playoutLocked: Guard = {
  permission: 'break-lock',
  *check({ zone, before, after, locked, tell }) {
    if (locked === undefined || after === undefined) return;
    const folder = join(before.folder, zone, 'playout');
    if (!isThere(folder)) return;
    for (const channel of readdirSync(folder).sort(compareCodeUnits)) {
      const now = join(after.folder, zone, 'playout', channel);
      const [was, is] = playingInBoth(join(folder, channel), now, locked);
      const old = was.find((item) => !is.some((other) => isSame(item, other, locked)));
      // Days that either release does not have are not compared.
      if (old === undefined || is.length === 0) continue;
      const next = is.find(({ start, stop }) => start <= old.start && old.start < stop);
      const at = tell(Math.max(old.start, locked.from));
      yield {
        zone,
        channel,
        text: {
          zh: `${at.zh} 的播出单已锁定：原播 ${old.plays}，要改播 ${next?.plays ?? '别的'}`,
          en: `the playout list of ${at.en} is locked: ${next?.plays ?? 'something else'} plays instead of ${old.plays}`,
        },
      };
    }
  },
};

function isSame(a: Playing, b: Playing, { until }: Stretch): boolean {
  return a.plays === b.plays && a.start === b.start && Math.min(a.stop, until) === Math.min(b.stop, until);
}
