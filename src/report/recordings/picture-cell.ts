import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { type ReviewPictures, SILENT } from '../../media/pictures/review-pictures.js';
import type { XmlTree } from '../../outputs/xml-tree.js';
import { clockLength } from '../clock-length.js';

const [WIDTH, HEIGHT] = [240, 60];
/** Full scale at the top; the bottom is as silent as a room. */
const BOTTOM = -60;
/** GY/T 282-2014: what Chinese television is to be on average. */
const TARGET = -24;
const LOUDNESS: Text = { zh: '响度，虚线为 −24 LUFS', en: 'Loudness; the dashed line is −24 LUFS' };

/** Pictures of a recording and its loudness, inside the page: it opens from any disk. */
export function pictureCell(cell: XmlTree, { frames, loudness }: ReviewPictures, language: MessageLanguage): void {
  for (const { at, jpeg } of frames) {
    const alt = clockLength(at);
    cell.ele('img', { src: `data:image/jpeg;base64,${jpeg}`, alt, title: alt });
  }
  if (loudness.length === 0) return;
  const svg = cell.ele('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: 'img' });
  svg.ele('title').txt(LOUDNESS[language]);
  svg.ele('line', { x1: 0, x2: WIDTH, y1: height(TARGET), y2: height(TARGET), class: 'target' });
  const step = WIDTH / Math.max(1, loudness.length - 1);
  const points = loudness.map((value, part) => `${(part * step).toFixed(1)},${height(value)}`).join(' ');
  svg.ele('polyline', { points, class: 'curve' });
}

function height(value: number): number {
  const part = Math.min(1, Math.max(0, value <= SILENT ? 1 : value / BOTTOM));
  return Math.round(part * HEIGHT);
}
