import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Millis } from '../model/time.js';
import { runProcess } from './run-process.js';

/** The variables that `airclass` was started with. */
export type MediaEnvironment = Readonly<Record<string, string | undefined>>;

/** The programs of util-linux that hem in what they start; `undefined` where they are absent or another breed. */
export interface Guards {
  readonly setpriv: string | undefined;
  readonly prlimit: string | undefined;
}

const NO_GUARDS: Guards = { setpriv: undefined, prlimit: undefined };
/** Bytes of address space: the system's ffprobe maps about 0.6 GB of libraries before it reads a file. */
const ADDRESS_SPACE = 2 * 1024 ** 3;
const SETPRIV = ['--pdeathsig', 'KILL', '--no-new-privs'];

export async function findGuards(environment: MediaEnvironment): Promise<Guards> {
  if (process.platform !== 'linux') return NO_GUARDS;
  const [setpriv, prlimit] = await Promise.all([
    working(findOnPath('setpriv', environment), [...SETPRIV, 'true'], environment),
    working(findOnPath('prlimit', environment), ['--core=0', 'true'], environment),
  ]);
  return { setpriv, prlimit };
}

/** Command line that dies with us, gains no privileges, writes no file, and has bounded memory and processor time. */
export function guarded(
  { setpriv, prlimit }: Guards,
  command: string,
  args: readonly string[],
  timeout: Millis,
  addressSpace = ADDRESS_SPACE,
): readonly [string, ...string[]] {
  const limits = [`--as=${addressSpace}`, `--cpu=${Math.ceil(timeout / 1000) + 1}`, '--core=0', '--fsize=0'];
  const inner: readonly [string, ...string[]] =
    prlimit === undefined ? [command, ...args] : [prlimit, ...limits, command, ...args];
  return setpriv === undefined ? inner : [setpriv, ...SETPRIV, ...inner];
}

/** No proxies, no `FFREPORT` (it writes a file anywhere), no character-set modules from elsewhere. */
export function cleanEnvironment(environment: MediaEnvironment): Readonly<Record<string, string>> {
  return { PATH: environment.PATH ?? '', LC_ALL: 'C', TZ: 'UTC0', GCONV_PATH: '/nonexistent' };
}

/** An absolute path, or `undefined`; a relative folder on `PATH` is not searched. */
export function findOnPath(name: string, environment: MediaEnvironment): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where they were found, and what `PATH` was: those that fail, say on a busy machine, are tried again. */
const seenToWork = new Set<string>();

async function working(
  path: string | undefined,
  args: readonly string[],
  environment: MediaEnvironment,
): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const key = JSON.stringify([path, environment.PATH]);
  if (seenToWork.has(key)) return path;
  const tried = await runProcess(path, args, cleanEnvironment(environment), { timeout: 2000, output: 1024 });
  if (tried.end !== 'exited' || tried.code !== 0) return undefined;
  seenToWork.add(key);
  return path;
}
