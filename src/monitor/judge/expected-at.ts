import type { Instant } from '../../model/time.js';
import { airingAt, type ChannelTimeline, type TimelineAiring } from '../../published/release-timeline.js';

/** What a channel should show at an instant. */
export type Expected =
  | {
      readonly kind: 'recording';
      readonly airing: TimelineAiring;
      readonly file: string;
      readonly fingerprint: string | undefined;
    }
  | { readonly kind: 'filler' | 'relay'; readonly airing: TimelineAiring }
  | { readonly kind: 'nothing' };

export function expectedAt(table: ChannelTimeline | undefined, at: Instant): Expected {
  const airing = table && airingAt(table, at);
  if (airing === undefined) return { kind: 'nothing' };
  const { item, run, start } = airing;
  if (item.source !== undefined) return { kind: 'relay', airing };
  const { recording } = item;
  const length = recording?.['length-ms'];
  // Without a recording the slate takes its place; after it, filler.
  const isOver = length !== undefined && at >= start + length;
  if (run === 'fill' || recording === undefined || isOver) return { kind: 'filler', airing };
  return { kind: 'recording', airing, file: recording.file, fingerprint: recording.fingerprint };
}

/** The airing of a recording that would have begun nearest to an instant. */
export function nearestAiring(
  { airings }: ChannelTimeline,
  fingerprint: string,
  start: Instant,
): TimelineAiring | undefined {
  let nearest: TimelineAiring | undefined;
  for (const airing of airings) {
    if (airing.run === 'fill' || airing.item.recording?.fingerprint !== fingerprint) continue;
    if (nearest === undefined || Math.abs(airing.start - start) < Math.abs(nearest.start - start)) nearest = airing;
  }
  return nearest;
}
