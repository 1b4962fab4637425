import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asChannelList, type ChannelList } from '../../channel/channel-list.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { parseJson } from '../../files/parse-json.js';
import { readRegularText } from '../../files/regular-file.js';
import type { TimelineZone } from '../release-timeline.js';

/** The lists of a release's zones, by `<zone>/<channel>`. */
export function readChannelLists(release: string, zones: readonly TimelineZone[]): ReadonlyMap<string, ChannelList> {
  const lists = new Map<string, ChannelList>();
  for (const { id } of zones) {
    const folder = join(release, id, 'channel');
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      const list = asChannelList(parseJson(readRegularText(path)));
      if (list === undefined || list.zone !== id || `${list.channel}.json` !== name) throw damaged(path);
      lists.set(`${id}/${list.channel}`, list);
    }
  }
  return lists;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function damaged(path: string): UsageError {
  const message = { zh: `“${path}”已损坏；见 airclass verify`, en: `"${path}" is damaged; see airclass verify` };
  return new UsageError(message, { exitCode: 1 });
}
