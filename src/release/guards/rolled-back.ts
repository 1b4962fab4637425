import type { Text } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { Hold, Holds } from '../holds.js';
import type { GuardedFinding } from './guard-refusal.js';

type Tell = (at: Instant) => Text;

/** The new release: its content and its inputs. */
export interface Making {
  /** The end of its id. */
  readonly digest: string;
  readonly inputs: string;
}

/** The same content, or another day of the same timetable: each night would bring it back. */
export function isHeld({ release, inputs }: Hold, making: Making): boolean {
  return inputs === making.inputs || release.endsWith(`-${making.digest}`);
}

/** What was taken off air must not come back unnoticed. */
export function rolledBack({ held, isLost }: Holds, making: Making, tell: Tell): readonly GuardedFinding[] {
  const texts: Text[] = held.filter((hold) => isHeld(hold, making)).map((hold) => wordsOf(hold, tell));
  if (isLost) texts.push(LOST);
  return texts.map((text) => ({ permission: 'rolled-back', finding: { zone: '', text } }));
}

export const HOLDS_LOST: Text = {
  zh: '有版本被撤下过，但 .held.json 缺失或已损坏，不知道是哪些',
  en: 'a release was rolled back, and .held.json is missing or damaged, so it is not known which',
};

const LOST: Text = {
  zh: `${HOLDS_LOST.zh}；最好从备份恢复`,
  en: `${HOLDS_LOST.en}; better restore it from a backup`,
};

function wordsOf(hold: Hold, tell: Tell): Text {
  const { zh, en } = holdWords(hold, tell(Date.parse(hold.at)));
  return {
    zh: `${hold.release} ${zh}；课表没有改动，会再次上线`,
    en: `${hold.release} was ${en}; the timetable has not changed and would put it on air again`,
  };
}

/** `rolled back today 08:30 by li: wrong lesson`. */
export function holdWords({ by, reason }: Hold, when: Text): Text {
  return {
    zh: `由 ${by} 于 ${when.zh} 撤下${reason === undefined ? '' : `：${reason}`}`,
    en: `rolled back ${when.en} by ${by}${reason === undefined ? '' : `: ${reason}`}`,
  };
}
