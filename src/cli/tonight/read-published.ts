import type { KeyObject } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { WrittenFile } from '../../files/full-file.js';
import { isThere } from '../../files/is-there.js';
import type { Day } from '../../model/time.js';
import { readTimeline } from '../../published/read-timeline.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import type { PublishedRelease, SignatureState } from '../../published/tonight/tonight-input.js';
import { hasBytes } from '../../release/has-bytes.js';
import { keptWords } from '../../release/kept-record.js';
import { lookAtCurrent } from '../../release/links.js';
import type { Manifest } from '../../release/manifest.js';
import { readManifest } from '../../release/releases.js';
import { SIGNATURE, signatureFault } from '../../release/signature.js';

export interface ReadPublished {
  readonly release: PublishedRelease;
  /** Of the release on air, where it can be read. */
  readonly manifest: Manifest | undefined;
}

/** What is on air in a folder; whatever is wrong with it is a finding, and ends nothing. `dayOf`: the broadcast day. */
export function readPublished(
  out: string,
  key: KeyObject | undefined,
  dayOf: (timeline: ReleaseTimeline) => Day,
): ReadPublished {
  const pointer = lookAtCurrent(out);
  if (pointer.kind === 'none') return { release: { kind: 'none' }, manifest: undefined };
  if (pointer.kind === 'unknown')
    return { release: { kind: 'unknown', id: undefined, why: pointer.why }, manifest: undefined };
  const { id } = pointer;
  try {
    const manifest = readManifest(out, id);
    const folder = join(out, 'releases', id);
    const timeline = readTimeline(folder, manifest.files);
    if (timeline === undefined) throw damage('timeline/');
    const broken = brokenFile(folder, manifest.files, dayOf(timeline));
    if (broken !== undefined) throw damage(broken);
    const { made, by, reason, allowed, missing, kept = [] } = manifest;
    const release: PublishedRelease = {
      kind: 'sound',
      id,
      timeline,
      made: made === undefined ? undefined : Date.parse(made),
      by,
      reason,
      signature: signatureOf(folder, key),
      kept: kept.map(keptWords),
      missing: missing === undefined && allowed.includes('missing') ? 'all' : new Set(missing),
    };
    return { release, manifest };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { release: { kind: 'damaged', id, why: error.text }, manifest: undefined };
  }
}

/** Every file must be there in its size; today's playout lists byte for byte. `verify` compares every byte of all. */
function brokenFile(folder: string, files: Manifest['files'], day: Day): string | undefined {
  const lists = new RegExp(`/playout/.*(?:${day}|${day.replaceAll('-', '')})`);
  const isSound = ([path, file]: readonly [string, WrittenFile]) => {
    const place = join(folder, path);
    if (lists.test(path)) return hasBytes(place, file);
    const found = lstatSync(place, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size === file.size;
  };
  return Object.entries(files).find((entry) => !isSound(entry))?.[0];
}

function damage(path: string): UsageError {
  return new UsageError(
    { zh: `“${path}”缺少或与清单不符`, en: `"${path}" is missing or not what the manifest says` },
    { exitCode: 1 },
  );
}

function signatureOf(folder: string, key: KeyObject | undefined): SignatureState {
  if (key !== undefined) return signatureFault(folder, key) === undefined ? 'sound' : 'wrong';
  return isThere(join(folder, SIGNATURE)) ? 'unchecked' : 'none';
}
