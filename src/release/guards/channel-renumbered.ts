import type { Guard } from './guard.js';

/** Boxes and recorders identify a channel by its id, viewers by its number. */
export const channelRenumbered: Guard = {
  permission: 'renumber',
  *check({ zone, before, after }) {
    for (const [channel, was] of Object.entries(before.lineup ?? {})) {
      const is = after?.lineup?.[channel];
      if (is === undefined) continue;
      if (is.number !== was.number) {
        const text = {
          zh: `频道号由 ${was.number} 变为 ${is.number}`,
          en: `number ${was.number} becomes ${is.number}`,
        };
        yield { zone, channel, text };
      }
      if (is.id !== was.id) {
        yield {
          zone,
          channel,
          text: { zh: `频道 id 由 ${was.id} 变为 ${is.id}`, en: `id ${was.id} becomes ${is.id}` },
        };
      }
    }
  },
};
