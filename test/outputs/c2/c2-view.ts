import type { Recording } from '../../../src/media/recording.js';
import type { ZoneView } from '../../../src/outputs/output.js';
import { aView, zoneFile } from '../a-view.js';

const VALUES =
  'Movie: {SourceDRMType: 0, DestDRMType: 0, AudioType: 2, OCSURL: "ftp://vod.example/", BitRateType: 7, VideoProfile: 5, ServiceType: "1"}';

/** Minutes and seconds and a frame: 17:05 and 3 frames of 25. */
export const LENGTH = (17 * 60 + 5) * 1000 + 3 * 40;

export const GOOD: Omit<Recording, 'file'> = {
  state: 'ok',
  length: LENGTH,
  size: 123456789,
  still: false,
  from: 'lock',
  container: 'mov,mp4,m4a,3gp,3g2,mj2',
  streams: [
    { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 },
    { type: 'audio', codec: 'aac' },
  ],
};

export interface C2ViewOptions {
  readonly files?: Readonly<Record<string, string>>;
  /** More settings as the inside of a YAML map. */
  readonly c2?: string;
  readonly outputs?: string;
  readonly lineup?: string;
  /** By file; those of P1 chinese are sound. */
  readonly recordings?: Readonly<Record<string, Partial<Recording>>>;
  readonly from?: string;
}

/** A zone whose carrier takes work orders, and its recordings. */
export async function c2View({ files, c2, outputs, lineup, recordings, from }: C2ViewOptions = {}): Promise<ZoneView> {
  const settings = `carrier: telecom, csp-id: SCEDU, lsp-id: TEL, movie-url: "ftp://vod.example/edu", order-url: "ftp://vod.example/c2", ${c2 ?? `days: 2, values: {${VALUES}}`}`;
  const view = await aView({
    files: {
      'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
      ...zoneFile(`{${outputs ?? 'on-demand: {closes: 30d}, '}c2: {${settings}}}`, lineup),
      ...files,
    },
    ...(from === undefined ? {} : { from }),
  });
  const lessons = [...view.project.courses.values()].flatMap((course) => course.lessons);
  const measured = lessons.map(({ file }) => [file, { ...GOOD, file, ...recordings?.[file] }] as const);
  return { ...view, recordings: new Map<string, Recording>(measured) };
}
