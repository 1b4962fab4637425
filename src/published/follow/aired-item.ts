import { isOneOf, isShape, isText, isTrueOrFalse, isWhole, maybe } from '../../files/is-shape.js';
import type { Instant } from '../../model/time.js';
import type { PlayedItem } from '../as-run/played-item.js';

/** What a log or the monitor says was on air, as it is kept: without the place in a log that may be gone. */
export interface AiredItem {
  readonly start: Instant;
  /** Where the source has it. */
  readonly end?: Instant | undefined;
  readonly kind: 'file' | 'event' | 'live';
  /** A path, or the id of an event. */
  readonly name: string;
  readonly filler: boolean;
}

export const isAiredItem = isShape<AiredItem>({
  start: isWhole,
  end: maybe(isWhole),
  kind: isOneOf(['file', 'event', 'live']),
  name: isText,
  filler: isTrueOrFalse,
});

const NOWHERE = { file: '', start: 0, end: 0 } as const;

export function keptItem({ start, end, name, isFiller }: PlayedItem): AiredItem {
  const word = name.kind === 'file' ? name.path : name.kind === 'event' ? name.id : '';
  return { start, ...(end === undefined ? {} : { end }), kind: name.kind, name: word, filler: isFiller };
}

export function playedItem({ start, end, kind, name, filler }: AiredItem): PlayedItem {
  const played =
    kind === 'file' ? { kind, path: name } : kind === 'event' ? { kind, id: name } : ({ kind: 'live' } as const);
  return { channel: undefined, start, end, name: played, isFiller: filler, span: NOWHERE };
}
