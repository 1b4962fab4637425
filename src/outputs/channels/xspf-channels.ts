import { inLanguage } from '../../model/local-text.js';
import type { ChannelListSettings } from '../../model/zone.js';
import type { ZoneView } from '../output.js';
import { type XspfTrack, xspfDocument } from '../xspf-document.js';
import { onlyAddress } from './live-addresses.js';

/** The channel list for VLC and similar players. It has neither a guide nor catch-up. */
export function xspfChannels({ project, zone }: ZoneView, settings: ChannelListSettings): string {
  const { languages } = project;
  const [language = 'zh'] = languages;
  const group = settings.group && inLanguage(settings.group, language, languages);
  const tracks = zone.lineup.map(
    (entry): XspfTrack => ({
      location: onlyAddress(entry, settings),
      title: inLanguage(entry.name, language, languages),
      album: group,
      image: entry.logo,
      number: entry.number,
    }),
  );
  return xspfDocument(inLanguage(zone.title, language, languages), tracks);
}
