import { UsageError } from '../diagnostics/usage-error.js';

/** The id of a release that is there; of the current one where none is named. */
export async function existingRelease(folder: string, release: string | undefined): Promise<string> {
  const { listReleases } = await import('../release/releases.js');
  const { currentRelease } = await import('../release/links.js');
  const id = release ?? currentRelease(folder);
  const ids = listReleases(folder);
  if (id !== undefined && ids.includes(id)) return id;
  if (id === undefined && ids.length > 0) {
    throw new UsageError(
      {
        zh: `“${folder}”里看不出哪个版本是现行的：current 或 manifest.json 缺失或已损坏；有 ${ids.join('、')}。可用 airclass rollback --to 指定一个`,
        en: `"${folder}" does not tell which release is current: current or manifest.json is missing or damaged; there are ${ids.join(', ')}. Point to one with airclass rollback --to`,
      },
      { exitCode: 1 },
    );
  }
  throw new UsageError(
    id === undefined
      ? { zh: `“${folder}”里还没有发布过`, en: `nothing was published into "${folder}" yet` }
      : { zh: `没有版本“${id}”；有 ${ids.join('、')}`, en: `there is no release "${id}"; there are ${ids.join(', ')}` },
  );
}
