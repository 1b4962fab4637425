import type { Validator } from '../validators.js';
import type { Cause } from './causes.js';
import { compareVerdicts, isSound, Judge, type Verdict } from './judge.js';
import { indentOf, isWritten, type Line, linesOf, withLines } from './lines.js';
import { reindented } from './reindent.js';
import { type LineContext, type RepairedLine, repairLine } from './repair-line.js';

export interface Repaired {
  readonly text: string;
  readonly verdict: Verdict;
  /** By line, from 0. */
  readonly lines: ReadonlyMap<number, RepairedLine>;
}

/** More are tried together only: each one costs a look at the whole text. */
const MAX_TRIED = 120;

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
  const lines = linesOf(text);
  let needed = neededRepairs(text, before, repairsOf(lines, context), judge);
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

function textWith(text: string, repairs: Repairs): string {
  return withLines(text, new Map([...repairs].map(([index, line]) => [index, line.text])));
}

function repairsOf(lines: readonly Line[], context: Pick<LineContext, 'isKey' | 'isTimetable'>): Repairs {
  const repairs = new Map<number, RepairedLine>();
  let blockIndent: number | undefined;
  for (const [index, { text }] of lines.entries()) {
    const indent = indentOf(text);
    if (blockIndent !== undefined && (text.trim() === '' || indent > blockIndent)) continue;
    blockIndent = /(?:^|[:-] +)[|>][-+\d]*\s*(?:#.*)?$/.test(text) ? indent : undefined;
    const next = lines.slice(index + 1).find((line) => isWritten(line.text));
    const ends = next === undefined || indentOf(next.text) <= indent || /^\s*(?:- |[^\s[{]+: )/.test(next.text);
    const repaired = repairLine(text, { ...context, ends });
    if (repaired !== undefined) repairs.set(index, repaired);
  }
  return repairs;
}

function neededRepairs(text: string, before: Verdict, all: Repairs, judge: Judge): Repairs {
  if (all.size === 0) return all;
  const together = judge.judge(textWith(text, all));
  if (compareVerdicts(together, before) < 0) return withoutNeedless(text, together, all, judge);
  return oneByOne(text, before, all, judge);
}

function withoutNeedless(text: string, together: Verdict, all: Repairs, judge: Judge): Repairs {
  if (all.size > MAX_TRIED) return all;
  const needed = new Map(all);
  for (const [index, line] of all) {
    needed.delete(index);
    if (compareVerdicts(judge.judge(textWith(text, needed)), together) > 0) needed.set(index, line);
  }
  return new Map([...needed].sort(([a], [b]) => a - b));
}

function oneByOne(text: string, before: Verdict, all: Repairs, judge: Judge): Repairs {
  const needed = new Map<number, RepairedLine>();
  let best = before;
  for (const [index, line] of [...all].slice(0, MAX_TRIED)) {
    if (judge.isTired) break;
    const verdict = judge.judge(textWith(text, new Map([...needed, [index, line]])));
    if (compareVerdicts(verdict, best) >= 0) continue;
    needed.set(index, line);
    best = verdict;
  }
  return needed;
}
