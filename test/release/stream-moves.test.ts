import { expect, test } from 'vitest';
import { streamMoves } from '../../src/release/guards/stream-moves.js';
import type { LineupRecord } from '../../src/release/manifest.js';

const HTTP = 'https://a.example/1';
const RTP = 'rtp://239.1.1.1:1';
const RTSP = 'rtsp://a.example/PLTV/1';
const of = (streams: readonly string[], catchUp?: string): LineupRecord => ({
  number: 1,
  id: 'p1.edu',
  stream: streams[0] ?? '',
  ...(streams.length > 1 ? { streams } : {}),
  ...(catchUp === undefined ? {} : { 'catch-up': catchUp }),
});

test.each<[string, LineupRecord, LineupRecord, readonly string[]]>([
  ['the same', of([HTTP]), of([HTTP]), []],
  ['a further address', of([HTTP]), of([HTTP, RTP]), []],
  ['an address for looking back, that an older release does not name', of([HTTP]), of([HTTP], RTSP), []],
  ['another one', of([HTTP]), of([RTP]), [`stream ${HTTP} becomes ${RTP}`]],
  ['another one first', of([HTTP]), of([RTP, HTTP]), [`stream ${HTTP} becomes ${RTP}`]],
  ['another order', of([HTTP, RTP]), of([RTP, HTTP]), [`stream ${HTTP} becomes ${RTP}`]],
  ['the second is gone', of([HTTP, RTP]), of([HTTP]), [`streams ${HTTP} ${RTP} become ${HTTP}`]],
  [
    'another order after the first',
    of([HTTP, RTP, RTSP]),
    of([HTTP, RTSP, RTP]),
    [`streams ${HTTP} ${RTP} ${RTSP} become ${HTTP} ${RTSP} ${RTP}`],
  ],
  ['looking back elsewhere', of([HTTP], RTSP), of([HTTP], 'rtsp://b'), [`catch-up address ${RTSP} becomes rtsp://b`]],
  ['looking back at the stream', of([HTTP], RTSP), of([HTTP]), [`catch-up address ${RTSP} becomes ${HTTP}`]],
])('%s', (_, was, is, expected) => {
  const zone = (record: LineupRecord) => ({ folder: '', lineup: { p1: record }, guide: undefined, paths: [] });
  const found = [
    ...streamMoves.check({
      zone: 'one',
      before: zone(was),
      after: zone(is),
      locked: undefined,
      excused: () => [],
      tell: (at: number) => ({ zh: `${at}`, en: `${at}` }),
    }),
  ];
  expect(found.map(({ text }) => text.en)).toEqual(expected);
});
