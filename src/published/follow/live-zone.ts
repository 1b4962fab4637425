import { DAY, type Instant, type Millis } from '../../model/time.js';
import { asciiAttribute } from '../../outputs/ascii-attribute.js';
import type { NumberedTable } from '../../outputs/dvb/numbers-file.js';
import { type AiredWindow, airedWindows, catchUpJson } from './catch-up-windows.js';
import { ChannelAir } from './channel-air.js';
import type { FollowedRelease, FollowedZone } from './followed-release.js';
import { type LiveLine, placeAt } from './live-entry.js';
import { liveTables } from './live-events.js';
import { liveGuide } from './live-guide.js';
import { nowJson } from './live-json.js';
import { liveLine } from './live-line.js';
import { type LiveState, stateText } from './live-state.js';
import { plannedEntries } from './planned-entry.js';

/** For this long what was on air is kept; a plan begins at most a day before. */
const KEPT: Millis = 3 * DAY;

/** What was on air in a zone, and the files that say so. */
export class LiveZone {
  readonly #airs = new Map<string, ChannelAir>();
  readonly #windows = new Map<string, readonly AiredWindow[]>();
  #tables: readonly NumberedTable[];

  constructor(state: LiveState) {
    for (const [channel, { items, windows }] of Object.entries(state.channels)) {
      this.#airs.set(channel, new ChannelAir(items));
      this.#windows.set(channel, windows);
    }
    this.#tables = state.tables;
  }

  airOf(channel: string): ChannelAir {
    const air = this.#airs.get(channel) ?? new ChannelAir();
    this.#airs.set(channel, air);
    return air;
  }

  /** By channel of the zone. */
  lines(
    release: FollowedRelease,
    { zone, guide }: FollowedZone,
    silence: Millis,
    now: Instant,
  ): ReadonlyMap<string, LiveLine> {
    const lines = new Map<string, LiveLine>();
    for (const { channel, id } of zone.channels) {
      const table = release.timeline.channels.get(channel);
      if (table === undefined) continue;
      const air = this.airOf(channel);
      air.forget(now - KEPT);
      const planned = plannedEntries(table, guide?.blocks.get(asciiAttribute(id)));
      lines.set(channel, liveLine({ table, planned, names: release.names, silence }, air, now));
    }
    return lines;
  }

  /** Files by name; the state, which the next run goes on from, is the first. */
  files(
    { id, timeline: { timeZone } }: FollowedRelease,
    { zone, guide, dvb }: FollowedZone,
    lines: ReadonlyMap<string, LiveLine>,
    now: Instant,
  ): ReadonlyMap<string, Uint8Array> {
    for (const [channel, line] of lines) {
      this.#windows.set(channel, airedWindows(line, this.#windows.get(channel) ?? [], zone, now));
    }
    const tables = dvb && liveTables(zone, lines, { ...dvb, before: this.#before(dvb.numbers.tables) }, now);
    this.#tables = tables?.versions ?? this.#tables;
    return new Map([
      ['state.json', Buffer.from(stateText(this.#state()))],
      ['now.json', Buffer.from(nowJson(zone, lines, id, timeZone, now))],
      ['catch-up.json', Buffer.from(catchUpJson(zone, this.#windows, timeZone))],
      ...(guide === undefined ? [] : [['guide.xml', Buffer.from(liveGuide(guide, zone, lines, timeZone))] as const]),
      ...(tables === undefined
        ? []
        : ([
            ['eit-pf.bin', tables.sections],
            ['eit-pf.ts', tables.stream],
          ] as const)),
    ]);
  }

  /** Versions of the release's own tables, until there are any of these. */
  #before(tables: readonly NumberedTable[]): readonly NumberedTable[] {
    return this.#tables.length > 0 ? this.#tables : tables;
  }

  #state(): LiveState {
    const channels = [...this.#airs].map(([channel, { items }]) => {
      return [channel, { items, windows: this.#windows.get(channel) ?? [] }] as const;
    });
    return { channels: Object.fromEntries(channels), tables: this.#tables };
  }
}

/** When the first of some lines changes without any news. */
export function changesNext(lines: Iterable<LiveLine>, now: Instant): Instant {
  let next = Number.POSITIVE_INFINITY;
  for (const { entries } of lines) {
    const place = placeAt(entries, now);
    next = Math.min(next, entries[place]?.stop ?? next);
  }
  return next;
}
