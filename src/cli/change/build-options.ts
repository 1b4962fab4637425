import type { BuildOptions } from '../build/options.js';
import type { Session } from '../io.js';
import { loginName } from '../login-name.js';
import type { UndoOptions } from './options.js';

/** What `airclass build` would be given. */
export type BuildChoice = Omit<UndoOptions, 'yes' | 'dryRun' | 'expand'>;

export function buildOptionsOf(
  { out, by, breakLock, allowMissing, keep, signKey, now, media, ffprobe }: BuildChoice,
  reason: string,
  { env }: Pick<Session, 'env'>,
): BuildOptions {
  return {
    out,
    media,
    zone: [],
    gzip: true,
    reason,
    by: by ?? loginName(env),
    ...(breakLock === undefined ? {} : { breakLock }),
    ...(allowMissing === undefined ? {} : { allowMissing: allowMissing === 'all' ? true : allowMissing }),
    ...(keep === undefined ? {} : { keep }),
    ...(signKey === undefined ? {} : { signKey }),
    ...(now === undefined ? {} : { now }),
    ...(ffprobe === undefined ? {} : { ffprobe }),
  };
}
