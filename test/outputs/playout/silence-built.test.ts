import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatLock } from '../../../src/media/lock-text.js';
import { SMALL_PROJECT } from '../../a-project.js';
import { runMain } from '../../cli/run-main.js';
import { aFolder } from '../../media/media-bench.js';

const MP4 = { container: 'mov,mp4,m4a,3gp,3g2,mj2' } as const;
const TS = { container: 'mpegts', start: 1459 } as const;

test.each([
  ['MP4', MP4, '48000', ['outpoint 600.000', 'outpoint 0.040']],
  ['TS, whose clock begins anywhere', TS, '90000', ['outpoint 601.459', 'outpoint 1.499']],
  ['TS whose clock jumps', { ...TS, clock: { breaks: 1, at: 9000, by: 7000 } }, '90000', ['outpoint 1.499']],
] as const)(
  'a build passes its own reading with silence for %s, and every list names a file of the release',
  async (_, made, ticks, points) => {
    const lengths = { played: 600_000, container: 600_000, video: 600_000, audio: 600_000 };
    const streams = [
      { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 },
      { type: 'audio', codec: 'aac', sampleRate: 48_000, channels: 2 },
    ] as const;
    const measured = { state: 'ok', size: 1, modified: 0, rung: 'played', ...made } as const;
    const project = await aFolder({
      ...SMALL_PROJECT,
      'project.yaml': 'id: small\ntitle: x\ntime-zone: Asia/Shanghai\nmedia: {}\n',
      'zones/one.yaml': (SMALL_PROJECT['zones/one.yaml'] ?? '').replace(
        'outputs: {}',
        'outputs: {playout: {formats: [ffconcat], media-folder: /data/edu}}',
      ),
      'media.lock.json': formatLock(new Map([['P1/chinese/01.mp4', { ...measured, lengths, streams }]])),
    });
    try {
      const argv = ['build', project, '--from', '2020-03-09', '--days', '1', '--out', join(project, 'out'), '--quiet'];
      const { code, err } = await runMain(project, '2020-03-08T00:00:00Z', [...argv, '--allow-missing']);
      expect(code, err).toBe(0);
      const playout = join(project, 'out/current/one/playout');
      const list = await readFile(join(playout, 'p1/ffconcat/2020-03-09.ffconcat'), 'utf8');
      const named = new Set([...list.matchAll(/^file '\.\.\/\.\.\/(.*)'$/gm)].map(([, name]) => name));
      expect([...named]).toEqual([`airclass-silence-aac-48000-2-${ticks}-1.mp4`]);
      // Those of the lesson and of its opening picture; those of silence are of other lengths.
      const own = [...list.matchAll(/^file '\/data.*\n(?:inpoint .*\n)?(?!duration)(.*)$/gm)].map(([, point]) => point);
      expect(new Set(own)).toEqual(new Set(points));
      expect(await readdir(playout)).toEqual(expect.arrayContaining([...named]));
    } finally {
      await rm(project, { recursive: true });
    }
  },
);
