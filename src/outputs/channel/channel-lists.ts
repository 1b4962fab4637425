import { asChannelList, SHIPPED_SLATE_PACKAGE, writeChannelList } from '../../channel/channel-list.js';
import { parseJson } from '../../files/parse-json.js';
import { addDays } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { ChannelLine } from '../../timeline/timeline.js';
import type { Output, ZoneView } from '../output.js';
import { playoutItems } from '../playout/playout-items.js';
import { daysOf } from '../window.js';
import { changesNothing, continueList, rowsOf } from './channel-rows.js';

/** What each channel plays, for `airclass channel`. Made anew for each release: it goes on from the one before. */
export const channelLists: Output = {
  *files(view) {
    if (view.zone.channel === undefined) return;
    for (const entry of view.zone.lineup) {
      const line = view.timeline.lines.get(entry.channel.id);
      if (line === undefined) continue;
      const path = `channel/${entry.channel.id}.json`;
      yield { path, chunks: () => [Buffer.from(channelList(path, entry, line, view))] };
    }
  },
};

function channelList(path: string, { channel }: LineupEntry, line: ChannelLine, view: ZoneView): string {
  const { recordings, project, timeline } = view;
  const last = addDays(view.from, view.zone.channel?.days ?? 0);
  const window = { from: view.from, until: last };
  const packageOf = (file: string): string | undefined => {
    const recording = recordings.get(file);
    return recording?.state === 'ok' ? recording.fingerprint : undefined;
  };
  const items = [...daysOf(window)].flatMap((day) => playoutItems(line, day, view));
  const slate = (project.slate === undefined ? undefined : packageOf(project.slate)) ?? SHIPPED_SLATE_PACKAGE;
  const rows = rowsOf(items, packageOf);
  const plan = { zone: view.zone.id, channel: channel.id, slate, rows, until: timeline.dayStart(last) };
  const published = view.previous(path);
  // One that cannot be read was of another version: counting begins anew, further on.
  const before = published && asChannelList(parseJson(Buffer.from(published).toString()));
  const list = continueList(plan, before, view.now ?? timeline.dayStart(view.from));
  // The same content makes no new release, whenever it is built.
  if (published !== undefined && before !== undefined && changesNothing(list, before))
    return Buffer.from(published).toString();
  return writeChannelList(list);
}
