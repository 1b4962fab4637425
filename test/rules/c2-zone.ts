import { carries, zoneFile } from './zone-file.js';

/** Everything that does not follow from a recording. */
export const VALUES =
  'Movie: {SourceDRMType: 0, DestDRMType: 0, AudioType: 2, OCSURL: "ftp://vod.example/", BitRateType: 7, VideoProfile: 5, ServiceType: "1"}';

/** A zone with C2 orders; `c2` are more settings as the inside of a YAML map. */
export function c2Zone(c2 = `values: {${VALUES}}`, channel = carries('p1', 1, 'p1.edu'), onDemand = 'on-demand: {}, ') {
  const orders = `carrier: telecom, csp-id: SCEDU, lsp-id: SCTEL, movie-url: "ftp://vod.example/edu", order-url: "ftp://vod.example/c2"`;
  return zoneFile([channel], `outputs: {${onDemand}c2: {${orders}, ${c2}}}\n`);
}
