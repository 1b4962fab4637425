import { type ClockTime, DAY, HOUR, MINUTE } from '../../model/time.js';
import type { CellValue } from '../workbook.js';
import { foldLines } from './fold-words.js';

export type Half = '上午' | '下午' | '晚上';

/** What the heading of a row, or a part of it, says. */
export interface Label {
  /** From when to when, or only when; in the order in which they are written. */
  readonly times: readonly ClockTime[];
  /** The number of a period: 第3节. */
  readonly period?: number;
  readonly half?: Half;
  /** What is left over: the name of what is on. */
  readonly words: string;
  /** A time that no clock shows. */
  readonly isFaulty?: true;
}

const TIME = /(\d{1,2})\s*[:.点时]\s*(\d{2})(?:\s*:\s*(\d{2}))?\s*分?/gu;
const BETWEEN = /[-‐-―−~～〜﹣到至]+/gu;
const PERIOD =
  /(?:第\s*|(?<![\p{Script=Han}\d]))([一二三四五六七八九十]{1,3}|\d{1,2})\s*(?:节课?|课时|课)|^\s*(\d{1,2})\s*$|^(?:period|lesson)\s*(\d{1,2})/iu;
const HALVES: readonly (readonly [RegExp, Half])[] = [
  [/上午|早上|morning|a\.?m\.?(?![a-z])/iu, '上午'],
  [/下午|afternoon|p\.?m\.?(?![a-z])/iu, '下午'],
  [/晚上|晚间|傍晚|evening/iu, '晚上'],
];

/** Words that name a column, not a row. */
const HEADINGS =
  /^(?:节次|课节|节数|时间|时刻|时段|上课时间|起止时间|开始|结束|开始时间|结束时间|课次|星期|日期|time|period|from|to)$/iu;

export function isHeading(text: string): boolean {
  return foldLines(text).every(
    (line) => HEADINGS.test(line.replace(/[\s/\\|]/gu, '')) || /^[\p{Script=Han}]*[/\\][\p{Script=Han}]*$/u.test(line),
  );
}

export function labelOfValue(value: CellValue): Label {
  if (value.kind === 'time')
    return { times: [value.clock], words: '', ...(value.clock > DAY && { isFaulty: true as const }) };
  if (value.kind === 'number' && value.number > 0 && value.number < 1)
    return { times: [Math.round(value.number * 86_400) * 1000], words: '' };
  if (value.kind === 'number' && Number.isInteger(value.number) && value.number > 0 && value.number < 20)
    return { times: [], period: value.number, words: '' };
  if (value.kind === 'number') return { times: [], words: String(value.number) };
  return value.kind === 'text' ? readLabel(value.text) : { times: [], words: '' };
}

/** `8:05-8:25`, `上午第一节 8:05`, `第1节`, `大课间 9:20—9:50`. */
export function readLabel(text: string): Label {
  let rest = foldLines(text).join(' ');
  const times: ClockTime[] = [];
  let faults = 0;
  const ranges = rest.match(/\d\s*[:.点时]\s*\d/gu) !== null;
  if (ranges) {
    rest = rest.replace(TIME, (_, hours: string, minutes: string, seconds = '0') => {
      const clock = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000;
      if (clock > DAY || Number(minutes) > 59 || Number(seconds) > 59) faults++;
      times.push(clock);
      return ' ';
    });
    rest = rest.replace(BETWEEN, ' ');
  }
  const half = HALVES.find(([pattern]) => pattern.test(rest));
  if (half !== undefined) rest = rest.replace(half[0], ' ');
  const found = PERIOD.exec(rest.trim());
  const period = found === null ? undefined : numberOf(found[1] ?? found[2] ?? found[3] ?? '');
  if (found !== null && period !== undefined) rest = rest.trim().replace(found[0], ' ');
  const words = rest.replace(/[()[\]{}<>【】〔〕,.、:;|/\\\s]+/gu, ' ').trim();
  return {
    times,
    words,
    ...(period !== undefined && { period }),
    ...(half !== undefined && { half: half[1] }),
    ...(faults > 0 && { isFaulty: true }),
  };
}

const NUMERALS = '一二三四五六七八九';

function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, ones] = /^([一二三四五六七八九]?十)?([一二三四五六七八九])?$/u.exec(text) ?? [];
  if (tens === undefined && ones === undefined) return undefined;
  const ten = tens === undefined ? 0 : tens.length === 1 ? 10 : (NUMERALS.indexOf(tens.charAt(0)) + 1) * 10;
  return ten + (ones === undefined ? 0 : NUMERALS.indexOf(ones) + 1);
}
