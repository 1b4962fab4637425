import type { Instant, Millis } from '../model/time.js';
import { CELL, type ChannelList, cellOf } from './channel-list.js';
import { type FindPackage, laySegment, type Segment } from './lay-segment.js';

/** Seconds; a segment begins in its cell and ends before the end of the next. */
const TARGET = (2 * CELL) / 1000;
/** Segments of a playlist. */
const LISTED = 12;
/**
 * Of them, those that begin later than now. Players that start with the third segment from the end are on time; those
 * that stay three target durations behind it are late by 18 s. None is early.
 */
const AHEAD = 3;

/** The slate was not packaged: a channel without it cannot be on air. */
export class NoSlate extends Error {}

/** Where packages are, from the folder of a channel. */
export const PACKAGES_ADDRESS = '../../packages';

/** When the playlist of an instant changes next. */
export function changesAt(at: Instant): Instant {
  return (cellOf(at) + 1) * CELL;
}

/** The same bytes for every instant of a cell, whoever asks. `folder`: that of packages, as an address. */
export function mediaPlaylist(list: ChannelList, at: Instant, find: FindPackage, folder: string): string {
  const last = cellOf(at) + AHEAD;
  const segments = Array.from({ length: LISTED }, (_, index) => {
    const segment = laySegment(list, last - LISTED + 1 + index, find);
    if (segment === undefined) throw new NoSlate(list.slate);
    return segment;
  });
  const [first] = segments;
  const turn = first === undefined ? 0 : first.turn - (first.isFirst ? 1 : 0);
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:4',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-TARGETDURATION:${TARGET}`,
    `#EXT-X-MEDIA-SEQUENCE:${first?.number}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${turn}`,
    ...segments.flatMap((segment, index) => segmentLines(segment, folder, index === 0)),
    '',
  ].join('\n');
}

function segmentLines(segment: Segment, folder: string, isFirst: boolean): readonly string[] {
  const isDated = isFirst || segment.isFirst;
  return [
    ...(segment.isFirst ? ['#EXT-X-DISCONTINUITY'] : []),
    ...(isDated ? [`#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.start).toISOString()}`] : []),
    ...pieceLines(segment.end - segment.start, segment, folder),
  ];
}

function pieceLines(
  length: Millis,
  { media, offset, bytes }: Pick<Segment, 'media' | 'offset' | 'bytes'>,
  folder: string,
): readonly string[] {
  return [`#EXTINF:${(length / 1000).toFixed(3)},`, `#EXT-X-BYTERANGE:${bytes}@${offset}`, `${folder}/${media.path}`];
}
