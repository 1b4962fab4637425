import { groupBy } from '../../diagnostics/group-by.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Text } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { LineupChange, ReleaseDiff } from '../../published/diff/release-diff.js';
import { type Audience, ChangeDetails } from './change-details.js';
import { type ChangeRow, changeRows, groupsOf } from './change-rows.js';
import { dayName, LINEUP_NAMES } from './change-words.js';
import { type ChannelPlaces, channelPlaces } from './channel-places.js';
import { asText, type DiffReport } from './diff-report.js';
import { joinedText, same, summaryOf } from './sheet-summary.js';

/** What people read of a comparison, in any format. */
export interface Sheet {
  readonly title: Text;
  /** When it was issued. */
  readonly issue?: Text;
  /** What was compared, and how much has changed. */
  readonly lines: readonly Text[];
  readonly sections: readonly SheetSection[];
  /** Who says it, and whom to ask. */
  readonly foot?: readonly Text[];
}

export interface SheetSection {
  readonly title: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly kind: ChangeRow['kind'] | 'lineup' | 'grade' | 'missing';
  /** When what it is about begins. */
  readonly at?: Instant;
}

export interface SheetCell extends Text {
  /** To another sheet beside this one, by its name without an ending. */
  readonly link?: string;
}

export const COLUMNS: readonly Text[] = [
  { zh: '频道', en: 'Channel' },
  { zh: '时间', en: 'Time' },
  { zh: '变动', en: 'Change' },
  { zh: '节目', en: 'Programme' },
  { zh: '说明', en: 'Details' },
];
const LINEUP_COLUMNS: readonly Text[] = [
  { zh: '专区', en: 'Zone' },
  { zh: '频道', en: 'Channel' },
  { zh: '变动', en: 'Change' },
  { zh: '说明', en: 'Details' },
];
/** Boxes and operators use them; schools do not. */
const ADDRESSES: ReadonlySet<LineupChange['kind']> = new Set(['id-changed', 'stream-changed', 'catch-up-changed']);

/** `diff` may be a part of the report's: that of one grade. */
export function changeSheet(report: DiffReport, diff: ReleaseDiff, title: Text, audience: Audience): Sheet {
  const channels = channelPlaces(report.diff);
  const details = new ChangeDetails(report, channels, audience);
  const lineup = diff.lineup.filter(({ kind }) => audience === 'operators' || !ADDRESSES.has(kind));
  const groups = groupsOf(report, diff);
  const changes = groups.flatMap((group) => changeRows(group, details)).sort(byChannel(channels));
  const sections = [...groupBy(changes, ({ showing }) => details.dayOf(showing))]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([day, ofDay]) => ({ title: dayName(day), columns: COLUMNS, rows: ofDay.map(rowOf) }));
  return {
    title,
    lines: [...summaryOf(report, { ...diff, lineup }, audience), ...joinedText(report, groups, audience)],
    sections: lineup.length === 0 ? sections : [lineupSection(lineup, details, audience), ...sections],
  };
}

function lineupSection(lineup: readonly LineupChange[], details: ChangeDetails, audience: Audience): SheetSection {
  const rows = lineup.map((change): SheetRow => {
    const { zone, kind } = change;
    const channel = 'after' in change ? change.after : 'channel' in change ? change.channel : undefined;
    const isForSchools = audience === 'schools';
    const cells = [
      isForSchools ? asText(zone.title) : same(zone.id),
      channel === undefined ? same('') : isForSchools ? asText(channel.name) : same(channel.channel),
      LINEUP_NAMES[kind],
      details.lineupDetail(change),
    ];
    return { kind: 'lineup', cells };
  });
  return { title: { zh: '专区与频道', en: 'Zones and channels' }, columns: LINEUP_COLUMNS, rows };
}

function rowOf({ kind, showing, channel, time, change, what, detail }: ChangeRow): SheetRow {
  return { kind, at: showing.start, cells: [channel, same(time), change, what, detail] };
}

function byChannel(places: ChannelPlaces): (a: ChangeRow, b: ChangeRow) => number {
  const rank = ({ showing }: ChangeRow): number => places.get(showing.channel)?.rank ?? places.size;
  return (a, b) => rank(a) - rank(b) || a.showing.start - b.showing.start;
}
