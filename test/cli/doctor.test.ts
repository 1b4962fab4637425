import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { aFolder, environment } from '../media/media-bench.js';
import { runWith } from './run-main.js';

async function doctor(env: Io['env'], ...args: readonly string[]) {
  return runWith(['doctor', ...args], { env, columns: 80 });
}

test('says what is used and warns of its age', async () => {
  const { code, out } = await doctor({ ...(await environment()), LANG: 'en_GB' });
  expect(code).toBe(0);
  expect(out).toMatch(
    /✓ uses ffprobe 4\.0\.2-static \(named by AIRCLASS_FFPROBE: .*\n[✓!] it takes \d+ ms to start: for 1,000 new recordings, about \d+ s of .*\n! this ffprobe is older than FFmpeg 5 of 2022/,
  );
  expect(out).toContain(`Node ${process.versions.node}`);
  expect(out).toMatch(/✓ time zone data \d{4}/);
});

test('falls back to those that come as packages, with their licence, and says what is absent', async () => {
  const { out } = await doctor({ PATH: '/nonexistent', LANG: 'zh_CN' });
  expect(out).toMatch(/✓ 使用 ffprobe \S+（npm 包 \S+ 里的独立程序，20\d\d 年.*版，许可证 GPL v3/);
  expect(out).toMatch(/4\.0\.2-static（npm 包 ffprobe-static 里的独立程序，2018 年版，许可证 GPL v3（该包自称 MIT）/);
  expect(out).toMatch(/! 没有 flock：两个构建同时发布到一处时不会互相避开\n! 没有 ffmpeg：probe --decode 不可用/);
});

test('an ffprobe that is not one is refused', async () => {
  const { code, err } = await doctor({ LANG: 'en' }, '--ffprobe', '/nonexistent/ffprobe');
  expect(code).toBe(2);
  expect(err).toMatch(/^airclass: --ffprobe names "\/nonexistent\/ffprobe"/);
});

test('says what a slow one costs, and that a quicker one is there', async () => {
  const slow = join(await aFolder(), 'ffprobe');
  await writeFile(slow, '#!/bin/sh\nsleep 0.3\necho "ffprobe version 7.1 Copyright (c) 2007-2024"\n', { mode: 0o755 });
  const { out } = await doctor({ PATH: process.env.PATH, LANG: 'en' }, '--ffprobe', slow);
  expect(out).toMatch(/✓ uses ffprobe 7\.1 \(named by --ffprobe: /);
  expect(out).toMatch(
    /[✓!] it takes \d{3,} ms to start: for 1,000 new recordings, about \d+ s of starting alone(; \S+ takes \d+ ms, and is used without --ffprobe and AIRCLASS_FFPROBE)?\n/,
  );
});
