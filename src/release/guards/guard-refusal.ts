import { groupBy } from '../../diagnostics/group-by.js';
import type { Problem } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { GuardFinding, Permission } from './guard.js';

export interface GuardedFinding {
  readonly permission: Permission | undefined;
  readonly problem?: Problem | undefined;
  readonly finding: GuardFinding;
}

/** What allows it on the command line of a build. */
export const PERMISSION_OPTIONS: Readonly<Record<Permission, string>> = {
  shrink: '--accept-shrink',
  renumber: '--accept-renumber',
  'break-lock': '--break-lock',
  earlier: '--accept-earlier',
  unknown: '--accept-unknown',
  'rolled-back': '--accept-rolled-back',
  unsigned: '--accept-unsigned',
};

/** The new release has a surprise that the operator has not allowed: the current one stays. */
export class GuardRefusal extends Error {
  constructor(readonly findings: readonly GuardedFinding[]) {
    super(findings.map((finding) => tellFinding(finding).en).join('\n'));
  }
}

/** `telecom p1: number 701 becomes 702 (--accept-renumber)` */
export function tellFinding({ permission, problem, finding: { zone, channel, text } }: GuardedFinding): Text {
  const place = [zone, channel].filter((part) => part).join(' ');
  const head = [place, problem?.id].filter((part) => part).map((part) => `${part}: `);
  const option = permission === undefined ? undefined : PERMISSION_OPTIONS[permission];
  return {
    zh: `${head.join('')}${text.zh}${option === undefined ? '' : `（${option}）`}`,
    en: `${head.join('')}${text.en}${option === undefined ? '' : ` (${option})`}`,
  };
}

/** What several zones have alike is one line: `mobile, telecom p1: …`. A list that follows a locked guide is not said again. */
export function tellAll(findings: readonly GuardedFinding[]): readonly Text[] {
  const places = new Set<string>();
  const own = findings.filter(({ permission, finding: { zone, channel } }) => {
    const place = `${zone} ${channel}`;
    const isSaid = permission === 'break-lock' && places.has(place);
    if (permission === 'break-lock') places.add(place);
    return !isSaid;
  });
  const alike = groupBy(own, ({ permission, problem, finding: { channel, text } }) =>
    JSON.stringify([permission, problem?.id, channel, text]),
  );
  return [...alike.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const zones = [first, ...more].map(({ finding }) => finding.zone);
    return [tellFinding({ ...first, finding: { ...first.finding, zone: zones.join(', ') } })];
  });
}
