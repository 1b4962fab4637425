import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { MonitoredStream } from '../../monitor/events/hearing.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import type { Session } from '../io.js';
import { checkKnown } from '../known-word.js';
import type { MonitorOptions } from './options.js';

const ZONE: Text = { zh: '专区', en: 'zone' };
const CHANNEL: Text = { zh: '频道', en: 'channel' };

/** The streams that the zones name, each by the first of its addresses that can be listened to. */
export function streamsOf(
  { zones }: ReleaseTimeline,
  { zone: asked, channel: wanted, multicast }: Pick<MonitorOptions, 'zone' | 'channel' | 'multicast'>,
  session: Session,
): readonly MonitoredStream[] {
  checkKnown(
    asked,
    ZONE,
    zones.map(({ id }) => id),
  );
  const entries = zones.flatMap(({ channels }) => channels);
  checkKnown(wanted, CHANNEL, [...new Set(entries.map(({ channel }) => channel))]);
  const streams: MonitoredStream[] = [];
  for (const { id: zone, channels } of zones) {
    if (asked.length > 0 && !asked.includes(zone)) continue;
    for (const { channel, number, stream, streams: all = [stream] } of channels) {
      if (wanted.length > 0 && !wanted.includes(channel)) continue;
      const address = all.flatMap((one) => listenable(one, multicast === true) ?? [])[0];
      if (address === undefined) session.tell(notListened(zone, channel, stream), 'warning');
      else streams.push({ zone, channel, number, address });
    }
  }
  if (streams.length > 0) return streams;
  throw new UsageError({
    zh: '没有可以听的流：专区的 lineup 里要写 http 或 https 的 stream（组播加 --multicast）',
    en: 'there is no stream to listen to: the zones’ lineups need a stream with http or https (for multicast add --multicast)',
  });
}

function listenable(text: string, multicast: boolean): URL | undefined {
  // What players write as igmp:// is multicast by udp.
  const address = text.replace(/^igmp:/, 'udp:');
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  return multicast && (url.protocol === 'udp:' || url.protocol === 'rtp:') ? url : undefined;
}

function notListened(zone: string, channel: string, stream: string): Text {
  return {
    zh: `${zone}/${channel} 的流没有听：${stream}（只听 http 和 https；组播加 --multicast）`,
    en: `the stream of ${zone}/${channel} is not listened to: ${stream} (http and https only; for multicast add --multicast)`,
  };
}
