import { create } from 'qrcode';

/** Of white around the code, in its own squares (ISO/IEC 18004). */
const MARGIN = 4;

/** A picture of squares, which prints sharp at any size. */
export function QrCode({ address, label }: { readonly address: string; readonly label: string }) {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => modules.get(y, x) !== 0));
  const whole = size + 2 * MARGIN;
  const squares = rows.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x + MARGIN} ${y + MARGIN}h${length}v1h-${length}z`),
  );
  return (
    <figure>
      <svg viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={address} shape-rendering="crispEdges">
        <rect width={whole} height={whole} fill="#fff" />
        <path d={squares.join('')} fill="#000" />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}

/** Dark squares side by side: where they begin, and how many. */
function runsOf(row: readonly boolean[]): readonly (readonly [x: number, length: number])[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [[x, (end === -1 ? row.length : end) - x] as const];
  });
}
