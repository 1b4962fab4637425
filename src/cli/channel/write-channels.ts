import { join, resolve } from 'node:path';
import { LocalClock } from '../../calendar/local-time.js';
import { spokenTime } from '../../calendar/spoken.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { HOUR } from '../../model/time.js';
import { openPackages } from '../../published/channel/open-packages.js';
import { writePlaylists } from '../../published/channel/playlist-files.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import { refuseRelease } from '../refuse-release.js';
import type { ChannelOptions } from './options.js';
import { checkSlates, releasedChannels } from './released-lists.js';

/** One file for each playlist that `airclass channel` would answer with. */
export function writeChannels(to: string, options: ChannelOptions, session: Session): void {
  const out = resolve(session.cwd, options.out);
  const folder = resolve(session.cwd, to);
  const packages = resolve(session.cwd, options.packages);
  const release = existingRelease(out, undefined);
  const { lists, timeZone } = releasedChannels(out, release);
  refuseRelease('--write', folder, out, [...new Set([...lists.values()].map(({ zone }) => zone))]);
  const find = openPackages(packages, session.now);
  checkSlates(lists, find, packages);
  const now = session.now();
  const from = options.from?.(new LocalClock(timeZone)) ?? now;
  const until = from + options.hours * HOUR;
  const ends = Math.min(...[...lists.values()].map((list) => list.until));
  if (from >= ends) throw isOver(release, ends, timeZone);
  let written = 0;
  for (const [name, list] of lists) written += writePlaylists(join(folder, name), list, find, { from, until, now });
  if (until > ends) {
    const last = spokenTime(ends, timeZone);
    session.tell(
      { zh: `版本 ${release} 只到 ${last}，此后是垫片`, en: `release ${release} ends at ${last}; the slate follows` },
      'warning',
    );
  }
  session.note({ written });
  session.announce({
    zh: `${lists.size} 个频道，写了 ${written} 个文件，到 ${spokenTime(until, timeZone)}`,
    en: `${lists.size} channels, ${written} files written, until ${spokenTime(until, timeZone)}`,
  });
}

function isOver(release: string, ends: number, timeZone: string): UsageError {
  const last = spokenTime(ends, timeZone);
  return new UsageError(
    {
      zh: `版本 ${release} 只到 ${last}；请先用 airclass build 发布新的版本`,
      en: `release ${release} ends at ${last}; publish a new one with airclass build first`,
    },
    { exitCode: 1 },
  );
}
