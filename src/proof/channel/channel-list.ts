import type { Instant } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { list, record } from '../json.js';
import type { RenderedRelease } from '../rendered-release.js';

/** What begins on a channel, and when: a row that goes on with the same event is left out. */
export interface RenderedChannelStart {
  readonly event: string;
  readonly start: Instant;
}

export interface RenderedChannelRows {
  /** From here on it is as planned. */
  readonly planned: Instant;
  readonly until: Instant;
  readonly starts: readonly RenderedChannelStart[];
}

const rendered = new WeakMap<RenderedRelease, Map<string, RenderedChannelRows>>();
const KEYS = ['version', 'zone', 'channel', 'slate', 'number', 'planned', 'until', 'media', 'rows'].join();
const CELL = 6000;

export function channelRowsOf(
  release: RenderedRelease,
  zone: string,
  channel: string,
): RenderedChannelRows | undefined {
  return rendered.get(release)?.get(`${zone} ${channel}`);
}

export const channelListReader: FormatReader = {
  id: 'channel-list',
  reads: ({ zone, path }) => zone !== undefined && /^channel\/[^/]+\.json$/.test(path),
  open: ({ zone = '', path }, blame, release) =>
    wholeText((text) => {
      const data = record(JSON.parse(text));
      const { version, channel, slate, number, planned, until } = data;
      const isHead = Object.keys(data).join() === KEYS && version === 1 && data.zone === zone;
      if (!isHead || path !== `channel/${channel}.json` || typeof slate !== 'string' || slate === '')
        throw new Error('it is not the list of its channel');
      if (!isInstant(number) || !isInstant(planned) || !isInstant(until))
        throw new Error('no "number", "planned" or "until"');
      const media = list(data.media, 'media');
      if (!media.every((name) => typeof name === 'string' && name !== ''))
        throw new Error('"media" is not of fingerprints');
      const starts: RenderedChannelStart[] = [];
      let from: Instant | undefined;
      let before = Number.NEGATIVE_INFINITY;
      for (const [index, row] of list(data.rows, 'rows').entries()) {
        const [start, at, place, event] = list(row, 'rows');
        const isRow = isInstant(start) && isInstant(at) && isInstant(place, -1) && typeof event === 'string';
        if (!isRow || place >= media.length) throw new Error(`row ${index} is faulty`);
        if (Math.floor(start / CELL) <= Math.floor(before / CELL) || start >= until)
          blame({ line: index + 2, text: { zh: `${event} 的时间有误`, en: `${event} is out of order` } });
        before = start;
        from ??= start;
        if (starts.at(-1)?.event !== event) starts.push({ event, start });
      }
      const known = rendered.get(release) ?? new Map<string, RenderedChannelRows>();
      rendered.set(
        release,
        known.set(`${zone} ${channel}`, { planned: Math.max(planned, from ?? until), until, starts }),
      );
    }),
};

function isInstant(value: unknown, least = 0): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}
