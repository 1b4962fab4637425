import { DAY, dayNumber, type Instant, MINUTE, type Millis } from '../../../model/time.js';

interface Change {
  readonly at: Instant;
  readonly from: Millis;
  readonly to: Millis;
}

/** Months apart, whatever the offsets. */
const [LONG_AGO, AFTER_THAT] = ['19700101T000000', '19700301T000000'];

type OffsetAt = (at: Instant) => Millis;

/**
 * VTIMEZONE of the years around some events: each change of the clock as it is in the zone data that laid the timeline.
 * A library's own copy of that data could be older or newer, and move every lesson by an hour. Changes of one kind are
 * one observance, and each has begun before the first event: ruby-icalendar stops at an event that is earlier than one.
 */
export function timeZoneText(name: string, first: Instant, last: Instant, offsetAt: OffsetAt): string {
  const year = (at: Instant, more: number): Instant => dayNumber(`${new Date(at).getUTCFullYear() + more}-01-01`) * DAY;
  const begin = year(first, -1);
  const changes = [...clockChanges(begin, year(last, 2), offsetAt)];
  const observances = changesByKind(changes)
    .filter(([{ at }]) => at <= last)
    .map(([{ at, from, to }, ...more]) => {
      const onsets = [at, ...more.map((change) => change.at)].map((onset) => localText(onset + from));
      // Begun once, and over before anything is.
      return observance(to > from ? 'DAYLIGHT' : 'STANDARD', at >= first ? [LONG_AGO, ...onsets] : onsets, from, to);
    });
  // What holds before the first change; readers disagree on it where nothing says so.
  if ((changes[0]?.at ?? last) >= first) {
    const offset = offsetAt(begin);
    observances.unshift(observance('STANDARD', [observances.length > 0 ? AFTER_THAT : LONG_AGO], offset, offset));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${name}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
}

type Changes = readonly [Change, ...Change[]];

/** In order of their first change. */
function changesByKind(changes: readonly Change[]): readonly Changes[] {
  const kinds = new Map<string, Changes>();
  for (const change of changes) {
    const kind = `${change.from} ${change.to}`;
    const known = kinds.get(kind);
    kinds.set(kind, known === undefined ? [change] : [...known, change]);
  }
  return [...kinds.values()];
}

/** Onsets are on the clock that ends there. The first one is repeated: ical.js leaves DTSTART out where there are RDATEs. */
function observance(
  kind: 'STANDARD' | 'DAYLIGHT',
  onsets: readonly string[],
  from: Millis,
  to: Millis,
): readonly string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onsets[0]}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    ...(onsets.length > 1 ? onsets.map((onset) => `RDATE:${onset}`) : []),
    `END:${kind}`,
  ];
}

/** No zone changes its clock twice within a day. */
function* clockChanges(from: Instant, until: Instant, offsetAt: OffsetAt): Iterable<Change> {
  for (let at = from; at < until; at += DAY) {
    const [before, after] = [offsetAt(at), offsetAt(at + DAY)];
    if (before === after) continue;
    let [low, high] = [at, at + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    yield { at: high, from: before, to: after };
  }
}

/** `YYYYMMDDTHHMMSS` */
function localText(local: Millis): string {
  return new Date(local).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

function offsetText(offset: Millis): string {
  const clock = localText(Math.abs(offset)).slice(9);
  return `${offset < 0 ? '-' : '+'}${clock.endsWith('00') ? clock.slice(0, 4) : clock}`;
}
