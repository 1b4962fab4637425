import { HOLD } from '../media/packaging/package-index.js';
import type { Instant, Millis } from '../model/time.js';
import { CELL, type ChannelList, cellOf } from './channel-list.js';
import type { ChannelPackage } from './channel-package.js';
import { type NumberedRow, rowAt } from './row-at.js';

/** By the fingerprint of the recording; `undefined` where it was not packaged. */
export type FindPackage = (name: string) => ChannelPackage | undefined;

/** A part of a package at its time on air. */
export interface Segment {
  /** That of its cell. */
  readonly number: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly media: ChannelPackage;
  readonly offset: number;
  readonly bytes: number;
  /** Number of the recording's turn on air, and whether this is the first segment of it. */
  readonly turn: number;
  readonly isFirst: boolean;
  /** What is on air, and where in the recording it is; the event alone where the slate takes its place. */
  readonly event: string;
  readonly at: Millis | undefined;
}

/** The only segment that begins in a cell; `undefined` if not even the slate was packaged. */
export function laySegment(list: ChannelList, cell: number, find: FindPackage): Segment | undefined {
  const row = rowAt(list, cell);
  const media = row.media === undefined ? undefined : find(row.media);
  const own = media && cut(row, cell, media);
  if (own !== undefined) return { ...own, at: own.from };
  const slate = find(list.slate);
  const held = slate && cut(heldRow(row, cell, slate), cell, slate);
  return held && { ...held, at: undefined };
}

/**
 * The slate begins anew where its package ends. That counts as a turn only while it begins: lists count without knowing what is
 * packaged, and a number that was too high would go back at the next row.
 */
function heldRow(row: NumberedRow, cell: number, { length }: ChannelPackage): NumberedRow {
  const period = Math.max(1, Math.min(cellOf(HOLD), cellOf(length)));
  const place = cell - cellOf(row.start);
  const turn = Math.floor(place / period);
  const start = row.start + turn * period * CELL;
  const isLast = cellOf(start) + period >= cellOf(row.end);
  const begins = turn > 0 && place % period === 0 ? 1 : 0;
  return { ...row, start, in: 0, end: isLast ? row.end : start + period * CELL, number: row.number + begins };
}

interface Cut extends Omit<Segment, 'at'> {
  readonly from: Millis;
}

/**
 * The row's pieces are dealt to its cells: to each those from the first that begins in it. Where a recording ends early,
 * each of the last cells still gets one. `undefined` if there are fewer pieces than cells.
 */
function cut(row: NumberedRow, cell: number, media: ChannelPackage): Cut | undefined {
  const first = nearestPiece(media, row.in);
  const origin = media.starts[first] ?? 0;
  const until = row.end - row.start + origin;
  const firstCell = cellOf(row.start);
  const [place, cells] = [cell - firstCell, cellOf(row.end) - firstCell];
  const pieces = media.firstAt(until, first) - first;
  if (pieces < cells) return undefined;
  const pieceOf = (turn: number): number => {
    if (turn === 0) return first;
    const wanted = media.firstAt((firstCell + turn) * CELL - row.start + origin, first) - first;
    return first + Math.min(Math.max(wanted, turn), pieces - (cells - turn));
  };
  const begin = pieceOf(place);
  const startOf = (piece: number): Instant => row.start + Math.round((media.starts[piece] ?? 0) - origin);
  const isLast = place + 1 === cells;
  const next = isLast ? undefined : pieceOf(place + 1);
  const offset = media.offsets[begin] ?? 0;
  const stop = next === undefined ? media.endAt(until) : (media.offsets[next] ?? 0);
  return {
    ...{ number: cell, media, offset, bytes: stop - offset },
    ...{ start: startOf(begin), end: next === undefined ? row.end : startOf(next), from: media.starts[begin] ?? 0 },
    ...{ turn: row.number, isFirst: place === 0, event: row.event },
  };
}

/** A channel that changes within a recording goes on at a key frame. */
function nearestPiece(media: ChannelPackage, at: Millis): number {
  const after = media.firstAt(at);
  if (after === 0) return 0;
  const [before, later] = [media.starts[after - 1] ?? 0, media.starts[after] ?? 0];
  return after >= media.count || at - before < later - at ? after - 1 : after;
}
