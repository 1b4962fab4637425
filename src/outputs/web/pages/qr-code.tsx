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
    row.flatMap((isDark, x) => (isDark ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])),
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
