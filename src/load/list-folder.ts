import { type Dirent, promises as disk } from 'node:fs';
import path from 'node:path';
import { compareCodeUnits } from '../diagnostics/order.js';

/** Files of an earlier time that are taken in place of some that are on the disk. */
export interface Instead {
  /** By path, whether on the disk or not. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is on the disk and is not looked at. */
  isGone(path: string): boolean;
}

/** How the folder is taken to be. */
export interface Listing {
  /** Names by path under which files are taken to be there. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly instead?: Instead | undefined;
}

/** Something in a folder of the project. */
export interface Listed {
  readonly name: string;
  readonly path: string;
  /** Where it is on the disk, below the project folder. */
  readonly source: string;
  readonly folder: boolean;
}

/** `undefined`: not a folder, or none that can be read. Order is settled here; hidden files are not ours. */
export async function listFolder(
  folder: string,
  below: string,
  { renamed, instead }: Listing,
): Promise<readonly Listed[] | undefined> {
  let entries: Dirent[];
  try {
    entries = await disk.readdir(path.join(folder, below), { withFileTypes: true });
  } catch {
    // All of it may be taken from elsewhere.
    if (![...(instead?.texts.keys() ?? [])].some((path) => path.startsWith(below))) return undefined;
    entries = [];
  }
  const isOld = (path: string) => instead?.texts.has(path) === true || instead?.isGone(path) === true;
  const old = [...(instead?.texts.keys() ?? [])]
    .filter((path) => path.startsWith(below) && !path.slice(below.length).includes('/'))
    .map((path) => ({ ...placeOf(path), source: path, folder: false }));
  const folders = new Set(
    [...(instead?.texts.keys() ?? [])].flatMap((path) => {
      const [name = '', ...more] = path.startsWith(below) ? path.slice(below.length).split('/') : [];
      return more.length === 0 || entries.some((entry) => entry.name === name) ? [] : [name];
    }),
  );
  const added = [...folders].map((name) => ({ ...placeOf(below + name), source: below + name, folder: true }));
  const listed = entries
    .filter((entry) => !entry.name.startsWith('.') && !isOld(below + entry.name))
    .map(async (entry) => ({
      ...placeOf(renamed.get(below + entry.name) ?? below + entry.name),
      source: below + entry.name,
      folder: entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(path.join(folder, below, entry.name)))),
    }));
  return [...old, ...added, ...(await Promise.all(listed))].sort((a, b) => compareCodeUnits(a.name, b.name));
}

function placeOf(path: string): Pick<Listed, 'name' | 'path'> {
  return { path, name: path.slice(path.lastIndexOf('/') + 1) };
}

async function isFolder(absolute: string): Promise<boolean> {
  return disk.stat(absolute).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

/** Also a folder of such a name: anyone who reads it says that it is not a file, else its lessons were missing in silence. */
export function isYaml(entry: Listed): boolean {
  return isYamlName(entry.name);
}

export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
