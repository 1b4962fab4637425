import { eventsIn } from '../../proof/guide-summary.js';
import type { Guard } from './guard.js';

/** Share of its events that a zone may lose from one release to the next. */
const LOSS_MOST = 0.1;

export const zoneShrinks: Guard = {
  permission: 'shrink',
  *check({ zone, before, after, tell }) {
    if (after === undefined) {
      yield {
        zone,
        text: { zh: '原有此分区，新的版本里没有', en: 'the zone was there, and the new release has none' },
      };
      return;
    }
    for (const [channel, { number }] of Object.entries(before.lineup ?? {})) {
      if (after.lineup?.[channel] !== undefined) continue;
      const text = { zh: `原为 ${number} 频道，新的版本里没有`, en: `was number ${number}, and is gone` };
      yield { zone, channel, text };
    }
    if (before.guide === undefined) return;
    if (after.guide === undefined) {
      yield { zone, text: { zh: '原有节目单，新的版本里没有', en: 'had a guide, and has none now' } };
      return;
    }
    const from = Math.max(before.guide.from, after.guide.from);
    const until = Math.min(before.guide.until, after.guide.until);
    const [was, is] = [eventsIn(before.guide, { from, until }), eventsIn(after.guide, { from, until })];
    if (is < was * (1 - LOSS_MOST)) {
      const text = {
        zh: `${tell(from)} 至 ${tell(until)} 的节目由 ${was} 个减为 ${is} 个`,
        en: `${was} events become ${is} from ${tell(from)} to ${tell(until)}`,
      };
      yield { zone, text };
    }
    if (after.guide.until < before.guide.until) {
      const text = {
        zh: `节目单原排到 ${tell(before.guide.until)}，现只到 ${tell(after.guide.until)}`,
        en: `the guide reached to ${tell(before.guide.until)}, and now ends at ${tell(after.guide.until)}`,
      };
      yield { zone, text };
    }
  },
};
