import { excerptAround } from './excerpt.js';
import { compareVerdicts, isSound, type Judge, type Verdict } from './judge.js';
import { indentOf, isWritten, linesOf, withLines } from './lines.js';

/** Lines by their place from 0, as they are when moved. */
export type MovedLines = ReadonlyMap<number, string>;

/** Lines before and after the place at which reading stops. */
const REACH_BACK = 4;
const REACH_ON = 1;
const MAX_MOVES = 4;
/** Lines from the first to the last that may have to be moved. */
const MAX_APART = 60;

/**
 * Lines that, moved to where others begin, make the text sound: one, a block of them, or a few in different places.
 * `undefined` where none do, or where two ways lead to texts that say different things.
 */
export function reindented(text: string, verdict: Verdict, judge: Judge): MovedLines | undefined {
  const moved = new Map<number, string>();
  let [now, state] = [text, verdict];
  for (let turn = 0; turn < MAX_MOVES; turn++) {
    const next = bestMove(now, state, judge);
    if (next === undefined) return undefined;
    for (const [line, words] of next.lines) moved.set(line, words);
    const wasYaml = state.brokenAt === undefined;
    now = withLines(now, next.lines);
    state = judge.judge(now);
    if (isSound(state)) return moved;
    // A text that is YAML already is wrong in its shape: the move must make it sound.
    if (wasYaml) return undefined;
  }
  return undefined;
}

interface Move {
  readonly lines: MovedLines;
  readonly after: Verdict;
  readonly isEven: boolean;
}

function bestMove(text: string, verdict: Verdict, judge: Judge): Move | undefined {
  const lines = linesOf(text).map((line) => line.text);
  const asked = candidates(lines, verdict);
  if (asked.length === 0) return undefined;
  const [first, last] = [Math.min(...asked), Math.max(...asked)];
  if (last - first > MAX_APART) return undefined;
  const excerpt = excerptAround(lines, first, last);
  const before = judge.judgePart(text, excerpt);
  const indents = [
    ...new Set(
      excerpt
        .map((index) => lines[index] ?? '')
        .filter(isWritten)
        .flatMap(levelsOf),
    ),
  ];
  let found: Move[] = [];
  for (const line of asked) {
    for (const indent of indents.filter((each) => each !== indentOf(lines[line] ?? '')).sort((a, b) => a - b)) {
      for (const moved of movesOf(lines, line, indent)) {
        if (judge.isTired) return undefined;
        const after = judge.judgePart(withLines(text, moved), excerpt);
        const [best] = found;
        if (compareVerdicts(after, before) >= 0) continue;
        if (best !== undefined && compareVerdicts(after, best.after) > 0) continue;
        if (best !== undefined && compareVerdicts(after, best.after) < 0) found = [];
        found.push({ lines: moved, after, isEven: indent % 2 === 0 });
      }
    }
  }
  const [one, ...others] = found;
  if (one === undefined || others.some(({ after }) => after.meaning !== one.after.meaning)) return undefined;
  return found.find(({ isEven }) => isEven) ?? one;
}

/** The line alone, and with the lines after it that are as far right. */
function* movesOf(lines: readonly string[], line: number, indent: number): Iterable<MovedLines> {
  const own = indentOf(lines[line] ?? '');
  const at = (index: number) =>
    [
      index,
      ' '.repeat(Math.max(0, indentOf(lines[index] ?? '') - own + indent)) + (lines[index] ?? '').trimStart(),
    ] as const;
  yield new Map([at(line)]);
  let end = line + 1;
  while (end < lines.length && isWritten(lines[end] ?? '') && indentOf(lines[end] ?? '') >= own) end++;
  if (end > line + 1) yield new Map(lines.slice(line, end).map((_, index) => at(line + index)));
}

/** Where the shape alone is wrong, the lines of keys that do not belong where they are. */
function candidates(lines: readonly string[], { brokenAt, strayKeys }: Verdict): readonly number[] {
  if (brokenAt === undefined) return strayKeys;
  const written = [...lines.keys()].filter((index) => isWritten(lines[index] ?? ''));
  const at = written.findIndex((index) => index >= brokenAt);
  const middle = at === -1 ? written.length : at;
  return written.slice(Math.max(0, middle - REACH_BACK), middle + REACH_ON + 1);
}

/** Where the line begins, and what may stand one level below it. */
function levelsOf(line: string): readonly number[] {
  const own = indentOf(line);
  return /^\s*- /.test(line) || /:\s*$/.test(line) ? [own, own + 2] : [own];
}
