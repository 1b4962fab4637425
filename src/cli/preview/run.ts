import { resolve } from 'node:path';
import { TimeText } from '../../calendar/time-text.js';
import { groupBy } from '../../diagnostics/group-by.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { visible } from '../../diagnostics/visible.js';
import { readers } from '../../published/preview/index.js';
import type { Effect, Preview, Reader, Remark, ZoneFiles } from '../../published/preview/preview.js';
import { filesOf } from '../../release/current-file.js';
import type { Manifest } from '../../release/manifest.js';
import { readManifest } from '../../release/releases.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import type { PreviewOptions } from './options.js';

export async function preview(release: string | undefined, options: PreviewOptions, session: Session): Promise<void> {
  const folder = resolve(session.cwd, options.out);
  const id = existingRelease(folder, release);
  const manifest = readManifest(folder, id);
  const reader = readers[options.as];
  const known = Object.keys(manifest.zones);
  for (const zone of options.zone) {
    if (known.includes(zone)) continue;
    throw new UsageError({
      zh: `版本 ${id} 没有专区“${zone}”；有 ${known.join('、')}`,
      en: `release ${id} has no zone "${zone}"; there are ${known.join(', ')}`,
    });
  }
  const zones = options.zone.length > 0 ? options.zone : known;
  const seen = zones.map((zone) => {
    const files = zoneFiles(zone, manifest, filesOf(folder, id));
    const loads = reader.needs.some((path) => files.text(path) !== undefined);
    return { zone, ...(loads ? reader.preview(files) : { channels: [], remarks: [nothingToLoad(reader)] }) };
  });
  if (options.format === 'json') {
    session.out(`${JSON.stringify({ version: 1, release: id, reader: reader.id, zones: seen }, undefined, 1)}\n`);
    return;
  }
  const clock = new TimeText(manifest['time-zone']);
  for (const { zone, ...view } of seen) session.out(pretty(zone, view, { reader, clock }, session));
}

/** As the manifest lists them: a file that is gone or has other bytes is damage, not one that the zone never had. */
function zoneFiles(
  zone: string,
  { 'time-zone': timeZone, files }: Manifest,
  read: (path: string) => Uint8Array | undefined,
): ZoneFiles {
  const paths = Object.keys(files);
  return {
    timeZone,
    text: (path) => {
      const bytes = read(`${zone}/${path}`);
      return bytes && Buffer.from(bytes).toString();
    },
    names: (below) => {
      const head = `${zone}/${below}/`;
      const names = paths.filter((path) => path.startsWith(head)).map((path) => path.slice(head.length));
      return [...new Set(names.map((name) => name.split('/', 1).join()))].sort(compareCodeUnits);
    },
  };
}

function nothingToLoad({ name, needs }: Reader): Remark {
  return {
    effect: 'dropped',
    message: {
      zh: `${name} 需要 ${needs.join(' 或 ')}，这个专区没有`,
      en: `${name} needs ${needs.join(' or ')}, which this zone does not have`,
    },
    channel: undefined,
    start: undefined,
  };
}

const EFFECTS: Readonly<Record<Effect, Text>> = {
  cut: { zh: '截断', en: 'cut' },
  dropped: { zh: '丢弃', en: 'dropped' },
  renamed: { zh: '改名', en: 'renamed' },
  ignored: { zh: '忽略', en: 'ignored' },
};

interface Seen {
  readonly reader: Reader;
  readonly clock: TimeText;
}

/** One line per kind of remark, with how often and where first. */
function pretty(zone: string, { channels, remarks }: Preview, { reader, clock }: Seen, { say }: Session): string {
  const programmes = channels.reduce((sum, channel) => sum + channel.programmes.length, 0);
  const head = say({
    zh: `${zone}：${reader.name} 显示 ${channels.length} 个频道、${programmes} 个节目\n`,
    en: `${zone}: ${reader.name} shows ${channels.length} channels and ${programmes} programmes\n`,
  });
  const groups = groupBy(remarks, ({ effect, message }) => `${effect} ${message.en}`);
  return `${head}${[...groups.values()].map((group) => line(group, clock, say)).join('')}`;
}

function line([first, ...more]: readonly Remark[], clock: TimeText, say: Session['say']): string {
  if (first === undefined) return '';
  const at = first.start === undefined ? undefined : clock.iso(first.start).slice(0, 16).replace('T', ' ');
  const where = [first.channel, at].filter((part) => part !== undefined).join(' ');
  const others = more.length === 0 ? '' : say({ zh: `（另有 ${more.length} 处）`, en: ` (and ${more.length} more)` });
  const place = where === '' ? '' : `${where}: `;
  return `  ${say(EFFECTS[first.effect])}  ${visible(`${place}${say(first.message)}`)}${others}\n`;
}
