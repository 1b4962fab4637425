import type { Instant, Millis } from '../../model/time.js';
import type { AiredStretch } from './aired-stretches.js';
import type { PlannedItem } from './planned-item.js';

export const VERDICTS = [
  'as-planned',
  'authorised',
  'late',
  'early',
  'interrupted',
  'off-air',
  'wrong-item',
  'missing',
  'unplanned',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Time in which a planned item was not on air, by what was on instead. */
export interface Lost {
  readonly nothing: Millis;
  readonly other: Millis;
  readonly filler: Millis;
}

export const NOTHING_LOST: Lost = { nothing: 0, other: 0, filler: 0 };
/** domain.md, section 6: filler over a planned item counts as off air at half weight. */
const FILLER_WEIGHT = 0.5;

export function weighted({ nothing, other, filler }: Lost): Millis {
  return nothing + other + Math.round(filler * FILLER_WEIGHT);
}

export function sumOf(losses: Iterable<Lost>): Lost {
  let [nothing, other, filler] = [0, 0, 0];
  for (const lost of losses) {
    nothing += lost.nothing;
    other += lost.other;
    filler += lost.filler;
  }
  return { nothing, other, filler };
}

/** Who allowed a change: the timetable, which gives its reason, or the author of the file of authorised changes. */
export interface Authority {
  readonly from: 'timetable' | 'file';
  readonly reason: Readonly<Record<string, string>>;
  readonly by: string | undefined;
  /** What it would be without. */
  readonly instead: Verdict;
}

export interface AsRunRow {
  readonly channel: string;
  readonly at: Instant;
  readonly verdict: Verdict;
  /** `undefined` for an unplanned item. */
  readonly planned: PlannedItem | undefined;
  /** The play that was judged, or what was on most in its place; `undefined` where nothing was. */
  readonly played: AiredStretch | undefined;
  /** By how much its start is later than planned; negative for earlier. */
  readonly late: Millis | undefined;
  readonly lost: Lost;
  readonly authority: Authority | undefined;
}

export function isFault({ verdict }: Pick<AsRunRow, 'verdict'>): boolean {
  return verdict !== 'as-planned' && verdict !== 'authorised';
}
