import type { Text } from '../../diagnostics/text.js';
import { streamChanged } from '../../proof/problems.js';
import type { LineupRecord } from '../manifest.js';
import type { Guard } from './guard.js';

export const streamMoves: Guard = {
  permission: undefined,
  problem: streamChanged,
  *check({ zone, before, after }) {
    for (const [channel, was] of Object.entries(before.lineup ?? {})) {
      const is = after?.lineup?.[channel];
      if (is === undefined) continue;
      for (const text of moves(was, is)) yield { zone, channel, text };
    }
  },
};

/** A further address moves nothing; one that is gone, or comes later than it did, may. Old manifests name one. */
function* moves(was: LineupRecord, is: LineupRecord): Iterable<Text> {
  const [before, after] = [was, is].map(({ stream, streams = [stream] }) => streams);
  const kept = after?.filter((address) => before?.includes(address)) ?? [];
  if (was.stream !== is.stream) {
    yield { zh: `播放地址由 ${was.stream} 变为 ${is.stream}`, en: `stream ${was.stream} becomes ${is.stream}` };
  } else if (kept.join(' ') !== before?.join(' ')) {
    const [old, now] = [before?.join(' ') ?? '', after?.join(' ') ?? ''];
    yield { zh: `播放地址由 ${old} 变为 ${now}`, en: `streams ${old} become ${now}` };
  }
  const [asked, asks] = [was['catch-up'], is['catch-up']];
  if (asked === undefined || asked === asks) return;
  const now = asks ?? is.stream;
  yield { zh: `回看地址由 ${asked} 变为 ${now}`, en: `catch-up address ${asked} becomes ${now}` };
}
