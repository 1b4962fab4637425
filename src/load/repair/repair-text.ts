import type { Validator } from '../validators.js';
import type { Cause } from './causes.js';
import { type Excerpt, excerptAround } from './excerpt.js';
import { compareVerdicts, isSound, Judge, type Verdict } from './judge.js';
import { indentOf, isWritten, linesOf, withLines } from './lines.js';
import { reindented } from './reindent.js';
import { type LineContext, type RepairedLine, repairLine } from './repair-line.js';

export interface Repaired {
  readonly text: string;
  readonly verdict: Verdict;
  /** By line, from 0. */
  readonly lines: ReadonlyMap<number, RepairedLine>;
}

/**
 * The text with those of its lines repaired that keep it from being read, and no other; `undefined` where that is no
 * nearer to a sound text. A repair that is not needed is not made: what it would change may be meant as it is.
 */
export function repairText(
  text: string,
  validator: Validator,
  context: Pick<LineContext, 'isKey' | 'isTimetable'>,
): Repaired | undefined {
  const judge = new Judge(validator);
  const before = judge.judge(text);
  const lines = linesOf(text).map((line) => line.text);
  let needed = neededRepairs(text, repairsOf(lines, context), judge);
  let repaired = textWith(text, needed);
  let verdict = judge.judge(repaired);
  if (!isSound(verdict)) {
    const moved = reindented(repaired, verdict, judge);
    if (moved !== undefined) {
      const lines = [...moved].map(([line, words]): readonly [number, RepairedLine] => {
        const causes: readonly Cause[] = [...(needed.get(line)?.causes ?? []), 'indentation'];
        return [line, { text: words, causes }];
      });
      needed = new Map([...needed, ...lines]);
      repaired = textWith(text, needed);
      verdict = judge.judge(repaired);
    }
  }
  return needed.size === 0 || compareVerdicts(verdict, before) >= 0
    ? undefined
    : { text: repaired, verdict, lines: needed };
}

type Repairs = ReadonlyMap<number, RepairedLine>;

/** Characters; no person writes a longer line by hand. */
const MAX_LENGTH = 5000;

function textWith(text: string, repairs: Repairs): string {
  return withLines(text, new Map([...repairs].map(([index, line]) => [index, line.text])));
}

function repairsOf(lines: readonly string[], context: Pick<LineContext, 'isKey' | 'isTimetable'>): Repairs {
  const repairs = new Map<number, RepairedLine>();
  let blockIndent: number | undefined;
  for (const [index, text] of lines.entries()) {
    const indent = indentOf(text);
    if (blockIndent !== undefined && (text.trim() === '' || indent > blockIndent)) continue;
    blockIndent = /(?:^|[:-] +)[|>][-+\d]*\s*(?:#.*)?$/.test(text) ? indent : undefined;
    if (text.length > MAX_LENGTH) continue;
    let next = index + 1;
    while (next < lines.length && !isWritten(lines[next] ?? '')) next++;
    const after = lines[next];
    const ends = after === undefined || indentOf(after) <= indent || /^\s*(?:- |[^\s[{]+: )/.test(after);
    const repaired = repairLine(text, { ...context, ends });
    if (repaired !== undefined) repairs.set(index, repaired);
  }
  return repairs;
}

function neededRepairs(text: string, all: Repairs, judge: Judge): Repairs {
  if (all.size === 0) return all;
  const isBetter = compareVerdicts(judge.judge(textWith(text, all)), judge.judge(text)) < 0;
  return isBetter ? withoutNeedless(text, all, judge) : oneByOne(text, all, judge);
}

/** Those without which the text around them is worse; the others stay undone, and so do those there is no time for. */
function withoutNeedless(text: string, all: Repairs, judge: Judge): Repairs {
  const lines = textWith(text, all).split('\n');
  const kept = new Map(all);
  const needed = new Map<number, RepairedLine>();
  for (const [index, line] of all) {
    if (judge.isTired) break;
    const repaired = textWith(text, kept);
    const excerpt = telling(repaired, index, excerptAround(lines, index), judge);
    kept.delete(index);
    const isWorse =
      compareVerdicts(judge.judgePart(textWith(text, kept), excerpt), judge.judgePart(repaired, excerpt)) > 0;
    if (!isWorse) continue;
    kept.set(index, line);
    needed.set(index, line);
  }
  return needed;
}

/** All of the text, where its part cannot be read up to the line: it may begin within a text or brackets. */
function telling(text: string, index: number, excerpt: Excerpt, judge: Judge): Excerpt {
  const { brokenAt } = judge.judgePart(text, excerpt);
  return brokenAt === undefined || brokenAt > index ? excerpt : [...text.split('\n').keys()];
}

function oneByOne(text: string, all: Repairs, judge: Judge): Repairs {
  const lines = text.split('\n');
  const needed = new Map<number, RepairedLine>();
  for (const [index, line] of all) {
    if (judge.isTired) break;
    const excerpt = excerptAround(lines, index);
    const own = judge.judgePart(textWith(text, needed), excerpt);
    // A part that cannot be read up to the line shows nothing about it.
    if (excerpt.length < lines.length && (own.brokenAt ?? index) < index) continue;
    const verdict = judge.judgePart(textWith(text, new Map([...needed, [index, line]])), excerpt);
    if (compareVerdicts(verdict, own) < 0) needed.set(index, line);
  }
  return needed;
}
