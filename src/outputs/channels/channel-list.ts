import { inLanguage } from '../../model/local-text.js';
import { HOUR } from '../../model/time.js';
import type { ChannelListSettings, LineupEntry } from '../../model/zone.js';
import { attribute, m3uAddress, m3uValue } from '../m3u-text.js';
import type { Output, ZoneView } from '../output.js';
import { type CatchUpFlavour, catchUpQuery, catchUpSource } from './catch-up-query.js';
import { kodiCorrection } from './catch-up-url.js';
import { channelName } from './channel-name.js';
import { liveAddresses, lookBackAddress, onlyAddress } from './live-addresses.js';
import { textList } from './text-list.js';
import { xspfChannels } from './xspf-channels.js';

export const channelList: Output = {
  *files(view) {
    const { channels } = view.zone;
    if (channels === undefined) return;
    const file = (path: string, text: () => string) => ({ path, chunks: () => [Buffer.from(text())] });
    if (channels.formats.includes('m3u')) {
      yield file('channels.m3u', () => list(view, channels, 'chinese'));
      yield file('channels-kodi.m3u', () => list(view, channels, 'kodi'));
    }
    if (channels.formats.includes('txt')) yield file('channels.txt', () => textList(view, channels));
    if (channels.formats.includes('xspf')) yield file('channels.xspf', () => xspfChannels(view, channels));
  },
};

function list(view: ZoneView, settings: ChannelListSettings, flavour: CatchUpFlavour): string {
  const guide = settings.guideUrl === undefined ? undefined : m3uAddress(settings.guideUrl);
  const header = `#EXTM3U${attribute('x-tvg-url', guide)}${attribute('url-tvg', guide)}`;
  const lines = view.zone.lineup.flatMap((entry) => {
    // Chinese players join channels of one name; their addresses are tried in this order.
    const addresses = flavour === 'kodi' ? [onlyAddress(entry, settings)] : liveAddresses(entry, settings);
    return addresses.flatMap((address) => [information(entry, address, view, settings, flavour), address]);
  });
  return `${[header, ...lines].join('\n')}\n`;
}

function information(
  entry: LineupEntry,
  address: string,
  view: ZoneView,
  settings: ChannelListSettings,
  flavour: CatchUpFlavour,
): string {
  const { languages } = view.project;
  const [language = 'zh'] = languages;
  const name = channelName(entry, languages);
  const group = settings.group && m3uValue(inLanguage(settings.group, language, languages));
  const attributes = [
    attribute('tvg-id', m3uValue(entry.id)),
    attribute('tvg-name', name),
    attribute('tvg-chno', entry.number),
    attribute('tvg-logo', entry.logo === undefined ? undefined : m3uAddress(entry.logo)),
    attribute('group-title', group),
    ...catchUpAttributes(entry, address, view, settings, flavour),
  ];
  return `#EXTINF:-1${attributes.join('')},${name}`;
}

/** A suffix is not part of the line with the live address; a separate address is written in full. */
function catchUpAttributes(
  entry: LineupEntry,
  address: string,
  view: ZoneView,
  settings: ChannelListSettings,
  flavour: CatchUpFlavour,
): readonly string[] {
  const { catchUp } = settings;
  const asked = lookBackAddress(entry, settings);
  if (catchUp === undefined || asked === undefined) return [];
  const correction = flavour === 'kodi' ? kodiCorrection(catchUp, view) : undefined;
  const isOwn = asked !== address || catchUp.dialect === 'template';
  return [
    attribute('catchup', isOwn ? 'default' : 'append'),
    attribute('catchup-days', catchUp.days),
    attribute(
      'catchup-source',
      isOwn ? m3uAddress(catchUpSource(asked, catchUp, flavour)) : catchUpQuery(address, catchUp, flavour),
    ),
    attribute('catchup-correction', correction === undefined ? undefined : correction / HOUR),
  ];
}
