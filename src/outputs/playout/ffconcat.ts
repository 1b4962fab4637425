import type { PlayoutSettings } from '../../model/zone.js';
import type { Clip } from '../../timeline/clip.js';
import type { PlayoutItem } from './playout-items.js';
import { playoutSource } from './playout-source.js';
import { slatePieces } from './slate-pieces.js';

/** One day for ffmpeg's concat demuxer. It plays files only: in place of a picture or a relay stands the shipped slate. */
export function ffconcatDay(items: readonly PlayoutItem[], settings: PlayoutSettings): string {
  const lines = ['ffconcat version 1.0'];
  for (const { clip, airing } of items) {
    lines.push(`# ${airing.id}`);
    for (const piece of isFile(clip) ? [clip] : slatePieces(clip)) lines.push(...entry(piece, settings));
  }
  return `${lines.join('\n')}\n`;
}

function isFile({ kind, sourceLength }: Clip): boolean {
  return kind !== 'relay' && sourceLength !== undefined;
}

function entry(clip: Clip, settings: PlayoutSettings): readonly string[] {
  return [
    `file ${quote(playoutSource(clip, settings))}`,
    `inpoint ${seconds(clip.in)}`,
    `outpoint ${seconds(clip.out)}`,
    `duration ${seconds(clip.out - clip.in)}`,
  ];
}

/** ffmpeg's own quoting: nothing is special between single quotes, and a single quote ends them. */
function quote(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

function seconds(millis: number): string {
  return (millis / 1000).toFixed(3);
}
