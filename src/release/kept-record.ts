import type { Text } from '../diagnostics/text.js';
import { isShape, isText, maybe } from '../files/is-shape.js';
import { addDays, type Day, dayNumber } from '../model/time.js';

/** What was published in place of a faulty channel, zone or grade; exactly one of the three names is there. */
export interface KeptRecord {
  readonly channel?: string | undefined;
  readonly zone?: string | undefined;
  /** Only where no channel carries it. */
  readonly grade?: string | undefined;
  /** The release from which it is kept: the last in which it was sound. */
  readonly from: string;
  /** First broadcast day of the first release that kept it. */
  readonly since: Day;
  /** The first broadcast day without lessons, where it ends before the others do. */
  readonly until?: Day | undefined;
  readonly because: Text;
}

export const isKeptRecord = isShape<KeptRecord>({
  channel: maybe(isText),
  zone: maybe(isText),
  grade: maybe(isText),
  from: isText,
  since: isText,
  until: maybe(isText),
  because: isShape<Text>({ zh: isText, en: isText }),
});

/** `p7`, `zone telecom`. */
export function keptName({ channel, zone, grade }: KeptRecord): Text {
  if (channel !== undefined) return { zh: `频道 ${channel}`, en: channel };
  if (zone !== undefined) return { zh: `专区 ${zone}`, en: `zone ${zone}` };
  return { zh: `年级 ${grade}`, en: `grade ${grade}` };
}

/** The same channels, zones and grades, with lessons up to the same day, whatever their faults are. */
export function keepSame(some: readonly KeptRecord[] = [], others: readonly KeptRecord[] = []): boolean {
  const ends = (kept: readonly KeptRecord[]) => new Map(kept.map((one) => [keptName(one).en, one.until]));
  const [a, b] = [ends(some), ends(others)];
  return a.size === b.size && [...a].every(([name, until]) => b.has(name) && b.get(name) === until);
}

/** Counted from the first release that kept it. */
export function nightsKept({ since }: KeptRecord, today: Day): number {
  return dayNumber(today) - dayNumber(since) + 1;
}

/** `p7 kept from release 000041-… because courses/P7.yaml:3:5: …`. */
export function keptWords(kept: KeptRecord): Text {
  const [name, last] = [keptName(kept), kept.until && addDays(kept.until, -1)];
  if (last !== undefined)
    return {
      zh: `${name.zh} 的课只到 ${last}，因为 ${kept.because.zh}`,
      en: `${name.en} has lessons up to ${last} only because ${kept.because.en}`,
    };
  return {
    zh: `${name.zh} 沿用版本 ${kept.from}，因为 ${kept.because.zh}`,
    en: `${name.en} kept from release ${kept.from} because ${kept.because.en}`,
  };
}
