import { UsageError } from '../diagnostics/usage-error.js';
import { currentRelease } from '../release/links.js';
import { listReleases } from '../release/releases.js';

/** The id of a release that is there; of the current one where none is named. */
export function existingRelease(folder: string, release: string | undefined): string {
  const id = release ?? currentRelease(folder);
  const ids = listReleases(folder);
  if (id !== undefined && ids.includes(id)) return id;
  throw new UsageError(
    id === undefined
      ? { zh: `“${folder}”里还没有发布过`, en: `nothing was published into "${folder}" yet` }
      : { zh: `没有版本“${id}”；有 ${ids.join('、')}`, en: `there is no release "${id}"; there are ${ids.join(', ')}` },
    { next: id === undefined ? [] : [{ kind: 'run', words: ['airclass', 'releases', '--out', folder] }] },
  );
}
