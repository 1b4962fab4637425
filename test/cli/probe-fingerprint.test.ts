import { chmod, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { aFolder, environment } from '../media/media-bench.js';
import { writeMp4 } from '../media/write-mp4.js';
import { runWith } from './run-main.js';

const PROJECT = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
  'media/P1/chinese/01.mp4': writeMp4({ length: 900, title: 'one' }),
  'media/P1/chinese/02.mp4': writeMp4({ length: 900, title: 'two' }),
};
/** Counts its calls by folders, for no file may be written, and writes sound to its first output and one picture to the second. */
const FFMPEG = `#!/bin/sh
mkdir "$0.$$"
case "$*" in
  *02.mp4*) echo "[error] no such codec" >&2; exit 1;;
  *"-protocol_whitelist file "*"-format_whitelist mov -i file:"*chromaprint*pipe:1*) ;;
  *) echo "[error] other words" >&2; exit 1;;
esac
i=0; while [ $i -lt 64 ]; do printf "\\\\001\\\\002\\\\00$((i % 8))\\\\004"; i=$((i + 1)); done
i=0; while [ $i -lt 32 ]; do printf '\\001\\377\\001\\377\\001\\377\\001\\377'; i=$((i + 1)); done >&3
`;

test('--fingerprint makes each content once, reports what cannot be made, and makes again what is damaged', async () => {
  const folder = await aFolder(PROJECT);
  const ffmpeg = join(folder, 'ffmpeg');
  await writeFile(ffmpeg, FFMPEG);
  await chmod(ffmpeg, 0o755);
  const env = await environment({ AIRCLASS_FFMPEG: ffmpeg });
  const now = () => Date.parse('2020-03-08T20:00+08:00');
  const run = () => runWith(['probe', '.', '--lang', 'en', '--fingerprint'], { env, cwd: folder, now, columns: 120 });
  const calls = async () => (await readdir(folder)).filter((name) => name.startsWith('ffmpeg.')).length;

  const first = await run();
  expect(first.err).toContain('the fingerprint of "P1/chinese/02.mp4" was not made: no such codec');
  expect(first.err).toContain(
    'Fingerprints of 2 recordings: 1 made, 0 were there, 1 failed; known by their picture alone: 0',
  );
  expect(first.code).toBe(1);
  const names = await readdir(join(folder, 'media.prints'));
  expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.print$/)]);
  await run();
  expect(await calls()).toBe(3);
  await writeFile(join(folder, 'media.prints', names[0] ?? ''), 'ACPRINT');
  const again = await run();
  expect(again.err).toContain('the fingerprint of "P1/chinese/01.mp4", is damaged and is made again');
  expect(again.err).toContain('1 made, 0 were there, 1 failed');
});
