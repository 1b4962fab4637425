import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../../diagnostics/diagnostic-list.js';
import { DAY_MILLIS, dayFromNumber, type Instant } from '../../model/time.js';
import type { Stretch } from '../read-back/rendered-release.js';
import type { Guard } from './guard.js';

interface Playing {
  readonly start: Instant;
  readonly stop: Instant;
  readonly plays: string;
}

/** What the playout server would play otherwise in the hours that are promised not to change: also a replaced recording. */
export const playoutLocked: Guard = {
  permission: 'break-lock',
  *check({ zone, before, after, locked, tell }) {
    if (locked === undefined || after === undefined) return;
    const folder = join(before.folder, zone, 'playout');
    if (!existsSync(folder)) return;
    for (const channel of readdirSync(folder).sort(compareCodeUnits)) {
      const was = playing(join(folder, channel), locked);
      const is = playing(join(after.folder, zone, 'playout', channel), locked);
      const old = was.find((item) => !is.some((other) => isSame(item, other, locked)));
      // Days that either release does not have are not compared.
      if (old === undefined || is.length === 0) continue;
      const next = is.find(({ start, stop }) => start <= old.start && old.start < stop);
      const at = tell(Math.max(old.start, locked.from));
      yield {
        zone,
        channel,
        text: {
          zh: `${at} 在锁定时间内：播出单原播 ${spell(old)}，现播 ${next === undefined ? '-' : spell(next)}`,
          en: `${at} is locked: the playout list played ${spell(old)}, and now ${next === undefined ? '-' : spell(next)}`,
        },
      };
    }

    function spell({ plays, start, stop }: Playing): string {
      return `${plays} (${tell(start)} – ${tell(stop)})`;
    }
  },
};

function isSame(a: Playing, b: Playing, { until }: Stretch): boolean {
  return a.plays === b.plays && a.start === b.start && Math.min(a.stop, until) === Math.min(b.stop, until);
}

/** The items of a channel's ffplayout lists that are on air within a stretch. */
function playing(folder: string, { from, until }: Stretch): readonly Playing[] {
  const found: Playing[] = [];
  // A broadcast day may begin a day before or after that of UTC.
  for (let day = Math.floor(from / DAY_MILLIS) - 2; day <= Math.floor(until / DAY_MILLIS) + 1; day++) {
    const date = dayFromNumber(day);
    const [year = '', month = ''] = date.split('-');
    const path = join(folder, 'ffplayout', year, month, `${date}.json`);
    if (!existsSync(path)) continue;
    const { program } = JSON.parse(readFileSync(path, 'utf8')) as { readonly program: readonly PlayoutItem[] };
    for (const item of program) {
      const start = Date.parse(item.start);
      const stop = start + Math.round((item.out - item.in) * 1000);
      if (stop > from && start < until)
        found.push({ start, stop, plays: item.in === 0 ? item.source : `${item.source}@${item.in}` });
    }
  }
  return found;
}

interface PlayoutItem {
  readonly start: string;
  readonly in: number;
  readonly out: number;
  readonly source: string;
}
