import { WEEKDAY_NAMES } from '../../../calendar/weekday-names.js';
import { HOUR, weekdayOf } from '../../../model/time.js';
import type { Block, BlockKind, ChannelDay, ChannelWeek } from './week-facts.js';

export interface Hours {
  readonly from: number;
  readonly until: number;
}

/** Units of the drawing, about a pixel each on a telephone. */
export const [WIDTH, LEFT, TOP, ROW] = [480, 66, 15, 14];
/** From the top of a row; what is shown for the first time is taller than its repeats, also in black and white. */
const SHAPES: Readonly<Record<BlockKind, { readonly top: number; readonly height: number }>> = {
  missing: { top: 2, height: 11 },
  first: { top: 3, height: 9 },
  repeat: { top: 7, height: 5 },
  programme: { top: 9, height: 3 },
  fill: { top: 11, height: 1 },
};
const KINDS = Object.keys(SHAPES) as readonly BlockKind[];
/** Between blocks that touch. */
const GAP = 0.6;
const MAX_HOURS = 8;

/** The week of a channel: a row per day, from the first hour of any channel to the last. */
export function WeekDrawing({ week: { channel, days }, hours }: { readonly week: ChannelWeek; readonly hours: Hours }) {
  const height = TOP + days.length * ROW;
  const ids = `week-${channel.id}-name week-${channel.id}-facts`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height + 2}`} role="img" aria-labelledby={ids}>
      <title>{`${channel.id} ${days[0]?.day} – ${days.at(-1)?.day}`}</title>
      <Grid hours={hours} height={height} />
      {days.map(({ day }, index) => {
        const name = WEEKDAY_NAMES[weekdayOf(day)];
        const date = day.slice(5);
        return [
          <text lang="zh" x="0" y={TOP + index * ROW + 11}>{`${date} ${name.zh}`}</text>,
          <text lang="en" x="0" y={TOP + index * ROW + 11}>{`${date} ${name.en.slice(0, 3)}`}</text>,
        ];
      })}
      {KINDS.map((kind) => {
        const d = days.map((day, row) => rowPath(day, kind, row, hours)).join('');
        return d === '' ? null : <path class={kind} d={d} />;
      })}
      <Changes days={days} hours={hours} />
    </svg>
  );
}

function Grid({ hours, height }: { readonly hours: Hours; readonly height: number }) {
  const step = Math.max(1, Math.ceil((hours.until - hours.from) / MAX_HOURS));
  const shown = Array.from({ length: hours.until - hours.from + 1 }, (_, index) => hours.from + index).filter(
    (hour) => (hour - hours.from) % step === 0,
  );
  return (
    <>
      <path class="grid" d={shown.map((hour) => `M${xOf(hour * HOUR, hours)} ${TOP}V${height}`).join('')} />
      {shown.map((hour) => (
        <text class="hour" x={xOf(hour * HOUR, hours)} y="10">
          {hour % 24}
        </text>
      ))}
    </>
  );
}

function rowPath({ blocks }: ChannelDay, kind: BlockKind, row: number, hours: Hours): string {
  const { top, height } = SHAPES[kind];
  const y = TOP + row * ROW + top;
  return barsOf(blocks, hours)
    .filter((bar) => bar.block.kind === kind)
    .map(({ x, width }) => `M${x} ${y}h${width}v${height}h${-width}z`)
    .join('');
}

interface Bar {
  readonly block: Block;
  readonly x: number;
  readonly width: number;
}

/** Bars of a day from left to right; none begins before the one before it ends, also in an hour that is there twice. */
export function barsOf(blocks: readonly Block[], hours: Hours): readonly Bar[] {
  const bars: Bar[] = [];
  let free = LEFT;
  for (const block of blocks) {
    const x = Math.max(free, xOf(block.from, hours));
    const end = Math.max(x, xOf(block.until, hours));
    const width = tenths(end - x - GAP);
    if (width > 0) bars.push({ block, x: tenths(x), width });
    free = end;
  }
  return bars;
}

/** A line above what has changed, with a wedge at its start. */
function Changes({ days, hours }: { readonly days: readonly ChannelDay[]; readonly hours: Hours }) {
  const d = days
    .flatMap(({ changes }, row) =>
      changes.map(({ from, until }) => {
        const [x, y] = [xOf(from, hours), TOP + row * ROW];
        const width = Math.max(4, tenths(xOf(until, hours) - x - GAP));
        return `M${x} ${y}h${width}v1.5h${tenths(3 - width)}l-3 3z`;
      }),
    )
    .join('');
  return d === '' ? null : <path class="changed" d={d} />;
}

/** Inside the drawing, also for what begins before its first hour. */
function xOf(at: number, { from, until }: Hours): number {
  const part = (at / HOUR - from) / (until - from);
  return tenths(LEFT + Math.min(1, Math.max(0, part)) * (WIDTH - LEFT - 4));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
