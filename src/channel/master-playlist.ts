/** Bits per second, at the most: what `airclass package` sends as it is. */
const BANDWIDTH = 12_000_000;

/** Where players begin; it stays the same while what it names changes. */
export const MASTER_PLAYLIST = [
  '#EXTM3U',
  '#EXT-X-VERSION:4',
  '#EXT-X-INDEPENDENT-SEGMENTS',
  `#EXT-X-STREAM-INF:BANDWIDTH=${BANDWIDTH}`,
  'live.m3u8',
  '',
].join('\n');
