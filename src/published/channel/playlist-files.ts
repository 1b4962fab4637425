import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CELL, type ChannelList, cellOf } from '../../channel/channel-list.js';
import type { FindPackage } from '../../channel/lay-segment.js';
import { MASTER_PLAYLIST } from '../../channel/master-playlist.js';
import { mediaPlaylist, PACKAGES_ADDRESS } from '../../channel/media-playlist.js';
import { makeFolder } from '../../files/make-folder.js';
import type { Instant } from '../../model/time.js';

/** Below the folder of a channel; each file is named after its cell: Unix time in seconds, divided by six. */
export const CELLS = 'at';
/** Cells that are kept of the past, an hour. */
const KEPT = 600;

/**
 * The playlists of a channel that a server would answer with from then until then, one file per cell; those of the past are
 * removed. What shows one as `live.m3u8` in its turn needs nothing but a clock. Answers how many were written or changed.
 */
export function writePlaylists(
  folder: string,
  list: ChannelList,
  find: FindPackage,
  { from, until, now }: { readonly from: Instant; readonly until: Instant; readonly now: Instant },
): number {
  const cells = join(folder, CELLS);
  makeFolder(cells);
  let written = replace(join(folder, 'index.m3u8'), MASTER_PLAYLIST);
  for (let cell = cellOf(from); cell * CELL < until; cell++) {
    written += replace(join(cells, `${cell}.m3u8`), mediaPlaylist(list, cell * CELL, find, PACKAGES_ADDRESS));
  }
  for (const name of readdirSync(cells)) {
    if (Number.parseInt(name, 10) < cellOf(now) - KEPT) rmSync(join(cells, name));
  }
  return written;
}

/** Whole or not at all; one that is lost with the machine's power is made again. */
function replace(path: string, text: string): 0 | 1 {
  if (textOf(path) === text) return 0;
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return 1;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
