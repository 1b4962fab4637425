import { inLanguage } from '../../model/local-text.js';
import type { ChannelListSettings, LineupEntry } from '../../model/zone.js';
import { attribute, m3uAddress, m3uValue } from '../m3u-text.js';
import type { Output, ZoneView } from '../output.js';
import { type CatchUpFlavour, catchUpQuery } from './catch-up-query.js';
import { kodiCorrection } from './catch-up-url.js';
import { channelName } from './channel-name.js';
import { xspfChannels } from './xspf-channels.js';

export const channelList: Output = {
  id: 'channels',
  summary: { zh: '频道列表（M3U、XSPF）', en: 'Channel lists (M3U, XSPF)' },
  *files(view) {
    const { channels } = view.zone;
    if (channels === undefined) return;
    const file = (path: string, text: () => string) => ({ path, chunks: () => [Buffer.from(text())] });
    if (channels.formats.includes('m3u')) {
      yield file('channels.m3u', () => list(view, channels, 'chinese'));
      yield file('channels-kodi.m3u', () => list(view, channels, 'kodi'));
    }
    if (channels.formats.includes('xspf')) yield file('channels.xspf', () => xspfChannels(view, channels));
  },
};

function list(view: ZoneView, settings: ChannelListSettings, flavour: CatchUpFlavour): string {
  const guide = settings.guideUrl === undefined ? undefined : m3uAddress(settings.guideUrl);
  const header = `#EXTM3U${attribute('x-tvg-url', guide)}${attribute('url-tvg', guide)}`;
  const lines = view.zone.lineup.flatMap((entry) => [information(entry, view, settings, flavour), entry.stream]);
  return `${[header, ...lines].join('\n')}\n`;
}

function information(
  entry: LineupEntry,
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
    ...catchUpAttributes(entry, view, settings, flavour),
  ];
  return `#EXTINF:-1${attributes.join('')},${name}`;
}

/** Appended to the stream's address, which therefore stays out of this line and cannot be taken for attributes. */
function catchUpAttributes(
  { stream }: LineupEntry,
  view: ZoneView,
  { catchUp }: ChannelListSettings,
  flavour: CatchUpFlavour,
): readonly string[] {
  if (catchUp === undefined) return [];
  const correction = flavour === 'kodi' ? kodiCorrection(catchUp, view) : undefined;
  return [
    ' catchup="append"',
    attribute('catchup-days', catchUp.days),
    attribute('catchup-source', catchUpQuery(stream, catchUp, flavour)),
    attribute('catchup-correction', correction === undefined ? undefined : correction / 3_600_000),
  ];
}
