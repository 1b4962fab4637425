import type { BuildOptions } from '../build/options.js';
import { commandText } from '../command-text.js';
import type { Session } from '../io.js';
import { loginName } from '../login-name.js';
import { outWords } from '../shared-options.js';
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
    table: [],
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

/** The words after `airclass` of the build that a change runs: what is printed leads on from there, and not from the change. */
export function buildWords(
  project: string | undefined,
  { out, by, breakLock, allowMissing, keep, signKey, now, media, ffprobe }: BuildChoice,
  reason: string,
): readonly string[] {
  return [
    'build',
    ...(project === undefined ? [] : [project]),
    ...outWords(out),
    ...media.flatMap((folder) => ['--media', folder]),
    ...optionWords('--ffprobe', ffprobe),
    ...optionWords('--now', now),
    ...optionWords('--keep', keep),
    ...optionWords('--sign-key', signKey),
    ...optionWords('--by', by),
    ...(breakLock === true ? ['--break-lock'] : []),
    ...(allowMissing === 'all' ? ['--allow-missing'] : optionWords('--allow-missing', allowMissing)),
    '--reason',
    reason,
  ];
}

/** To copy. */
export function undoCommand(project: string | undefined, { out }: Pick<BuildChoice, 'out'>): string {
  return commandText(['airclass', 'change', 'undo', ...(project === undefined ? [] : [project]), ...outWords(out)]);
}

function optionWords(option: string, value: string | number | undefined): readonly string[] {
  return value === undefined ? [] : [option, `${value}`];
}
