import { spokenLength } from '../../calendar/spoken.js';
import type { Text } from '../../diagnostics/text.js';
import { addDays } from '../../model/time.js';
import type { ZoneView } from '../../outputs/output.js';
import { guideWindow, playoutWindow, type Window } from '../../outputs/window.js';
import type { XmlTree } from '../../outputs/xml-tree.js';
import { type Column, type Content, ofProject, type Piece, section, table } from './markup.js';
import type { ReportFacts } from './report-facts.js';

const COLUMNS: readonly Column[] = [
  { head: { zh: '专区', en: 'Zone' } },
  { head: { zh: '频道', en: 'Channels' }, isNumber: true },
  { head: { zh: '节目单', en: 'Guide' } },
  { head: { zh: '播出单', en: 'Playout' } },
  { head: { zh: '播前锁定', en: 'Locked before air' } },
  { head: { zh: '文件', en: 'Files' } },
];

export function zonesSection(body: XmlTree, { views, written }: ReportFacts): void {
  const rows = views.map((view) => ({ cells: zoneCells(view, written.get(view.zone.id) ?? []) }));
  table(section(body, 'zones', { zh: '专区', en: 'Zones' }), COLUMNS, rows);
}

function zoneCells(view: ZoneView, paths: readonly string[]): readonly Content[] {
  const { zone, project } = view;
  const title = ofProject(zone.title, project.languages);
  return [
    [{ text: title }, { text: ` ${zone.id}`, kind: 'quiet' }],
    String(zone.lineup.length),
    zone.xmltv === undefined ? NONE : [days(guideWindow(view))],
    zone.playout === undefined
      ? NONE
      : [days(playoutWindow(view)), { text: ` ${zone.playout.formats.join(', ')}`, kind: 'quiet' }],
    zone.lockTime === undefined ? NONE : spokenLength(zone.lockTime),
    fileLinks(zone.id, paths),
  ];
}

const NONE: Text = { zh: '无', en: 'none' };

function days({ from, until }: Window): Piece {
  return { text: `${from} – ${addDays(until, -1)}`, kind: 'time' };
}

/** Files at the top of the zone's folder by name, what is in folders by their number. */
function fileLinks(zone: string, paths: readonly string[]): readonly Piece[] {
  const below = new Map<string, number>();
  for (const path of paths) {
    const [top = '', ...rest] = path.split('/');
    const name = rest.length === 0 ? top : `${top}/`;
    below.set(name, (below.get(name) ?? 0) + 1);
  }
  return [...below].flatMap(([name, count], index) => [
    { text: index === 0 ? '' : ' · ' },
    { text: name.endsWith('/') ? `${name} (${count})` : name, href: `../${zone}/${name}` },
  ]);
}
