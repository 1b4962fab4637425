import { constants } from 'node:fs';
import { access, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { makeFolder } from '../../files/make-folder.js';
import { readRegular } from '../../files/regular-file.js';
import { decodeText } from '../../load/decode-text.js';
import type { FixedFile } from './fix-in-memory.js';
import { passingName, sweepPassing } from './passing-file.js';

const BOM = '\uFEFF';

/** Puts the fixed texts in place of the files, each whole or not at all, once all of them are ready to be put there. */
export async function saveTexts(folder: string, files: readonly FixedFile[]): Promise<void> {
  await sweepPassing(folder);
  const ready: Ready[] = [];
  try {
    for (const file of files) ready.push(await prepare(folder, file));
    for (const { place, passing, target, file } of ready) {
      if (file.isNew === true) await expectFree(target, undefined, file.path);
      else await expectUnchanged(place, file);
      if (file.isGone === true) await rm(place);
      else await rename(passing, target);
      if (target !== place) await rm(place);
    }
  } catch (error) {
    throw cannotSave(error);
  } finally {
    for (const { passing } of ready) await rm(passing, { force: true });
  }
  for (const place of new Set(ready.map((one) => dirname(one.place)))) await syncFolder(place);
}

interface Ready {
  readonly file: FixedFile;
  /** Where the file is, also where a link leads to it. */
  readonly place: string;
  /** Where it is to be. */
  readonly target: string;
  readonly passing: string;
}

async function prepare(folder: string, file: FixedFile): Promise<Ready> {
  const { from } = file;
  if (file.isNew === true) return prepareNew(join(folder, file.path), file);
  const place = from === undefined ? await realpath(join(folder, file.path)) : join(folder, from);
  const target = from === undefined ? place : join(folder, file.path);
  if (from !== undefined) await expectFree(target, place, file.path);
  await access(place, constants.W_OK);
  const mark = await expectUnchanged(place, file);
  const { mode, uid, gid } = await stat(place);
  const passing = join(dirname(place), passingName());
  const handle = await open(passing, 'wx', mode);
  try {
    await handle.writeFile(`${mark}${file.after}`);
    await handle.chmod(mode & 0o7777);
    // Only root may give a file away; to everybody else it belongs already, or cannot.
    await handle.chown(uid, gid).catch(() => undefined);
    await handle.sync();
  } catch (error) {
    await rm(passing, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return { file, place, target, passing };
}

async function prepareNew(place: string, file: FixedFile): Promise<Ready> {
  await expectFree(place, undefined, file.path);
  makeFolder(dirname(place));
  const passing = join(dirname(place), passingName());
  const handle = await open(passing, 'wx', 0o644);
  try {
    await handle.writeFile(file.after);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { file, place, target: place, passing };
}

/** A name in another case is the same file where the disk does not tell them apart. */
async function expectFree(target: string, place: string | undefined, path: string): Promise<void> {
  const [there, own] = await Promise.all([target, place].map((one) => one && lstat(one).catch(() => undefined)));
  if (!there || (own && there.ino === own.ino && there.dev === own.dev)) return;
  throw new UsageError({
    zh: `“${path}”已经存在，没有改名；请先检查这两个文件`,
    en: `"${path}" exists already, so nothing was renamed; compare the two files first`,
  });
}

/** Answers the file's byte order mark, if it has one. */
export async function expectUnchanged(place: string, { path, before, recoded }: FixedFile): Promise<string> {
  const bytes = readRegular(place);
  if (recoded === true && decodeText(bytes)?.text === before) return '';
  for (const mark of ['', BOM]) if (bytes.equals(Buffer.from(`${mark}${before}`))) return mark;
  throw new UsageError({
    zh: `“${path}”在此期间被改动，没有改写；请重新运行`,
    en: `"${path}" was changed meanwhile and is left as it is; run this again`,
  });
}

function cannotSave(error: unknown): unknown {
  if (error instanceof UsageError || !(error instanceof Error) || !('code' in error)) return error;
  return new UsageError(
    { zh: `无法改写文件：${error.message}`, en: `a file cannot be rewritten: ${error.message}` },
    { cause: error },
  );
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}
