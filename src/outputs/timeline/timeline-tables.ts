import { addDays } from '../../model/time.js';
import type { ChannelLine, Timeline } from '../../timeline/timeline.js';
import { BlockWriter } from '../block-writer.js';
import type { OutputFile, ZoneView } from '../output.js';
import { daysOf, type Window, widestWindow } from '../window.js';
import { RowWriter } from './row-writer.js';
import { zonesDocument } from './zones-document.js';

/**
 * The timeline that all zones' files are views of, for comparing releases: `timeline/<channel>.json`, as
 * `schemas/timeline.schema.json` describes it, and `timeline/zones.json`. Rows are short: a year has 15,000 per channel.
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
  const rows = new RowWriter(view, out);
  const carried = line.airingsOn(addDays(window.from, -1)).filter(({ end }) => end > head.from);
  for (const airing of carried) rows.write(airing);
  for (const day of daysOf(window)) {
    for (const airing of line.airingsOn(day)) {
      rows.write(airing);
      if (out.isFull) yield out.take();
    }
  }
  out.text(`\n],\n"items":[\n${rows.items.join(',\n')}\n]}\n`);
  yield out.take();
}

/** Absent if nothing is cancelled. */
function cancelledRows(
  line: ChannelLine,
  { from, until }: Window,
  { dayStart }: Timeline,
): readonly unknown[] | undefined {
  // The last broadcast day may end on the calendar day after it.
  const rows = [...daysOf({ from, until: addDays(until, 1) })]
    .flatMap((day) => line.cancelledOn(day))
    .filter(({ start }) => start >= dayStart(from) && start < dayStart(until))
    .map(({ start, end, reason }) => [start, end - start, reason]);
  return rows.length === 0 ? undefined : rows;
}
