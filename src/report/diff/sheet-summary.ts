import type { Text } from '../../diagnostics/text.js';
import type { ChangeGroup } from '../../published/diff/change-group.js';
import type { ReleaseDiff, ViewerChangeKind } from '../../published/diff/release-diff.js';
import type { Audience } from './change-details.js';
import { CHANGE_NAMES } from './change-words.js';
import { comparedDays, type DiffReport, sideName } from './diff-report.js';

const KINDS = Object.keys(CHANGE_NAMES) as readonly ViewerChangeKind[];

/** What was compared, what could not be, and how much has changed. */
export function summaryOf({ before, after }: DiffReport, diff: ReleaseDiff, audience: Audience): readonly Text[] {
  const compared = daysText(diff);
  if (audience === 'schools') return [...(compared === undefined ? [] : [compared]), countsOf(diff)];
  const [from, to] = [sideName(before), sideName(after)];
  const head = {
    zh: `${from.zh} → ${to.zh}${compared === undefined ? '' : `，${compared.zh}`}`,
    en: `${from.en} → ${to.en}${compared === undefined ? '' : `, ${compared.en}`}`,
  };
  const apart = diff.zones.filter(({ shared }) => shared === undefined).map(({ zone }) => zone.id);
  const notCompared = {
    zh: `没有共同的时段，节目没有比较：${apart.join('、')}`,
    en: `No time in common, programmes not compared: ${apart.join(', ')}`,
  };
  return [head, ...(apart.length === 0 ? [] : [notCompared]), countsOf(diff)];
}

function daysText(diff: ReleaseDiff): Text | undefined {
  const days = comparedDays(diff);
  return days && { zh: `${days[0]} 至 ${days[1]}`, en: `${days[0]} to ${days[1]}` };
}

/** How many changes of each kind there are. */
export function countsOf({ changes, lineup, zones }: ReleaseDiff): Text {
  const counts = KINDS.map(
    (kind) => [CHANGE_NAMES[kind], changes.filter((change) => change.kind === kind).length] as const,
  );
  const parts: readonly Text[] = [
    ...(lineup.length === 0 ? [] : [{ zh: `专区与频道 ${lineup.length}`, en: `zones and channels ${lineup.length}` }]),
    ...counts.flatMap(([{ zh, en }, count]) => (count === 0 ? [] : [{ zh: `${zh} ${count}`, en: `${en} ${count}` }])),
  ];
  if (parts.length > 0) {
    return {
      zh: `变动：${parts.map(({ zh }) => zh).join('、')}`,
      en: `Changes: ${parts.map(({ en }) => en).join(', ')}`,
    };
  }
  return zones.some(({ shared }) => shared !== undefined)
    ? { zh: '对观众没有变化。', en: 'Nothing changes for viewers.' }
    : { zh: '没有可以比较的节目。', en: 'There was nothing to compare.' };
}

export function same(text: string): Text {
  return { zh: text, en: text };
}

/** How many changes are in one sentence, where the command has an option that lists each. */
export function joinedText(
  { isExpanded }: DiffReport,
  groups: readonly ChangeGroup[],
  audience: Audience,
): readonly Text[] {
  const joined = groups.filter(({ kind }) => kind !== 'single');
  if (joined.length === 0 || isExpanded === undefined || audience === 'schools') return [];
  const count = joined.reduce((sum, { changes }) => sum + changes.length, 0);
  const [zh, en] = [joined.length, joined.length === 1 ? '1 sentence' : `${joined.length} sentences`];
  return [
    {
      zh: `其中 ${count} 处合为 ${zh} 句；加 --expand 逐条列出`,
      en: `${count} of them are in ${en}; --expand lists each`,
    },
  ];
}
