import { addDays } from '../../model/time.js';
import type { Airing } from '../../timeline/airing.js';
import type { ChannelLine, Timeline } from '../../timeline/timeline.js';
import { BlockWriter } from '../block-writer.js';
import { nameOf } from '../guide-title.js';
import type { OutputFile, ZoneView } from '../output.js';
import { daysOf, type Window, widestWindow } from '../window.js';
import { airedItem } from './aired-item.js';
import { zonesDocument } from './zones-document.js';

/** How an airing came about, in the last column of a row. */
export const RUNS = ['fill', 'programme', 'first', 'repeat'] as const;
export type Run = (typeof RUNS)[number];

/**
 * The timeline that all zones' files are views of, for those who compare releases: `timeline/<channel>.json`, as
 * `schemas/timeline.schema.json` describes it, and `timeline/zones.json`. Rows are short: a year has 15,000 a channel.
 */
export function* timelineTables(views: readonly ZoneView[]): Iterable<OutputFile> {
  const [view] = views;
  if (view === undefined) return;
  const carried = new Set(views.flatMap(({ zone }) => zone.lineup.map(({ channel }) => channel.id)));
  const window = widestWindow(views);
  for (const line of view.timeline.lines.values()) {
    const { id } = line.channel;
    if (carried.has(id)) yield { path: `timeline/${id}.json`, chunks: () => table(line, window, view) };
  }
  yield { path: 'timeline/zones.json', chunks: () => [Buffer.from(zonesDocument(views))] };
}

function* table(line: ChannelLine, window: Window, view: ZoneView): Iterable<Uint8Array> {
  const { timeline, project } = view;
  const out = new BlockWriter();
  const head = {
    version: 1,
    channel: line.channel.id,
    'time-zone': project.timeZone,
    from: timeline.dayStart(window.from),
    until: timeline.dayStart(window.until),
    cancelled: cancelledRows(line, window, timeline),
    columns: ['id', 'start-ms', 'length-ms', 'item', 'run', 'reason'],
  };
  out.text(`${JSON.stringify(head).slice(0, -1)},\n"airings":[`);
  const items = new Map<unknown, number>();
  const data: string[] = [];
  const place = (airing: Airing): number => {
    const key = airing.kind === 'lesson' ? airing.lesson : (airing.programme ?? airing.kind);
    const known = items.get(key);
    if (known !== undefined) return known;
    items.set(key, data.length);
    const title = Object.fromEntries(
      project.languages.map((language) => [language, nameOf(airing, language, project.languages)]),
    );
    return data.push(JSON.stringify(airedItem(airing, title, view))) - 1;
  };
  let separator = '\n';
  for (const day of daysOf(window)) {
    for (const airing of line.airingsOn(day)) {
      const row = `${separator}["${airing.id}",${airing.start},${airing.end - airing.start},${place(airing)},${run(airing)}`;
      if (airing.reason === undefined) out.ascii(`${row}]`);
      else out.text(`${row},${JSON.stringify(airing.reason)}]`);
      separator = ',\n';
      if (out.isFull) yield out.take();
    }
  }
  out.text(`\n],\n"items":[\n${data.join(',\n')}\n]}\n`);
  yield out.take();
}

/** Nothing where nothing is cancelled. */
function cancelledRows(
  line: ChannelLine,
  { from, until }: Window,
  { dayStart }: Timeline,
): readonly unknown[] | undefined {
  // The last broadcast day may end on the calendar day behind it.
  const rows = [...daysOf({ from, until: addDays(until, 1) })]
    .flatMap((day) => line.cancelledOn(day))
    .filter(({ start }) => start >= dayStart(from) && start < dayStart(until))
    .map(({ start, end, reason }) => [start, end - start, reason]);
  return rows.length === 0 ? undefined : rows;
}

function run(airing: Airing): number {
  return RUNS.indexOf(airing.kind === 'lesson' ? airing.run : airing.kind);
}
