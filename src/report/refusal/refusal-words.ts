import { groupBy } from '../../diagnostics/group-by.js';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { inLanguage } from '../../model/local-text.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';
import type { Permission } from '../../release/guards/guard.js';
import type { GuardedFinding } from '../../release/guards/guard-refusal.js';
import { findingWords } from './finding-words.js';
import { isLocked, lockedBrief, lockedSentence, type RefusalClock } from './locked-sentence.js';
import { type SlotChange, slotChanges } from './slot-changes.js';

/** Sentences of one kind; the others are counted. */
const MAX_SENTENCES = 5;

/** Where neither the timetable nor the comparison says what. */
const CHANGED: Text = { zh: '改动锁定的节目', en: 'what was locked has changed' };
/** The most urgent first. */
const URGENCY: readonly Permission[] = [
  'break-lock',
  'shrink',
  'renumber',
  'rolled-back',
  'unsigned',
  'earlier',
  'unknown',
];

const WHY: Readonly<Record<Permission, Text>> = {
  'break-lock': {
    zh: '锁定时间内的节目，观众已按节目单等候，播出单也可能已经下发。',
    en: 'What is locked was promised to viewers, and playout servers may have fetched it.',
  },
  shrink: {
    zh: '观众会失去原有的内容，而课表和校历都没有说明原因；多半是误删了文件或行。',
    en: 'Viewers would lose what they have now, and neither timetable nor calendar says why: often a file or a row was deleted by mistake.',
  },
  renumber: {
    zh: '机顶盒的收藏与预约按频道号和频道 id 认频道，变了就找不到。',
    en: 'Set-top boxes know a channel by its number and id: favourites and timers would be lost.',
  },
  'rolled-back': {
    zh: '撤下的内容不会自己回来，要有人确认；也可先用 airclass resume 解除。',
    en: 'What was taken off air comes back only if somebody says so; airclass resume ends the hold beforehand.',
  },
  unsigned: {
    zh: '核对签名的取用方会拒收没有签名的版本。',
    en: 'Programs that check signatures would refuse a release without one.',
  },
  earlier: {
    zh: '多半是系统时钟拨慢了；那样会把已经过去的日子再发布一遍。',
    en: 'The clock of this machine was probably set back; days that are over would be published again.',
  },
  unknown: {
    zh: '不知道现有版本播什么，就无法核对新版本有没有少内容、改动锁定的节目。',
    en: 'Without it, it is not known what viewers would lose, or whether something locked changes.',
  },
};

export interface Refused {
  readonly findings: readonly GuardedFinding[];
  /** What changes for viewers, where it could be compared. */
  readonly diff: ReleaseDiff | undefined;
  readonly clock: RefusalClock;
}

export interface RefusalPart {
  readonly sentences: readonly Text[];
  /** How many more there are. */
  readonly more: number;
  readonly why: Text;
}

export interface RefusalWords {
  readonly parts: readonly RefusalPart[];
  readonly permissions: readonly Permission[];
  /** Of the changes themselves, for `--reason`; left out where the lock is not in question. */
  reason(language: MessageLanguage): string | undefined;
}

export function refusalWords({ findings, diff, clock }: Refused): RefusalWords {
  const byPermission = groupBy(findings, ({ permission }) => permission);
  const permissions = URGENCY.filter((permission) => byPermission.has(permission));
  const locked = diff === undefined || !permissions.includes('break-lock') ? [] : slotChanges(diff, isLocked(clock));
  const parts = permissions.map((permission): RefusalPart => {
    const own = byPermission.get(permission) ?? [];
    const sentences = permission === 'break-lock' ? lockWords(own, locked, clock) : findingWords(own);
    return {
      sentences: sentences.slice(0, MAX_SENTENCES),
      more: Math.max(0, sentences.length - MAX_SENTENCES),
      why: WHY[permission],
    };
  });
  return {
    parts,
    permissions,
    reason(language) {
      if (!permissions.includes('break-lock')) return undefined;
      const reasons = new Set(
        locked.flatMap(({ reason }) => (reason ? [inLanguage(reason, language, ['zh', 'en'])] : [])),
      );
      if (reasons.size > 0) return [...reasons].join(language === 'zh' ? '；' : '; ');
      const [first] = locked;
      return first === undefined ? CHANGED[language] : lockedBrief(first, clock)[language];
    },
  };
}

/** What diff says of the locked hours, once for all zones; what it does not show, as the guard found it. */
function lockWords(
  findings: readonly GuardedFinding[],
  locked: readonly SlotChange[],
  clock: RefusalClock,
): readonly Text[] {
  const isSaid = ({ finding: { zone, channel } }: GuardedFinding): boolean =>
    locked.some(({ zones, showing }) => zones.includes(zone) && showing.channel === channel);
  return [
    ...locked.map((change) => lockedSentence(change, clock)),
    ...findingWords(findings.filter((one) => !isSaid(one))),
  ];
}
