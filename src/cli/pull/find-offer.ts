import { join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { isThere } from '../../files/is-there.js';
import { readRegular } from '../../files/regular-file.js';
import { readPublicKey } from '../../release/signature.js';
import { findPlace } from '../diff/release-place.js';
import type { Session } from '../io.js';
import { httpGet, shown } from './http-get.js';
import type { OfferedPlan } from './offered-plan.js';
import { projectPlan } from './project-plan.js';
import { type ReadReleaseFile, releasePlan } from './release-plan.js';

interface Asked {
  /** As it was typed, or as it was written down below `base`. */
  readonly source: string;
  readonly base: string;
  /** The locality's folder. */
  readonly folder: string;
  /** Path of the key below the locality's folder. */
  readonly publicKey: string | undefined;
}

export async function findOffer({ source, base, folder, publicKey }: Asked, session: Session): Promise<OfferedPlan> {
  const key = publicKey === undefined ? undefined : readPublicKey(resolve(folder, publicKey));
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(source)) {
    const { url, read } = await findAddress(source, session);
    return releasePlan({ name: shown(url), from: source, read, publicKey: key });
  }
  const place = findPlace(source, base, resolve(base, source));
  const from = relative(folder, resolve(base, source)).split(sep).join('/') || '.';
  if (place.kind === 'project') {
    if (key === undefined) return projectPlan(place.folder, from);
    throw new UsageError(
      {
        zh: `“${source}”是项目文件夹，没有签名，而本地写了上级的公钥；请取上级发布的版本`,
        en: `"${source}" is a project's folder, which has no signature, and a public key is given here; pull a release`,
      },
      { exitCode: 1 },
    );
  }
  const read: ReadReleaseFile = async (path, limit) => {
    const file = join(place.folder, path);
    return isThere(file) ? readRegular(file, Math.max(limit, 1)) : undefined;
  };
  return releasePlan({ name: source, from, read, publicKey: key });
}

/** An address may be that of a release, or of the folder in which `current` is. */
async function findAddress(
  source: string,
  { signal }: Session,
): Promise<{ readonly url: URL; readonly read: ReadReleaseFile }> {
  const given = addressOf(source);
  for (const url of [given, new URL('current/', given)]) {
    const read: ReadReleaseFile = (path, limit) =>
      httpGet(new URL(path.split('/').map(encodeURIComponent).join('/'), url), { limit, signal });
    if ((await read('manifest.json', 64 * 1024 * 1024)) !== undefined) return { url, read };
  }
  throw new UsageError({
    zh: `${shown(given)} 没有 manifest.json；请给出上级发布文件夹的网址`,
    en: `there is no manifest.json at ${shown(given)}; give the address of the folder that the province publishes`,
  });
}

function addressOf(source: string): URL {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url === undefined || !isWeb || url.username !== '' || url.search !== '')
    throw new UsageError({
      zh: `“${source}”应是 http:// 或 https:// 网址，不带用户名和参数`,
      en: `"${source}" must be an http:// or https:// address without a user name and parameters`,
    });
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
