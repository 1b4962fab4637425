import { join } from 'node:path';
import { CELL, type ChannelList } from '../../channel/channel-list.js';
import type { FindPackage } from '../../channel/lay-segment.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { readChannelLists } from '../../published/channel/channel-lists.js';
import { readRelease } from '../../release/read-release.js';

export interface ReleasedChannels {
  /** By `<zone>/<channel>`; at least one. */
  readonly lists: ReadonlyMap<string, ChannelList>;
  readonly timeZone: string;
}

export function releasedChannels(out: string, release: string): ReleasedChannels {
  const folder = join(out, 'releases', release);
  const { timeline } = readRelease(folder);
  const lists = readChannelLists(folder, timeline.zones);
  if (lists.size > 0) return { lists, timeZone: timeline.timeZone };
  throw new UsageError(
    {
      zh: `版本 ${release} 没有 channel 输出；请在专区的 outputs 里写上 channel: {}，再 airclass build`,
      en: `release ${release} has no channels; write channel: {} below outputs of a zone, and run airclass build`,
    },
    { exitCode: 1 },
  );
}

/** A channel without a slate that lasts a cell at least cannot be on air. */
export function checkSlates(lists: ReadonlyMap<string, ChannelList>, find: FindPackage, packages: string): void {
  const missing = [...new Set([...lists.values()].map(({ slate }) => slate))].filter(
    (name) => (find(name)?.length ?? 0) < CELL,
  );
  if (missing.length === 0) return;
  throw new UsageError(
    {
      zh: `“${packages}”里没有垫片 ${missing.join('、')}：或不到 6 秒：缺录像时无画面可播；请先运行 airclass package`,
      en: `"${packages}" has no package of the slate ${missing.join(', ')} that lasts 6 s, which is shown where a recording is missing; run airclass package first`,
    },
    { exitCode: 1 },
  );
}
