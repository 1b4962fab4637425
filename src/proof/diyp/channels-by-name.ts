import type { Zone } from '../../model/zone.js';
import { m3uForm } from '../channels/m3u-form.js';
import type { ProjectTexts } from '../texts/project-texts.js';
import { firstWords } from '../texts/words.js';

/**
 * Project channels by the names that a zone's lists have, aliases included. A name that two channels have is that of the
 * first, and names come before aliases.
 */
export function channelsByName({ lineup }: Zone, project: ProjectTexts): ReadonlyMap<string, string> {
  const channels = new Map<string, string>();
  for (const [channel, known] of [
    ...lineup.map(({ channel, name }) => [channel.id, firstWords(name, project)] as const),
    ...lineup.flatMap(({ channel, aliases }) => aliases.map((alias) => [channel.id, alias] as const)),
  ]) {
    const name = m3uForm(known);
    if (!channels.has(name)) channels.set(name, channel);
  }
  return channels;
}
