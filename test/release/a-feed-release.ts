import type { Recording } from '../../src/media/recording.js';
import type { ZoneView } from '../../src/outputs/output.js';
import { aProject } from '../a-project.js';
import { releaseOf, TWO_ZONES } from './a-release.js';

const FEEDS =
  '{xmltv: {days: 3, past-days: 1}, on-demand: {closes: 30d, url: "https://vod.example/{lesson}.mp4"}, feeds: {rss: {link: "https://www.example/"}, calendar: {days: 8, past-days: 1}, adi: {provider: EDU, provider-id: edu.example.cn, asset-prefix: EDUC, qa-contact: qa@edu.example.cn, poster: "{lesson}.png"}}}';

/** A release with every feed, of recordings that are there where `delivered` says so. */
export async function aFeedRelease(
  files: Readonly<Record<string, string>> = {},
  from = '2020-03-11',
  previous?: ZoneView['previous'],
  delivered: (lesson: string) => boolean = () => true,
) {
  const zone = (TWO_ZONES['zones/one.yaml'] ?? '').replace(/outputs: .*/, `outputs: ${FEEDS}`);
  const { project, timeline, uses, reports } = await aProject({
    ...TWO_ZONES,
    'project.yaml':
      'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {folder: media, file: "{lesson}.mp4"}\n',
    'zones/one.yaml': zone,
    ...files,
  });
  if (project === undefined || timeline === undefined || uses === undefined) throw new Error(reports.join('\n'));
  const recordings = new Map<string, Recording>();
  for (const { lessons } of project.courses.values()) {
    for (const { file, id } of lessons) {
      if (!delivered(id)) continue;
      const measured = { state: 'ok', size: 1000, from: 'lock', fingerprint: id } as const;
      recordings.set(file, { ...measured, file, length: 900_000, still: false });
      recordings.set(`${id}.png`, { ...measured, file: `${id}.png`, length: 0, still: true });
    }
  }
  return releaseOf({ project, timeline, uses, recordings }, from, previous);
}
