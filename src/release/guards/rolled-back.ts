import type { Text } from '../../diagnostics/text.js';
import { shellWord } from '../../media/shell-word.js';
import type { Hold, Holds } from '../holds.js';
import type { GuardedFinding } from './guard-refusal.js';

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
export function rolledBack({ held, isLost }: Holds, making: Making, out: string): readonly GuardedFinding[] {
  const texts: Text[] = held.filter((hold) => isHeld(hold, making)).map((hold) => wordsOf(hold, out));
  if (isLost) texts.push(LOST);
  return texts.map((text) => ({ permission: 'rolled-back', finding: { zone: '', text } }));
}

const LOST: Text = {
  zh: '有版本被撤下过，但 .held.json 缺失或已损坏，不知道是哪些；请从备份恢复；课表无误时，用 airclass resume 解除',
  en: 'a release was rolled back, and .held.json is missing or damaged, so it is not known which; restore it from a backup, or, where the timetable is right, end the hold with airclass resume',
};

function wordsOf(hold: Hold, out: string): Text {
  const { zh, en } = holdWords(hold);
  const resume = `airclass resume --out ${shellWord(out)}`;
  return {
    zh: `${hold.release} ${zh}；课表没有改动，会再次上线。要照常发布，先运行 ${resume}`,
    en: `${hold.release} was ${en}; the timetable has not changed and would put it on air again. To publish it all the same, run ${resume} first`,
  };
}

/** `rolled back 2020-03-09T00:30:00.000Z by li: wrong lesson`, as `releases` shows it. */
export function holdWords({ at, by, reason }: Hold): Text {
  return {
    zh: `由 ${by} 于 ${at} 撤下${reason === undefined ? '' : `：${reason}`}`,
    en: `rolled back ${at} by ${by}${reason === undefined ? '' : `: ${reason}`}`,
  };
}
