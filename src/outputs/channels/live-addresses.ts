import type { ChannelListSettings, LineupEntry, ProxySettings } from '../../model/zone.js';

const MULTICAST = /^(?:rtp|udp|igmp):\/\/@?/i;
const RTSP = /^rtsps?:\/\//i;
/** Schemes with a server; multicast has none. */
const ASKED = /^(?:https?|rtsps?):\/\//i;

export function isMulticast(address: string): boolean {
  return MULTICAST.test(address);
}

export function canBeAsked(address: string): boolean {
  return ASKED.test(address);
}

/** A channel's addresses in the order in which players try them, those of the zone's gateway among them. */
export function liveAddresses({ streams }: LineupEntry, { proxy }: ChannelListSettings): readonly string[] {
  if (proxy?.live === undefined) return streams;
  const { live } = proxy;
  const proxied = streams.filter(isMulticast).map((address) => throughGateway(live, address, proxy));
  const own = proxy.order === 'only' ? streams.filter((address) => !isMulticast(address)) : streams;
  return [...new Set(proxy.order === 'last' ? [...own, ...proxied] : [...proxied, ...own])];
}

/** Kodi and VLC make a channel of each address and do not support `igmp`: they get the first that they can open. */
export function onlyAddress(entry: LineupEntry, settings: ChannelListSettings): string {
  const addresses = liveAddresses(entry, settings);
  return addresses.find((address) => !/^igmp:/i.test(address)) ?? addresses[0] ?? entry.stream;
}

/** The catch-up address without times; `undefined` if there is none. */
export function lookBackAddress({ catchUp, streams }: LineupEntry, { proxy }: ChannelListSettings): string | undefined {
  const address = catchUp ?? streams.find(canBeAsked);
  if (address === undefined || proxy?.catchUp === undefined || !RTSP.test(address)) return address;
  return `${proxy.catchUp}${address.replace(RTSP, '')}`;
}

function throughGateway(prefix: string, address: string, { fcc }: ProxySettings): string {
  const place = `${prefix}${address.replace(MULTICAST, '')}`;
  if (fcc === undefined) return place;
  return `${place}${place.includes('?') ? '&' : '?'}fcc=${fcc}`;
}
