import { streamChanged } from '../problems.js';
import type { Guard } from './guard.js';

export const streamMoves: Guard = {
  permission: undefined,
  problem: streamChanged,
  *check({ zone, before, after }) {
    for (const [channel, { stream }] of Object.entries(before.lineup ?? {})) {
      const is = after?.lineup?.[channel]?.stream;
      if (is === undefined || is === stream) continue;
      yield { zone, channel, text: { zh: `播放地址由 ${stream} 变为 ${is}`, en: `stream ${stream} becomes ${is}` } };
    }
  },
};
