import type { ChannelListSettings, LineupEntry } from '../../model/zone.js';
import { plainAddress } from '../texts/addresses.js';

const MULTICAST = /^(?:rtp|udp|igmp):\/\/@?/i;
const RTSP = /^rtsps?:\/\//i;
const TIMES = /\{(?:begin|end)\}/;

/** Where a list may say that a channel plays: at one of its streams, or at its multicast address through the gateway. */
export function livePlaces({ streams }: LineupEntry, { proxy }: ChannelListSettings): ReadonlySet<string> {
  const live = proxy?.live;
  const through =
    live === undefined
      ? []
      : streams
          .filter((stream) => MULTICAST.test(stream))
          .map((stream) => `${live}${stream.replace(MULTICAST, '')}`)
          .map((place) =>
            proxy?.fcc === undefined ? place : `${place}${place.includes('?') ? '&' : '?'}fcc=${proxy.fcc}`,
          );
  return new Set([...streams, ...through].map(plainAddress));
}

/** A complete catch-up address must lead to one of these; its times are ignored. */
export function isPastPlace(source: string, { streams, catchUp }: LineupEntry, settings: ChannelListSettings): boolean {
  const addresses = catchUp === undefined ? streams : [catchUp];
  const gateway = settings.proxy?.catchUp;
  const through = gateway === undefined ? [] : addresses.map((address) => `${gateway}${address.replace(RTSP, '')}`);
  return [...addresses, ...through].some((address) => isFilled(plainAddress(source), plainAddress(address)));
}

/** Has it everything around the times? A query may follow. */
function isFilled(source: string, address: string): boolean {
  const [first = '', ...rest] = address.split(TIMES);
  if (!source.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const next = source.indexOf(piece, at);
    if (next < 0) return false;
    at = next + piece.length;
  }
  return rest.length === 0 ? /^(?:[?&]|$)/.test(source.slice(at)) || /[?&]$/.test(first) : at === source.length;
}
