import type { Instant } from '../../model/time.js';
import { channelEntries, entryValue } from './channel-entries.js';
import { childrenNamed, firstText, type GuideElement, readGuideDocument } from './guide-document.js';
import { guideTime } from './guide-time.js';
import { oneAtATime } from './one-at-a-time.js';
import type { Reader, Remark, ShownChannel, ShownProgramme } from './preview.js';
import { secondLanguages } from './second-languages.js';

/**
 * Kodi 20 with pvr.iptvsimple 20.6, as tried with the real program: `.ci/kodi.sh` compares this model with it, on the
 * sample's zones and on a guide full of faults.
 */
export const kodi: Reader = {
  id: 'kodi',
  name: 'Kodi',
  needs: ['channels-kodi.m3u', 'channels.m3u'],
  preview(files) {
    const remarks: Remark[] = [];
    const guide = readGuideDocument(files.text('guide.xml') ?? '<tv/>');
    const list = files.text('channels-kodi.m3u') ?? files.text('channels.m3u') ?? '';
    const taken = new Set<string>();
    const channels: ShownChannel[] = [];
    for (const { name, number, id, listed } of listedChannels(list, remarks)) {
      const match = guideChannel(guide.channels, id, [listed ?? name, name]);
      if (match === undefined) {
        remarks.push({
          effect: 'ignored',
          message: {
            zh: '节目单里没有这个频道的标识或名称：显示频道，但没有节目',
            en: 'the guide has neither the id nor the name of this channel: it is shown without programmes',
          },
          channel: name,
          start: undefined,
        });
      } else taken.add(match);
      const own = guide.programmes.filter(({ attributes }) => attributes.channel === match);
      channels.push({ name, number, programmes: match === undefined ? [] : shown(own, name, remarks) });
    }
    for (const { attributes } of guide.channels) {
      if (taken.has(attributes.id ?? '')) continue;
      remarks.push({
        effect: 'dropped',
        message: {
          zh: '频道列表里没有这个频道：它的节目不显示',
          en: 'the channel list has no such channel: its programmes are not shown',
        },
        channel: attributes.id,
        start: undefined,
      });
    }
    secondLanguages(guide, remarks);
    return { channels: channels.sort((a, b) => (a.number ?? 0) - (b.number ?? 0)), remarks };
  },
};

interface ListedChannel {
  readonly name: string;
  readonly number: number;
  readonly id: string | undefined;
  readonly listed: string | undefined;
}

/** Name and address together are a channel's identity: the last of two is kept. */
function listedChannels(list: string, remarks: Remark[]): Iterable<ListedChannel> {
  const channels = new Map<string, ListedChannel>();
  let next = 1;
  for (const { line, stream } of channelEntries(list)) {
    const written = line.slice(line.indexOf('",') < 0 ? line.indexOf(',') + 1 : line.indexOf('",') + 2);
    const name = line.slice(line.lastIndexOf(',') + 1).trim();
    if (name !== written.trim()) {
      remarks.push({
        effect: 'renamed',
        message: {
          zh: `名称中有逗号，只留下最后一个逗号之后的“${name}”`,
          en: `the name contains a comma: only "${name}" after the last one is kept`,
        },
        channel: written.trim(),
        start: undefined,
      });
    }
    if (/^igmp:/i.test(stream)) {
      remarks.push({
        effect: 'ignored',
        message: {
          zh: 'Kodi 打不开 igmp 地址：列出频道，但不能播放',
          en: 'Kodi cannot open an igmp address: the channel is listed, and does not play',
        },
        channel: name,
        start: undefined,
      });
    }
    const number = Number(entryValue(line, 'tvg-chno') ?? next);
    next = number + 1;
    const identity = `${name}\n${stream}`;
    if (channels.has(identity)) {
      remarks.push({
        effect: 'dropped',
        message: {
          zh: '名称和地址都与前面的频道相同：前面的一个不显示',
          en: 'an earlier channel has the same name and address: that one is not shown',
        },
        channel: name,
        start: undefined,
      });
    }
    channels.set(identity, { name, number, id: entryValue(line, 'tvg-id'), listed: entryValue(line, 'tvg-name') });
  }
  return channels.values();
}

/** By id, else by a display name. */
function guideChannel(
  channels: readonly GuideElement[],
  id: string | undefined,
  names: readonly string[],
): string | undefined {
  const match =
    channels.find(({ attributes }) => attributes.id === id) ??
    channels.find((channel) => childrenNamed(channel, 'display-name').some(({ text }) => names.includes(text)));
  return match?.attributes.id;
}

function shown(programmes: readonly GuideElement[], channel: string, remarks: Remark[]): readonly ShownProgramme[] {
  const byStart = new Map<Instant, ShownProgramme>();
  for (const programme of programmes) {
    const remark = (effect: Remark['effect'], zh: string, en: string): void => {
      remarks.push({ effect, message: { zh, en }, channel, start: guideTime(programme.attributes.start) });
    };
    const start = readTime(programme.attributes.start);
    const stop = readTime(programme.attributes.stop);
    if (start === undefined || stop === undefined) {
      remark('dropped', '没有开始或结束时间：不显示', 'it has no start or no stop: it is not shown');
      continue;
    }
    if (childrenNamed(programme, 'credits').some((credits) => presenters(credits).length > 0))
      remark('ignored', 'presenter 不读；教师须另写为 actor', 'presenter is not read; a teacher must also be an actor');
    if (byStart.has(start))
      remark('dropped', '同一时刻有两个节目：只留后一个', 'two programmes start at once: only the last is kept');
    byStart.set(start, {
      start,
      stop,
      title: firstText(programme, 'title'),
      subTitle: firstText(programme, 'sub-title'),
      ...episodeOf(programme),
      genres: childrenNamed(programme, 'category').map(({ text }) => text),
    });
  }
  return oneAtATime([...byStart.values()], (effect, message, { start }) =>
    remarks.push({ effect, message, channel, start }),
  );
}

/** A time of 12 digits is taken for UTC, whatever zone follows. */
function readTime(value: string | undefined): Instant | undefined {
  return guideTime(/^\d{12} /.test(value ?? '') ? value?.slice(0, 12) : value);
}

/** A presenter who is not also an actor. */
function presenters(credits: GuideElement): readonly GuideElement[] {
  const actors = new Set(childrenNamed(credits, 'actor').map(({ text }) => text));
  return childrenNamed(credits, 'presenter').filter(({ text }) => !actors.has(text));
}

function episodeOf(programme: GuideElement): { readonly episode?: number } {
  for (const { attributes, text } of childrenNamed(programme, 'episode-num')) {
    const numbers = attributes.system === 'xmltv_ns' ? /^[\d\s]*\.\s*(\d+)/.exec(text) : undefined;
    if (numbers) return { episode: Number(numbers[1]) + 1 };
    const onscreen = attributes.system === 'onscreen' ? /^S\d+ ?E(\d+)$/i.exec(text) : undefined;
    if (onscreen) return { episode: Number(onscreen[1]) };
  }
  return {};
}
