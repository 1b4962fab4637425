import { carries, zoneFile } from './zone-file.js';

export const DVB = 'original-network-id: 65281, transport-stream-id: 1, bitrate: 500kbps';

/** A zone of one channel with DVB files; `rest` goes before `outputs`. */
export function dvbZone(dvb = DVB, rest = '', channel = carriesService('p1', 1)) {
  return zoneFile([channel], `${rest}outputs: {dvb: {${dvb}}}\n`);
}

/** One line of a lineup, with its service id. */
export function carriesService(channel: string, service: number, name = '一年级') {
  return carries(channel, service, `${channel}.edu`, channel, name).replace('{', `{service-id: ${service}, `);
}
