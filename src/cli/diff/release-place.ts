import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suggestion } from '../../diagnostics/did-you-mean.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { currentRelease, lookAtCurrent, previousRelease } from '../../release/links.js';
import { pointerFault } from '../../release/pointer.js';
import { listReleases, releaseFolders } from '../../release/releases.js';

/** A release that was found, not yet read. */
export interface ReleasePlace {
  readonly kind: 'release';
  readonly folder: string;
}

export interface ProjectPlace {
  readonly kind: 'project';
  readonly folder: string;
}

/** `current`, `previous`, an id, the folder of a release or of releases, or a project's folder. */
export function findPlace(word: string, cwd: string, out: string): ReleasePlace | ProjectPlace {
  const id = word === 'current' ? currentRelease(out) : word === 'previous' ? previousRelease(out) : word;
  const ids = listReleases(out);
  if (id !== undefined && ids.includes(id)) return { kind: 'release', folder: join(out, 'releases', id) };
  const folder = resolve(cwd, word);
  if (isProject(folder)) return { kind: 'project', folder };
  const pointer = lookAtCurrent(folder);
  if (pointer.kind === 'release') return { kind: 'release', folder: join(folder, 'releases', pointer.id) };
  // A release itself looks like the flat layout, but has no others beside it.
  if (existsSync(join(folder, 'manifest.json')) && releaseFolders(folder).length === 0)
    return { kind: 'release', folder };
  if (pointer.kind === 'unknown') throw pointerFault(folder, 'current', pointer);
  throw nothingThere(word, out, ids);
}

export function isProject(folder: string): boolean {
  return existsSync(join(folder, 'project.yaml'));
}

function nothingThere(word: string, out: string, ids: readonly string[]): UsageError {
  if (word === 'current' || word === 'previous') {
    return new UsageError(
      ids.length === 0
        ? { zh: `“${out}”里还没有发布过`, en: `nothing was published into "${out}" yet` }
        : { zh: `“${out}”里没有 ${word} 版本`, en: `there is no ${word} release in "${out}"` },
    );
  }
  const near = suggestion(word, ids);
  return new UsageError({
    zh: `“${word}”既不是版本，也不是项目文件夹${near.zh || (ids.length === 0 ? '' : `；版本有 ${ids.join('、')}`)}`,
    en: `"${word}" is neither a release nor a project folder${near.en || (ids.length === 0 ? '' : `; there are releases ${ids.join(', ')}`)}`,
  });
}
