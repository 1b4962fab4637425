import stringWidth from 'string-width';
import type { MessageLanguage } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { ChannelTonight } from '../../published/tonight/channel-tonight.js';
import { CELL_NAMES, CHANNEL_HEAD, type ChannelCells, channelCells } from './channel-cells.js';
import { cellOf, cutTo } from './fit-line.js';

/** Columns of a terminal: one line has 80 of them. */
const WIDTH = { channel: 4, now: 21, next: 24, recordings: 14, review: 7, lock: 5 } as const;
const MAX_ID = 10;

/** One line per channel, all equally wide. */
export function channelRows(
  channels: readonly ChannelTonight[],
  clock: (at: Instant) => string,
  language: MessageLanguage,
): readonly string[] {
  const rows = channels.map((channel) => channelCells(channel, clock));
  const ids = rows.map(({ channel }) => stringWidth(channel[language]));
  const channel = Math.min(MAX_ID, Math.max(WIDTH.channel, ...ids));
  const widths = { ...WIDTH, channel, now: WIDTH.now - (channel - WIDTH.channel) };
  const lineOf = (cells: ChannelCells): string =>
    CELL_NAMES.map((name) => (name === 'lock' ? cutTo : cellOf)(cells[name][language], widths[name]))
      .join(' ')
      .trimEnd();
  return [CHANNEL_HEAD, ...rows].map(lineOf);
}
