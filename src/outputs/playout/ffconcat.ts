import type { Millis } from '../../model/time.js';
import type { PlayoutSettings } from '../../model/zone.js';
import { type ConcatEntry, holdPictures } from './hold-pictures.js';
import type { PlayoutDay } from './playout-day.js';
import { inMediaFolder } from './playout-source.js';
import { silentClip } from './silence/silent-clip.js';

/** `playout/` as seen from `playout/<channel>/ffconcat/`: ffmpeg reads a relative path from the list's folder. */
const SHIPPED = '../../';

/** One day for ffmpeg's concat demuxer; absolute paths need its `-safe 0`. */
export function ffconcatDay({ items, view: { recordings }, settings }: PlayoutDay): string {
  const silenceFor = (file: string): string | undefined => {
    const recording = recordings.get(file);
    return recording && silentClip(recording)?.name;
  };
  const entries = holdPictures(
    items.map(({ clip }) => clip),
    silenceFor,
  );
  return `${['ffconcat version 1.0', ...entries.flatMap((entry) => directives(entry, settings))].join('\n')}\n`;
}

function directives(entry: ConcatEntry, settings: PlayoutSettings): readonly string[] {
  const lines = [`file ${quoteFile(entry.isShipped ? SHIPPED + entry.file : inMediaFolder(entry.file, settings))}`];
  if (entry.in > 0) lines.push(`inpoint ${seconds(entry.in)}`);
  if (entry.out !== undefined) lines.push(`outpoint ${seconds(entry.out)}`);
  return [...lines, `duration ${seconds(entry.lasts)}`];
}

/** ffmpeg's own quoting: nothing is special between single quotes, and a single quote ends them. */
function quoteFile(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

function seconds(millis: Millis): string {
  return (millis / 1000).toFixed(3);
}
