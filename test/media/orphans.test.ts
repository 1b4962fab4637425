import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { findGuards } from '../../src/media/guards.js';
import { aFolder } from './media-bench.js';
import { running } from './running.js';
import { writeMp4 } from './write-mp4.js';

const SOURCE = join(import.meta.dirname, '../../src/media');

const { setpriv } = await findGuards({ PATH: process.env.PATH });
const CASES: readonly (readonly [string, string])[] = [
  ['one shell for all files', 'a.mp4'],
  // Without setpriv nothing can promise it for a program that is started by itself.
  ...(setpriv === undefined ? [] : [['a call of its own', 'line\nbreak.mp4'] as const]),
];

// Only Linux's /proc shows who is still running.
test.skipIf(!existsSync('/proc/self/cmdline')).each(CASES)(
  'killed outright, no ffprobe is left: %s',
  async (_, file) => {
    const mark = `600.${process.pid}${file.length}`;
    const folder = await aFolder({ [`media/${file}`]: writeMp4() });
    const ffprobe = join(folder, 'ffprobe');
    await writeFile(
      ffprobe,
      `#!/bin/sh\n[ "$1" = -version ] && echo "ffprobe version 6.0" && exit\nexec sleep ${mark}\n`,
    );
    await chmod(ffprobe, 0o755);
    const script = await measuringScript(folder);
    const child = spawn(process.execPath, [script, join(folder, 'media'), file, ffprobe], { stdio: 'inherit' });
    await until(() => running(mark) > 0);
    child.kill('SIGKILL');
    await once(child, 'close');
    await until(() => running(mark) === 0);
    expect(running(mark)).toBe(0);
  },
);

async function measuringScript(folder: string): Promise<string> {
  const entry = join(folder, 'measure.ts');
  const script = join(folder, 'measure.mjs');
  await writeFile(
    entry,
    `import { measureAll } from ${JSON.stringify(join(SOURCE, 'measure-all.ts'))};
     import { MediaFolders } from ${JSON.stringify(join(SOURCE, 'media-folders.ts'))};
     const [, , media, file, ffprobe] = process.argv;
     const found = MediaFolders.open([media]).look(file);
     const job = { file, found, known: undefined, sha256: false, packets: false };
     await measureAll([job], { environment: { PATH: process.env.PATH }, ffprobe, timeout: 60000 });`,
  );
  buildSync({
    entryPoints: [entry],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['ffprobe-static'],
  });
  return script;
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 8000 && !holds(); waited += 50) await sleep(50);
}
