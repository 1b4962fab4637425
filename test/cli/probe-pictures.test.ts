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
  'media/P1/chinese/02.mp4': 'broken',
};
/** What fluent-ffmpeg asks once in a process, a loudness, and else a picture. */
const FFMPEG = `#!/bin/sh
case "$*" in
  *-formats*) echo " DE null            raw null video"; echo "  E image2pipe      piped image2 sequence"; exit;;
  *-encoders*|*-version*) exit;;
  *ebur128*) echo "[Parsed_ebur128_0 @ 0x5] [info] t: 0.4 TARGET:-23 LUFS    M: -19.9 S:-120.7" >&2;;
  *) printf '\\377\\330%s\\377\\331' small;;
esac
`;

test('what could not be made is made at the next run', async () => {
  const folder = await aFolder(PROJECT);
  const ffmpeg = join(folder, 'ffmpeg');
  const env = await environment({ AIRCLASS_FFMPEG: ffmpeg });
  const now = () => Date.parse('2020-03-08T20:00+08:00');
  const pictures = async (script: string) => {
    await writeFile(ffmpeg, script);
    await chmod(ffmpeg, 0o755);
    const { out } = await runWith(['probe', '.', '--format', 'html', '--pictures'], { env, cwd: folder, now });
    return [out.match(/<img src="data:/g)?.length, out.match(/<polyline /g)?.length];
  };
  expect(await pictures('#!/bin/sh\nexit 1\n')).toEqual([undefined, undefined]);
  expect(await pictures(FFMPEG)).toEqual([3, 1]);
});

test('--pictures puts three pictures and a curve into the page, and makes them once for each file', async () => {
  const folder = await aFolder(PROJECT);
  const ffmpeg = join(folder, 'ffmpeg');
  await writeFile(ffmpeg, FFMPEG);
  await chmod(ffmpeg, 0o755);
  const env = await environment({ AIRCLASS_FFMPEG: ffmpeg });
  const now = () => Date.parse('2020-03-08T20:00+08:00');
  const run = (...args: readonly string[]) =>
    runWith(['probe', '.', '--lang', 'en', ...args], { env, cwd: folder, now, columns: 120 });

  expect((await run('--format', 'html')).out).not.toContain('<img');
  const { out } = await run('--format', 'html', '--pictures');
  expect(out.match(/<img src="data:image\/jpeg;base64,/g)).toHaveLength(3);
  expect(out.match(/<polyline /g)).toHaveLength(1);
  const made = await readdir(join(folder, '.airclass/pictures'));
  expect(made.filter((name) => name.endsWith('.json'))).toHaveLength(1);
  await writeFile(ffmpeg, '#!/bin/sh\nexit 1\n');
  const again = await run('--format', 'html', '--pictures');
  expect(again.out).toBe(out);

  const alone = await run('--pictures');
  expect([alone.code, alone.err]).toEqual([2, 'airclass: --pictures needs --format html\n']);
});
