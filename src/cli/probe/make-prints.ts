import type { SoundProject } from '../../compile.js';
import type { Text } from '../../diagnostics/text.js';
import { MediaFault } from '../../media/media-fault.js';
import type { MediaFolders } from '../../media/media-folders.js';
import { mediaKind } from '../../media/media-kind.js';
import { neededFiles } from '../../media/needed-files.js';
import { knownBy } from '../../media/prints/known-by.js';
import { makePrint } from '../../media/prints/make-print.js';
import { PRINTS_FOLDER, PrintStore } from '../../media/prints/print-store.js';
import type { RecordingPrint } from '../../media/prints/recording-print.js';
import type { Recording } from '../../media/recording.js';
import type { Session } from '../io.js';
import { needFfmpeg } from './decode-rows.js';

const START_UP = 30_000;
/** Key frames and sound are decoded at least twenty times as fast as they play; a tenth of that means that it is stuck. */
const SLOWEST = 1 / 2;

interface Job extends Recording {
  readonly fingerprint: string;
}

/** Makes what the monitor knows recordings by, once for each content. Answers whether all of them could be made. */
export async function makePrints(
  sound: SoundProject,
  projectFolder: string,
  folders: MediaFolders,
  session: Session,
): Promise<boolean> {
  const ffmpeg = needFfmpeg(session.env, '--fingerprint');
  const store = new PrintStore(projectFolder);
  store.sweep();
  const jobs = jobsOf(sound);
  const count = { made: 0, known: 0, failed: 0, byPicture: 0, unknown: 0 };
  for (const [at, recording] of jobs.entries()) {
    session.progress?.({ step: 'fingerprint', done: at, total: jobs.length, file: recording.file });
    const stored = store.get(recording.fingerprint);
    if (stored.kind === 'damaged') session.tell(damaged(recording.file, recording.fingerprint), 'warning');
    const print = stored.kind === 'print' ? stored.print : await fresh(recording, folders, ffmpeg, session);
    if (session.signal.aborted) break;
    if (print instanceof MediaFault) {
      count.failed += 1;
      session.tell(notMade(recording.file, print.text), 'error');
      continue;
    }
    if (stored.kind === 'print') count.known += 1;
    else {
      await store.put(recording.fingerprint, print);
      count.made += 1;
    }
    const by = knownBy(print);
    if (by === 'picture') count.byPicture += 1;
    if (by === 'nothing') {
      count.unknown += 1;
      session.tell(notKnown(recording.file), 'warning');
    }
  }
  session.progress?.({ step: 'fingerprint', done: jobs.length, total: jobs.length });
  session.note({ fingerprints: count });
  session.tell(summary(jobs.length, count));
  return count.failed === 0;
}

/** One for each content: what is on air first comes first, after what fills time. */
function jobsOf({ project, uses, recordings }: SoundProject): readonly Job[] {
  const jobs = new Map<string, { readonly job: Job; readonly next: number }>();
  for (const { file, lessons, programmes } of neededFiles(project).values()) {
    const recording = recordings.get(file);
    const { fingerprint } = recording ?? {};
    if (recording?.state !== 'ok' || fingerprint === undefined || jobs.has(fingerprint)) continue;
    const starts = lessons.map((lesson) => uses.get(lesson)?.next?.start ?? Number.MAX_VALUE);
    const next = programmes.length > 0 || starts.length === 0 ? 0 : Math.min(...starts);
    jobs.set(fingerprint, { job: { ...recording, fingerprint }, next });
  }
  return [...jobs.values()].sort((a, b) => a.next - b.next).map(({ job }) => job);
}

async function fresh(
  { file, length, streams, still }: Job,
  folders: MediaFolders,
  ffmpeg: string,
  { env: environment, signal }: Session,
): Promise<RecordingPrint | MediaFault> {
  const [found, kind] = [folders.look(file), mediaKind(file)];
  if (found.kind !== 'file' || kind === undefined) return new MediaFault(GONE);
  const timeout = START_UP + length * SLOWEST;
  try {
    return await makePrint(found.path, kind, { ffmpeg, environment, signal, timeout, length, streams, still });
  } catch (error) {
    if (error instanceof MediaFault) return error;
    throw error;
  }
}

const GONE: Text = { zh: '不在媒体文件夹里', en: 'it is not in the media folder' };

function damaged(file: string, fingerprint: string): Text {
  const path = `${PRINTS_FOLDER}/${fingerprint}.print`;
  return {
    zh: `“${path}”（“${file}”的指纹）已损坏，重新制作`,
    en: `"${path}", the fingerprint of "${file}", is damaged and is made again`,
  };
}

function notMade(file: string, why: Text): Text {
  return {
    zh: `“${file}”的指纹没有做成：${why.zh}；监播认不出它`,
    en: `the fingerprint of "${file}" was not made: ${why.en}; the monitor will not know it`,
  };
}

function notKnown(file: string): Text {
  return {
    zh: `“${file}”没有可辨的声音，画面也全无内容：监播认不出它`,
    en: `"${file}" has no sound to know it by, and nothing in its picture: the monitor will not know it`,
  };
}

function summary(total: number, count: { readonly [key in 'made' | 'known' | 'failed' | 'byPicture']: number }): Text {
  const { made, known, failed, byPicture } = count;
  return {
    zh: `${total} 份录像的指纹：新做 ${made}，已有 ${known}，没有做成 ${failed}；其中只靠画面辨认的 ${byPicture}`,
    en: `Fingerprints of ${total} recordings: ${made} made, ${known} were there, ${failed} failed; known by their picture alone: ${byPicture}`,
  };
}
