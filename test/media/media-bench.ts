import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { MediaEnvironment } from '../../src/media/guards.js';
import type { LockRecord } from '../../src/media/lock-record.js';
import { type MeasureOptions, measureAll } from '../../src/media/measure-all.js';
import { MediaFolders } from '../../src/media/media-folders.js';
import { staticFfprobe } from '../../src/media/packaged-ffprobe.js';

/** A folder that is removed with the run's own temporary folder: see test/temporary-folder.ts. */
export async function aFolder(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'airclass-media-'));
  await put(folder, files);
  return folder;
}

export async function put(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}

/** The bundled ffprobe: tests need no other program. */
export async function environment(extra: MediaEnvironment = {}): Promise<MediaEnvironment> {
  return { PATH: process.env.PATH, AIRCLASS_FFPROBE: await staticFfprobe(), ...extra };
}

/** Looks at files and measures those that may be opened; `missing` or the reason for the others. */
export async function measure(
  folder: string,
  files: readonly string[],
  options: Partial<MeasureOptions> = {},
): Promise<Readonly<Record<string, LockRecord | 'missing' | { readonly refused: string }>>> {
  const media = MediaFolders.open([folder]);
  if (media === undefined) throw new Error(`no folder ${folder}`);
  const looked = files.map((file) => ({ file, found: media.look(file) }));
  const jobs = looked.flatMap(({ file, found }) =>
    found.kind === 'file' ? [{ file, found, known: undefined, sha256: false, packets: false }] : [],
  );
  const records = await measureAll(jobs, { environment: await environment(), timeout: 3000, ...options });
  return Object.fromEntries(
    looked.map(({ file, found }) => {
      if (found.kind === 'missing') return [file, 'missing'];
      if (found.kind === 'refused') return [file, { refused: found.reason.code }];
      const record = records.get(file);
      if (record === undefined) throw new Error(`no record of ${file}`);
      return [file, record];
    }),
  );
}
