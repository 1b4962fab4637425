import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { environment } from '../media/media-bench.js';

async function doctor(env: Io['env'], ...args: readonly string[]) {
  let [out, err] = ['', ''];
  const io: Io = {
    env,
    cwd: '/',
    now: () => 0,
    isTerminal: false,
    columns: 80,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    signal: new AbortController().signal,
  };
  return { code: await main(['doctor', ...args], io), out, err };
}

test('says what is used and warns of its age', async () => {
  const { code, out } = await doctor({ ...(await environment()), LANG: 'en_GB' });
  expect(code).toBe(0);
  expect(out).toMatch(/✓ uses ffprobe 4\.0\.2-static \(named by AIRCLASS_FFPROBE: .*\n! this ffprobe is of about 2018/);
  expect(out).toContain(`Node ${process.versions.node}`);
  expect(out).toMatch(/✓ time zone data \d{4}/);
});

test('falls back to the bundled one and says what is absent', async () => {
  const { out } = await doctor({ PATH: '/nonexistent', LANG: 'zh_CN' });
  expect(out).toMatch(/使用 ffprobe 4\.0\.2-static（随软件包附带/);
  expect(out).toMatch(/! 没有 flock：两个构建同时发布到一处时不会互相避开\n! 没有 ffmpeg：probe --decode 不可用/);
});

test('an ffprobe that is not one is refused', async () => {
  const { code, err } = await doctor({ LANG: 'en' }, '--ffprobe', '/nonexistent/ffprobe');
  expect(code).toBe(2);
  expect(err).toMatch(/^airclass: --ffprobe names "\/nonexistent\/ffprobe"/);
});
