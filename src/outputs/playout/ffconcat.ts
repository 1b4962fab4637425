import type { Recordings } from '../../media/recording.js';
import type { Millis } from '../../model/time.js';
import { type ConcatEntry, holdPictures } from './hold-pictures.js';
import type { MediaPlaces, PlayoutDay } from './playout-day.js';
import { inMediaFolder } from './playout-source.js';
import { silentClip } from './silence/silent-clip.js';

/** `playout/` as seen from `playout/<channel>/ffconcat/`: ffmpeg reads a relative path from the list's folder. */
const SHIPPED = '../../';

/** One day for ffmpeg's concat demuxer; absolute paths need its `-safe 0`. */
export function ffconcatDay({ items, recordings, settings }: PlayoutDay): string {
  const silenceFor = (file: string): string | undefined => {
    const recording = recordings.get(file);
    return recording && silentClip(recording)?.name;
  };
  const entries = holdPictures(
    items.map(({ clip }) => clip),
    silenceFor,
  );
  return `${['ffconcat version 1.0', ...entries.flatMap((entry) => directives(entry, recordings, settings))].join('\n')}\n`;
}

/** Points are times of the file's own clock, which in a capture begins anywhere. */
function directives(entry: ConcatEntry, recordings: Recordings, settings: MediaPlaces): readonly string[] {
  const { isShipped, in: from, out, lasts } = entry;
  const recording = isShipped ? undefined : recordings.get(entry.file);
  const start = recording?.start ?? 0;
  // A clock that jumps would come to the point too soon: what plays to its end needs none.
  const isToEnd = recording?.clock?.breaks !== undefined && out !== undefined && out >= recording.length;
  return [
    `file ${quoteFile(isShipped ? SHIPPED + entry.file : inMediaFolder(entry.file, settings))}`,
    ...(from > 0 ? [`inpoint ${seconds(start + from)}`] : []),
    ...(out === undefined || isToEnd ? [] : [`outpoint ${seconds(start + out)}`]),
    `duration ${seconds(lasts)}`,
  ];
}

/** ffmpeg's own quoting: nothing is special between single quotes, and a single quote ends them. */
function quoteFile(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

function seconds(millis: Millis): string {
  return (millis / 1000).toFixed(3);
}
