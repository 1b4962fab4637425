import { inLanguage } from '../../model/local-text.js';
import type { ChannelListSettings } from '../../model/zone.js';
import type { ZoneView } from '../output.js';
import { type XspfTrack, xspfDocument } from '../xspf-document.js';

/** The channel list for VLC and its kin. It knows neither a guide nor catch-up. */
export function xspfChannels({ project, zone }: ZoneView, settings: ChannelListSettings): string {
  const { languages } = project;
  const [language = 'zh'] = languages;
  const group = settings.group && inLanguage(settings.group, language, languages);
  const tracks = zone.lineup.map(
    ({ stream, name, logo, number }): XspfTrack => ({
      location: stream,
      title: inLanguage(name, language, languages),
      album: group,
      image: logo,
      number,
    }),
  );
  return xspfDocument(inLanguage(zone.title, language, languages), tracks);
}
