import type { Output } from '../output.js';
import { daysOf, playoutWindow } from '../window.js';
import { ffconcatDay } from './ffconcat.js';
import { ffplayoutDay } from './ffplayout.js';
import { playoutItems } from './playout-items.js';
import { SHIPPED_SLATE, shippedSlate } from './slate.js';

export const playoutLists: Output = {
  id: 'playout',
  summary: { zh: '播出单（ffplayout、ffconcat）', en: 'Playout lists (ffplayout, ffconcat)' },
  *files(view) {
    const { playout, lineup } = view.zone;
    if (playout === undefined) return;
    for (const entry of lineup) {
      const line = view.timeline.lines.get(entry.channel.id);
      if (line === undefined) continue;
      const folder = `playout/${entry.channel.id}`;
      for (const day of daysOf(playoutWindow(view))) {
        const [year, month] = day.split('-');
        const items = () => playoutItems(line, day, view);
        if (playout.formats.includes('ffplayout')) {
          const path = `${folder}/ffplayout/${year}/${month}/${day}.json`;
          yield { path, chunks: () => [Buffer.from(ffplayoutDay(entry, day, items(), view, playout))] };
        }
        if (playout.formats.includes('ffconcat')) {
          yield {
            path: `${folder}/ffconcat/${day}.ffconcat`,
            chunks: () => [Buffer.from(ffconcatDay(items(), playout))],
          };
        }
      }
    }
    yield { path: `playout/${SHIPPED_SLATE}`, chunks: () => [shippedSlate()] };
  },
};
