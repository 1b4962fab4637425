import type { Millis } from '../model/time.js';

/**
 * The time from the first packet to the end of the last, from ffprobe's lines `stream,start,length`; `undefined` where
 * no packet has a time. A stream that repeats its clock (a wrapped one) counts by its extremes.
 */
export function packetLength(csv: string): Millis | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < csv.length; ) {
    const end = csv.indexOf('\n', at);
    const [, start = '', length = ''] = csv.slice(at, end < 0 ? csv.length : end).split(',');
    at = end < 0 ? csv.length : end + 1;
    const from = Number.parseFloat(start);
    if (!Number.isFinite(from)) continue;
    const lasts = Number.parseFloat(length);
    first = Math.min(first, from);
    last = Math.max(last, from + (Number.isFinite(lasts) ? lasts : 0));
  }
  const found = Math.round((last - first) * 1000);
  return Number.isFinite(found) && found > 0 ? found : undefined;
}
