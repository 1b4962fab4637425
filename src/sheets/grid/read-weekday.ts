import { WEEKDAYS, type Weekday } from '../../model/time.js';
import { foldWords } from './fold-words.js';

export interface WeekdayWord {
  readonly weekday: Weekday;
  /** `一` by itself means Monday only among its like. */
  readonly isBare: boolean;
}

const NUMERALS = '一二三四五六日';
const ENGLISH = /^(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs?|rsday|urday)?(?:\W.*)?$/i;
const CHINESE = /^(?:星期|周|礼拜)([一二三四五六日天1-7])(?![\p{Script=Han}\d]).*$/u;

/** `星期一`, `周一（3月9日）`, `一`, `Mon`. */
export function readWeekday(text: string): WeekdayWord | undefined {
  const words = foldWords(text);
  const [, explicit] = CHINESE.exec(words) ?? [];
  const [, english] = ENGLISH.exec(words) ?? [];
  const bare = /^[一二三四五六日天]$/u.test(words) ? words : undefined;
  const written = english?.toLowerCase() ?? (explicit ?? bare)?.replace('天', '日').replace('7', '日');
  const weekday = written === undefined ? undefined : WEEKDAYS[indexOf(written)];
  return weekday === undefined ? undefined : { weekday, isBare: bare !== undefined };
}

function indexOf(written: string): number {
  if (/^[1-6]$/.test(written)) return Number(written) - 1;
  return written.length === 1 ? NUMERALS.indexOf(written) : WEEKDAYS.findIndex((day) => written.startsWith(day));
}
