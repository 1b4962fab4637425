import type { Span } from '../../diagnostics/span.js';
import type { Change } from '../change.js';
import { formatClock } from '../format-time.js';
import type { ModelContext } from '../model-context.js';
import { planBlockCut, planLacks } from '../takes-problems.js';
import type { ClockTime } from '../time.js';
import { DAY } from '../time.js';
import type { Block, GridRow, Repeat, Timetable } from '../timetable.js';

export interface BlockMove {
  readonly block: Block;
  readonly at: ClockTime;
  readonly span: Span;
}

/**
 * The grids of a channel with blocks at other hours: their rows, what repeats them, and the plan's changes of them.
 * `isPlan`: which of the timetables are the plan's.
 */
export function moveBlocks(
  channel: string,
  timetables: readonly Timetable[],
  isPlan: readonly boolean[],
  moves: readonly BlockMove[],
  context: ModelContext,
): Timetable[] {
  const plans = timetables.filter((_, index) => isPlan[index] === true);
  const sound = moves.filter((move) => isPossible(channel, plans, move, context));
  const by = (from: ClockTime) => {
    const move = sound.find(({ block }) => block.from <= from && from < block.to);
    return move === undefined ? 0 : move.at - move.block.from;
  };
  return timetables.map((timetable, index) => {
    if (sound.length === 0 || isPlan[index] !== true) return timetable;
    return {
      ...timetable,
      rows: timetable.rows.map((row) => movedRow(row, by(row.from))),
      repeats: timetable.repeats.map((repeat) => movedRepeat(repeat, by)),
      changes: timetable.changes.map((change) => movedChange(change, by)),
    };
  });
}

function movedRow(row: GridRow, by: number): GridRow {
  return by === 0 ? row : { ...row, from: row.from + by, to: row.to + by };
}

function movedRepeat(repeat: Repeat, by: (from: ClockTime) => number): Repeat {
  if (repeat.of === 'week') return repeat;
  const { from, to } = repeat.block;
  const far = by(from);
  const block = { from: from + far, to: to + far };
  // The days again are at the hours of their first run, unless the plan names others.
  if (repeat.of === 'days') return { ...repeat, block, at: repeat.at === from ? block.from : repeat.at };
  return { ...repeat, block };
}

function movedChange(change: Change, by: (from: ClockTime) => number): Change {
  if (!('at' in change)) return change;
  const far = by(change.at);
  if (change.kind === 'swap')
    return { ...change, at: change.at + far, with: { ...change.with, at: change.with.at + by(change.with.at) } };
  if (change.kind === 'cell' && change.movedTo !== undefined)
    return { ...change, at: change.at + far, movedTo: change.movedTo + far };
  return { ...change, at: change.at + far };
}

function isPossible(
  channel: string,
  plans: readonly Timetable[],
  { block, at, span }: BlockMove,
  context: ModelContext,
): boolean {
  const name = `${formatClock(block.from)}-${formatClock(block.to)}`;
  if (!plans.some(({ rows }) => rows.some((row) => holds(block, row)))) {
    context.report(planLacks, span, {
      zh: `频道“${channel}”的课表在 ${name} 没有一行；请对照上级的课表`,
      en: `the grid of channel "${channel}" has no row within ${name}; compare it with that of the plan`,
    });
    return false;
  }
  if (at + block.to - block.from > DAY) {
    context.report(planBlockCut, span, {
      zh: `${name} 移到 ${formatClock(at)} 就过了当天 24:00；请早些开始`,
      en: `${name} moved to ${formatClock(at)} runs on after 24:00; start it earlier`,
    });
    return false;
  }
  const parts = plans.flatMap(({ rows, repeats }) => [...rows, ...repeats.flatMap(blockOf)]);
  const cut = parts.find((part) => part.from < block.to && block.from < part.to && !holds(block, part));
  if (cut === undefined) return true;
  const where = `${formatClock(cut.from)}-${formatClock(cut.to)}`;
  const message = {
    zh: `${name} 只包含 ${where} 的一部分；请移动整个 ${where}`,
    en: `${name} holds only a part of ${where}; move the whole of ${where}`,
  };
  context.report(planBlockCut, span, message, [
    { message: { zh: '被切开的在这里', en: 'what would be cut' }, span: cut.span },
  ]);
  return false;
}

function blockOf(repeat: Repeat): readonly (Block & { readonly span: Span })[] {
  return repeat.of === 'week' ? [] : [{ ...repeat.block, span: repeat.span }];
}

function holds(block: Block, { from, to }: Block): boolean {
  return block.from <= from && to <= block.to;
}
