import type { MediaFolders } from '../../media/media-folders.js';
import { mediaKind } from '../../media/media-kind.js';
import { loudnessCurve } from '../../media/pictures/loudness-curve.js';
import { PictureCache } from '../../media/pictures/picture-cache.js';
import { pictureFrames } from '../../media/pictures/picture-frames.js';
import type { ReviewPictures } from '../../media/pictures/review-pictures.js';
import type { Recording } from '../../media/recording.js';
import type { TableRow } from '../../media/recordings-table.js';
import type { Session } from '../io.js';
import { needFfmpeg } from './decode-rows.js';

/** One picture or one curve of a file that a decoder cannot cope with. */
const START_UP = 30_000;
/** Sound alone is decoded fifty times as fast as it plays; a tenth of that means that it is stuck. */
const SLOWEST = 1 / 5;

/** Small pictures and a curve of loudness by file, for the recordings of these rows; made once for each file. */
export async function makePictures(
  rows: readonly TableRow[],
  projectFolder: string,
  folders: MediaFolders,
  session: Session,
): Promise<ReadonlyMap<string, ReviewPictures>> {
  const ffmpeg = needFfmpeg(session.env, '--pictures');
  const cache = new PictureCache(projectFolder);
  const made = new Map<string, ReviewPictures>();
  for (const [at, { recording }] of rows.entries()) {
    if (session.signal.aborted) break;
    const fingerprint = recording?.fingerprint;
    if (recording?.state !== 'ok' || recording.still || fingerprint === undefined || made.has(recording.file)) continue;
    session.progress?.({ step: 'pictures', done: at, total: rows.length, file: recording.file });
    const known = cache.get(fingerprint);
    if (known !== undefined) {
      made.set(recording.file, known);
      continue;
    }
    const [found, kind] = [folders.look(recording.file), mediaKind(recording.file)];
    if (found.kind !== 'file' || kind === undefined) continue;
    const { length, streams } = recording;
    const run = { ffmpeg, environment: session.env, signal: session.signal, length, streams };
    const frames = await pictureFrames(found.path, kind, { ...run, timeout: START_UP });
    const loudness = await loudnessCurve(found.path, kind, { ...run, timeout: START_UP + length * SLOWEST });
    if (session.signal.aborted) break;
    const pictures = { frames, loudness };
    made.set(recording.file, pictures);
    if (isWhole(pictures, streams)) cache.put(fingerprint, pictures);
  }
  session.progress?.({ step: 'pictures', done: rows.length, total: rows.length });
  return made;
}

/** A busy disk may leave something out that the next run can make. */
function isWhole({ frames, loudness }: ReviewPictures, streams: Recording['streams'] = []): boolean {
  return frames.length > 0 && (loudness.length > 0 || !streams.some(({ type }) => type === 'audio'));
}
