import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { inLanguage } from '../../model/local-text.js';
import { addDays, dayNumber } from '../../model/time.js';
import type { ZoneView } from '../../outputs/output.js';
import { guideWindow } from '../../outputs/window.js';
import { alignedColumns } from '../../report/aligned-columns.js';
import type { Session } from '../io.js';

const HEAD: readonly Text[] = [
  { zh: '专区', en: 'zone' },
  { zh: '名称', en: 'name' },
  { zh: '频道', en: 'channels' },
  { zh: '节目单', en: 'guide' },
  { zh: '文件', en: 'files' },
  { zh: '大小', en: 'size' },
];
const NUMBERS: ReadonlySet<number> = new Set([2, 4, 5]);

/** One line a zone: what its viewers and carriers get. `sizes` is by path below the release. */
export function buildSummary(views: readonly ZoneView[], sizes: ReadonlyMap<string, number>, session: Session): string {
  const rows = views.map((view) => {
    const { project, zone } = view;
    const own = [...sizes].filter(([path]) => path.startsWith(`${zone.id}/`));
    const { from, until } = guideWindow(view);
    return [
      zone.id,
      visible(inLanguage(zone.title, session.language, project.languages)),
      `${zone.lineup.length}`,
      dayNumber(until) > dayNumber(from) ? `${from} – ${addDays(until, -1)}` : '–',
      `${own.length}`,
      `${(own.reduce((sum, [, size]) => sum + size, 0) / 1e6).toFixed(1)} MB`,
    ];
  });
  return `${alignedColumns([HEAD.map(session.say), ...rows], NUMBERS)
    .map((line) => `  ${line}`)
    .join('\n')}\n`;
}
