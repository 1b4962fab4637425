import { join } from 'node:path';
import { readLockFile, refuseDamaged } from '../../media/lock-file.js';
import { isFlat, PICTURE_WORDS } from '../../media/prints/picture-print.js';
import type { PrintStore } from '../../media/prints/print-store.js';
import type { ItemName, KnownRecording, Library, SlatePicture } from '../../monitor/judge/library.js';
import type { Plan } from '../../monitor/listen.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import { readRelease } from '../../release/read-release.js';
import type { Session } from '../io.js';

/** The grey of the slate that AirClass ships. */
const SHIPPED_SLATE_LEVEL = 64;

/** A release and what is known of its recordings. */
export function readPlan(out: string, id: string, projectFolder: string, store: PrintStore, session: Session): Plan {
  const { timeline } = readRelease(join(out, 'releases', id));
  return { timeline, library: readLibrary(timeline, projectFolder, store, session) };
}

function readLibrary(timeline: ReleaseTimeline, projectFolder: string, store: PrintStore, session: Session): Library {
  const lock = readLockFile(projectFolder);
  refuseDamaged(lock);
  const items = [...timeline.channels.values()].flatMap(({ airings }) => airings);
  const files = new Map<string, string>();
  const names = new Map<string, ItemName>();
  const planned = new Set<string>();
  for (const { item, run } of items) {
    const { recording, lesson, programme } = item;
    if (recording === undefined) continue;
    if (run !== 'fill') planned.add(recording.file);
    names.set(recording.file, { lesson, programme });
    if (recording.fingerprint !== undefined) files.set(recording.fingerprint, recording.file);
  }
  const slates: SlatePicture[] = [{ level: SHIPPED_SLATE_LEVEL }];
  const stills = new Set<string>();
  for (const [file, { fingerprint, state, still }] of lock.records) {
    if (fingerprint === undefined || state !== 'ok') continue;
    if (!files.has(fingerprint)) files.set(fingerprint, file);
    if (still === true) stills.add(fingerprint);
  }
  const recordings = new Map<string, KnownRecording>();
  const missing: string[] = [];
  for (const [fingerprint, file] of files) {
    const stored = store.get(fingerprint);
    if (stored.kind !== 'print') {
      if (stored.kind === 'damaged') session.tell(damaged(file), 'warning');
      missing.push(file);
      continue;
    }
    const { print } = stored;
    const picture = print.pictures.slice(0, PICTURE_WORDS);
    if (stills.has(fingerprint)) {
      if (!isFlat(picture) && !planned.has(file)) slates.push({ picture });
      continue;
    }
    recordings.set(fingerprint, { fingerprint, file, print, isFiller: !planned.has(file) });
  }
  if (missing.length > 0) session.tell(notThere(missing), 'warning');
  return { recordings, slates, names };
}

function damaged(file: string): { zh: string; en: string } {
  return {
    zh: `“${file}”的指纹已损坏；请运行 airclass probe --fingerprint`,
    en: `the fingerprint of "${file}" is damaged; run airclass probe --fingerprint`,
  };
}

/** Names in a message. */
const SAID = 3;

function notThere(files: readonly string[]): { zh: string; en: string } {
  const list = files.slice(0, SAID);
  return {
    zh: `${files.length} 份录像没有指纹（${list.map((file) => `“${file}”`).join('、')}${files.length > SAID ? '等' : ''}），监播认不出它们；请运行 airclass probe --fingerprint`,
    en: `${files.length} recordings have no fingerprint and will not be known (${list.map((file) => `"${file}"`).join(', ')}${files.length > SAID ? ', …' : ''}); run airclass probe --fingerprint`,
  };
}
