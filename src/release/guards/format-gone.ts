import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Guard, ZoneState } from './guard.js';

/** A slate that nothing plays any more may go. */
const PICTURE = /\.(?:png|jpe?g|svg)$/;

/** Boxes, pullers and playout servers fetch files by their names: where a kind is no longer written, they have nothing. */
export const formatGone: Guard = {
  permission: 'shrink',
  *check({ zone, before, after }) {
    if (after === undefined) return;
    const channels = new Set([...Object.keys(before.lineup ?? {}), ...Object.keys(after.lineup ?? {})]);
    const is = kindsOf(after, channels);
    for (const kind of [...kindsOf(before, channels)].sort(compareCodeUnits)) {
      // A missing guide is another guard's.
      if (is.has(kind) || (kind.startsWith('guide.xml') && after.guide === undefined)) continue;
      yield { zone, text: { zh: `不再写 ${kind}`, en: `${kind} is no longer written` } };
    }
  },
};

function kindsOf({ paths }: ZoneState, channels: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(paths.filter((path) => !PICTURE.test(path)).map((path) => kindOf(path, channels)));
}

/** `playout/p1/ffplayout/2020/03/2020-03-09.json` is one of `playout/ffplayout/*.json`. */
function kindOf(path: string, channels: ReadonlySet<string>): string {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (folders.length === 0) return name;
  const kept = folders.filter((folder) => !channels.has(folder) && !/^\d/.test(folder));
  return [...kept, `*${/(?:\.[a-z][a-z0-9]*)+$/.exec(name)?.[0] ?? ''}`].join('/');
}
