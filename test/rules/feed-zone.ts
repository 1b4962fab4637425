import { carries, zoneFile } from './zone-file.js';

export const ADI = 'provider: EDU, provider-id: edu.example.cn, asset-prefix: EDUC, qa-contact: qa@edu.example.cn';

/** A zone with on demand and feeds, each as the inside of a YAML map. */
export function feedZone(feeds: string, onDemand = 'closes: 30d, url: "https://vod.example/{lesson}"') {
  return zoneFile([carries('p1', 1, 'p1.edu')], `outputs:\n  on-demand: {${onDemand}}\n  feeds:\n    ${feeds}\n`);
}
