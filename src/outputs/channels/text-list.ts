import { inLanguage } from '../../model/local-text.js';
import type { ChannelListSettings } from '../../model/zone.js';
import { m3uValue } from '../m3u-text.js';
import type { ZoneView } from '../output.js';
import { channelName } from './channel-name.js';
import { liveAddresses } from './live-addresses.js';

/**
 * The text list of box apps: a group and `#genre#`, then a name and its addresses, separated by `#`. It has neither
 * a guide nor catch-up.
 */
export function textList({ project, zone }: ZoneView, settings: ChannelListSettings): string {
  const { languages } = project;
  const [language = 'zh'] = languages;
  const group = m3uValue(inLanguage(settings.group ?? zone.title, language, languages));
  const lines = zone.lineup.map((entry) => {
    const addresses = liveAddresses(entry, settings).map(listAddress);
    return `${listName(channelName(entry, languages))},${addresses.join('#')}`;
  });
  return `${[`${listName(group)},#genre#`, ...lines].join('\n')}\n`;
}

/** Apps cut a line at a comma and at `#`, an address also at `$`, which a label follows, and at `|`: headers. */
function listName(name: string): string {
  return name.replaceAll('#', '＃').replaceAll('$', '＄');
}

function listAddress(address: string): string {
  return address.replace(/[#$,|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
