import type { SoundProject } from '../../src/compile.js';
import type { ZoneView } from '../../src/outputs/output.js';
import type { PublishOptions } from '../../src/release/publication.js';
import { releaseFiles } from '../../src/release/release-files.js';
import type { ReleaseFile } from '../../src/release/write-stage.js';
import { lineupsOf, releasePlan } from '../../src/release/zone-views.js';
import { aProject } from '../a-project.js';
import { viewOf } from '../outputs/view-of.js';

const ZONE = (id: string, number: number, outputs: string) =>
  `id: ${id}\ntitle: {zh: 区, en: Zone}\nlineup:\n  p1: {number: ${number}, id: p1.${id}.example, name: 一年级, stream: "https://${id}.example/p1.m3u8"}\noutputs: ${outputs}\n`;

/** Two zones that carry one channel of two courses, repeats and fill. */
export const TWO_ZONES: Readonly<Record<string, string>> = {
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n  math: {teacher: li, lessons: [加, 减, 乘, 除, 余, 方, 圆, 角, 线, 面]}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:30-09:50: math\nrepeats:\n  - {of: today, from: 09:00-10:00, at: 14:00}\n',
  'zones/one.yaml': ZONE(
    'one',
    1,
    '{xmltv: {days: 3, past-days: 0}, channels: {formats: [m3u, xspf]}, playout: {media-folder: /edu, formats: [ffplayout, ffconcat, ersatztv, xspf]}, diyp: {days: 2, past-days: 0, variants: [diyp, super-live]}, on-demand: {url: "https://vod.example/{lesson}.mp4"}}',
  ),
  'zones/two.yaml': ZONE('two', 2, '{xmltv: {days: 2, past-days: 0}, on-demand: {closes: 30d}}'),
};

export interface TestRelease {
  readonly files: readonly ReleaseFile[];
  readonly views: readonly ZoneView[];
  options(out: string, more?: Partial<PublishOptions>): PublishOptions;
}

/** A release of a small project, ready to be published or spoilt. */
export async function aRelease(
  files: Readonly<Record<string, string>> = {},
  from = '2020-03-09',
): Promise<TestRelease> {
  const { project, timeline, uses, reports } = await aProject({ ...TWO_ZONES, ...files });
  if (project === undefined || timeline === undefined || uses === undefined) throw new Error(reports.join('\n'));
  return releaseOf({ project, timeline, uses, recordings: new Map() }, from);
}

/** `previous` answers what the current release holds at a path below it. */
export function releaseOf(
  sound: SoundProject,
  from: string,
  previous: ZoneView['previous'] = () => undefined,
): TestRelease {
  const { project } = sound;
  const views = [...project.zones.values()].map((zone) =>
    viewOf(sound, zone, from, { previous: (path) => previous(`${zone.id}/${path}`) }),
  );
  return {
    views,
    files: [...releaseFiles(views, () => ({}))],
    options: (out, more = {}) => ({
      out,
      manifest: {
        project: project.id,
        'time-zone': 'Asia/Shanghai',
        window: { from, days: undefined },
        tool: { airclass: '0', node: '0', 'time-zone-data': '0', ffprobe: undefined },
        allowed: [],
        inputs: '0',
      },
      lineups: lineupsOf(views),
      plan: releasePlan(views, sound),
      gzip: true,
      keep: 14,
      ...more,
    }),
  };
}

/** As a publisher with a defect would write it. */
export function spoilt(
  files: readonly ReleaseFile[],
  path: string,
  spoil: (text: string) => string,
): readonly ReleaseFile[] {
  return files.map((entry) => {
    const place = entry.zone === undefined ? entry.file.path : `${entry.zone}/${entry.file.path}`;
    if (place !== path) return entry;
    const text = Buffer.concat([...entry.file.chunks()].map((chunk) => Buffer.from(chunk))).toString('latin1');
    const faulty = spoil(text);
    if (faulty === text) throw new Error(`nothing was spoilt in ${path}`);
    return { ...entry, file: { ...entry.file, chunks: () => [Buffer.from(faulty, 'latin1')] } };
  });
}
