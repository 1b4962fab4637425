import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { type ReviewPictures, SILENT } from '../../media/pictures/review-pictures.js';
import { clockLength } from '../clock-length.js';

const [WIDTH, HEIGHT] = [240, 60];
/** Full scale at the top; the bottom is as silent as a room. */
const BOTTOM = -60;
/** GY/T 282-2014: what Chinese television is to be on average. */
const TARGET = -24;
const LOUDNESS: Text = { zh: '响度，虚线为 −24 LUFS', en: 'Loudness; the dashed line is −24 LUFS' };

interface PictureCellProps {
  readonly shown: ReviewPictures | undefined;
  readonly language: MessageLanguage;
}

/** Pictures of a recording and its loudness, inside the page: it opens from any disk. */
export function PictureCell({ shown, language }: PictureCellProps) {
  if (shown === undefined) return null;
  return (
    <div class="pictures">
      {shown.frames.map(({ at, jpeg }) => (
        <img src={`data:image/jpeg;base64,${jpeg}`} alt={clockLength(at)} title={clockLength(at)} />
      ))}
      <Loudness values={shown.loudness} language={language} />
    </div>
  );
}

function Loudness({ values, language }: { readonly values: readonly number[]; readonly language: MessageLanguage }) {
  if (values.length === 0) return null;
  const step = WIDTH / Math.max(1, values.length - 1);
  const points = values.map((value, part) => `${(part * step).toFixed(1)},${height(value)}`).join(' ');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={LOUDNESS[language]}>
      <title>{LOUDNESS[language]}</title>
      <line x1="0" x2={WIDTH} y1={height(TARGET)} y2={height(TARGET)} class="target" />
      <polyline points={points} class="curve" />
    </svg>
  );
}

function height(value: number): number {
  const part = Math.min(1, Math.max(0, value <= SILENT ? 1 : value / BOTTOM));
  return Math.round(part * HEIGHT);
}
