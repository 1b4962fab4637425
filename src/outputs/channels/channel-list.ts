import { inLanguage } from '../../model/local-text.js';
import type { ChannelListSettings, LineupEntry } from '../../model/zone.js';
import { attribute, m3uAddress, m3uValue } from '../m3u-text.js';
import type { Output, ZoneView } from '../output.js';
import { type CatchUpFlavour, catchUpSource } from './catch-up.js';

export const channelList: Output = {
  id: 'channels',
  summary: { zh: '频道列表（M3U）', en: 'Channel lists (M3U)' },
  *files(view) {
    const { channels } = view.zone;
    if (channels === undefined) return;
    yield { path: 'channels.m3u', chunks: () => [Buffer.from(list(view, channels, 'chinese'))] };
    yield { path: 'channels-kodi.m3u', chunks: () => [Buffer.from(list(view, channels, 'kodi'))] };
  },
};

function list(view: ZoneView, settings: ChannelListSettings, flavour: CatchUpFlavour): string {
  const { guideUrl, catchUp } = settings;
  const guide = guideUrl === undefined ? undefined : m3uAddress(guideUrl);
  const days = catchUp && attribute('catchup-days', catchUp.days);
  const header = `#EXTM3U${attribute('x-tvg-url', guide)}${attribute('url-tvg', guide)}${catchUp ? ` catchup="default"${days}` : ''}`;
  const lines = view.zone.lineup.flatMap((entry) => [information(entry, view, settings, flavour), entry.stream]);
  return `${[header, ...lines].join('\n')}\n`;
}

function information(
  entry: LineupEntry,
  view: ZoneView,
  { group, catchUp }: ChannelListSettings,
  flavour: CatchUpFlavour,
): string {
  const { languages } = view.project;
  const language = languages[0] ?? 'zh';
  const name = m3uValue(inLanguage(entry.name, language, languages));
  const attributes = [
    attribute('tvg-id', entry.id),
    attribute('tvg-name', name),
    attribute('tvg-chno', entry.number),
    attribute('tvg-logo', entry.logo === undefined ? undefined : m3uAddress(entry.logo)),
    attribute('group-title', group && m3uValue(inLanguage(group, language, languages))),
  ];
  if (catchUp !== undefined) {
    attributes.push(
      ' catchup="default"',
      attribute('catchup-days', catchUp.days),
      attribute('catchup-source', catchUpSource(entry.stream, catchUp, flavour)),
      // Kodi writes its own local time; a zone that reads UTC needs the difference taken off.
      attribute('catchup-correction', flavour === 'kodi' && catchUp.clock === 'utc' ? kodiCorrection(view) : undefined),
    );
  }
  return `#EXTINF:-1${attributes.join('')},${name}`;
}

/** Hours from the project's clock to UTC at the release's first day. */
function kodiCorrection({ timeline, from }: ZoneView): string {
  const offset = timeline.offsetAt(timeline.dayStart(from)) / 3_600_000;
  return (-offset).toFixed(1);
}
