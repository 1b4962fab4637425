import { Both } from '../../html/both.js';
import type { TableRow } from '../../media/recordings-table.js';

const [WIDTH, LEFT, HEIGHT, TOP, BOTTOM] = [480, 36, 130, 6, 124];
/** Of its slot; what is longer is drawn as this long. */
const MOST = 1.25;
const LINES = [1, 0.5, 0] as const;
/** Wider bars would look like fewer recordings, narrower ones are not seen: of neighbours one bar has the extreme. */
const MAX_BARS = 200;
const MAX_BAR = 12;

const KINDS = ['fits', 'short', 'too-long'] as const;
type Kind = (typeof KINDS)[number];

interface Measured {
  /** Length of the recording by that of its slot. */
  readonly part: number;
  readonly kind: Kind;
}

/** Lengths of recordings against their slots, from the shortest to the longest: what does not fit is at the ends. */
export function RecordingsChart({ rows }: { readonly rows: readonly TableRow[] }) {
  const all = rows.flatMap(measuredOf).sort((a, b) => a.part - b.part);
  const [least, most] = [all[0], all.at(-1)];
  if (least === undefined || most === undefined) return null;
  const count = (kind: Kind) => all.filter((one) => one.kind === kind).length;
  const [short, long] = [count('short'), count('too-long')];
  const percents = `${percent(least.part)}–${percent(most.part)}`;
  return (
    <figure class="chart">
      <figcaption id="lengths">
        <Both
          text={{
            zh: `${all.length} 个录像占槽位的 ${percents}，从短到长：`,
            en: `${all.length} recordings fill ${percents} of their slots, from the shortest to the longest: `,
          }}
        />
        <Both text={{ zh: `合适 ${count('fits')}`, en: `${count('fits')} fit` }} />
        {short === 0 ? null : (
          <strong class="odd">
            <Both text={{ zh: `，过短 ${short}（左）`, en: `, ${short} short (left)` }} />
          </strong>
        )}
        {long === 0 ? null : (
          <strong class="bad">
            <Both text={{ zh: `，超长 ${long}（右，过线）`, en: `, ${long} too long (right, above the line)` }} />
          </strong>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="lengths">
        <title>{percents}</title>
        {LINES.map((part) => (
          <text class="hour" x={LEFT - 4} y={yOf(part) + 4}>
            {percent(part)}
          </text>
        ))}
        <Bars measured={all} />
        <path class="slot" d={`M${LEFT} ${yOf(1)}H${WIDTH}`} />
      </svg>
    </figure>
  );
}

function Bars({ measured }: { readonly measured: readonly Measured[] }) {
  const bars = thinned(measured);
  const step = Math.min(MAX_BAR, (WIDTH - LEFT) / bars.length);
  const width = tenths(step * 0.8);
  return (
    <>
      {KINDS.map((kind) => {
        const d = bars
          .map((bar, index) =>
            bar.kind === kind ? `M${tenths(LEFT + index * step)} ${BOTTOM}V${yOf(bar.part)}h${width}V${BOTTOM}z` : '',
          )
          .join('');
        return d === '' ? null : <path class={kind} d={d} />;
      })}
    </>
  );
}

/** The shortest and the longest are always there; of neighbours between them first what does not fit. */
export function thinned(measured: readonly Measured[]): readonly Measured[] {
  const size = Math.ceil(measured.length / MAX_BARS);
  return measured.flatMap((one, index) => {
    if (index % size > 0) return [];
    const neighbours = measured.slice(index, index + size);
    if (index === 0) return [one];
    if (index + size >= measured.length) return neighbours.slice(-1);
    return [neighbours.find(({ kind }) => kind !== 'fits') ?? one];
  });
}

function measuredOf(row: TableRow): readonly Measured[] {
  const { difference, slot, statuses } = row;
  if (difference === undefined || slot <= 0) return [];
  const kind = statuses.includes('too-long') ? 'too-long' : statuses.includes('short') ? 'short' : 'fits';
  return [{ part: (slot + difference) / slot, kind }];
}

function yOf(part: number): number {
  return tenths(BOTTOM - (Math.min(MOST, Math.max(0, part)) / MOST) * (BOTTOM - TOP));
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
