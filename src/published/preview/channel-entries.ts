/** One channel of an M3U list, before a reader interprets it. */
export interface ChannelEntry {
  /** The line after `#EXTINF:`. */
  readonly line: string;
  readonly stream: string;
}

export function channelEntries(list: string): readonly ChannelEntry[] {
  const entries: ChannelEntry[] = [];
  let line: string | undefined;
  for (const row of list.split(/\r?\n/)) {
    if (row.startsWith('#EXTINF:')) line = row.slice('#EXTINF:'.length);
    else if (row !== '' && !row.startsWith('#') && line !== undefined) {
      entries.push({ line, stream: row });
      line = undefined;
    }
  }
  return entries;
}

/** The value of an attribute, found as Kodi does: the first occurrence of the text. */
export function entryValue(line: string, name: string): string | undefined {
  return new RegExp(`${name}="([^"]*)"`).exec(line)?.[1];
}
