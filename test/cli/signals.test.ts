import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { put } from '../media/media-bench.js';
import { writeMp4 } from '../media/write-mp4.js';
import { C2Bench } from './c2-bench.js';
import { runMain } from './run-main.js';
import { Started } from './started.js';

/** Milliseconds: two seconds on a machine of its own; what waited for a child or a lock would take twenty and more. */
const SOON = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'airclass-signals-'));
const BUSY = { timeout: 120_000 };
const out = join(folder, 'out');
const NOW = '2020-03-08T00:00:00Z';
const SICHUAN = join(folder, 'sichuan');
const build = (from: string) => {
  // It is written for half a second and read for a third: time enough for a signal.
  const zones = ['--zone', 'telecom', '--days', '1'];
  return ['build', SICHUAN, ...zones, '--now', NOW, '--from', from, '--out', out, '--json-log'];
};
const running = () => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });

beforeAll(async () => {
  const shipped = join(import.meta.dirname, '../../schedules/sichuan-2020-spring');
  // Recordings that were already there would be measured.
  cpSync(shipped, SICHUAN, { recursive: true, filter: (path) => path !== join(shipped, 'media') });
  const { code, err } = await runMain(folder, NOW, build('2020-03-09'));
  if (code !== 0) throw new Error(err);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('build', BUSY, () => {
  const moments: readonly (readonly [
    when: string,
    moment: RegExp | number,
    signal: 'SIGINT' | 'SIGTERM',
    to: 'process' | 'group',
  ])[] = [
    ['at once', 30, 'SIGTERM', 'process'],
    ['while it reads', 250, 'SIGINT', 'process'],
    ['while it compiles', 700, 'SIGTERM', 'process'],
    ['as it begins to write', /"step":"write"/, 'SIGTERM', 'process'],
    ['while it writes', /"step":"write","done":[1-9]/, 'SIGINT', 'group'],
    ['while it checks', /"step":"check"/, 'SIGTERM', 'process'],
  ];
  test.each(moments)(
    '%s',
    async (_, moment, signal, to) => {
      const before = readlinkSync(join(out, 'current'));
      const started = new Started(folder, build('2020-03-16'));
      if (typeof moment === 'number') await sleep(moment);
      else expect(await started.says(moment)).toBe(true);
      const ended = await started.signalled(signal, to);
      expect(ended.took).toBeLessThan(SOON);
      // The release was whole and in its place when the signal came.
      if (ended.code === 0) return;
      const left = readdirSync(join(out, 'releases'));
      expect(left).toEqual([before.replace('releases/', '')]);
      expect(readlinkSync(join(out, 'current'))).toBe(before);
      // Before it listens to signals they do what they always do; nothing is begun then.
      if (ended.signal !== null) return;
      expect(ended.code).toBe(signal === 'SIGINT' ? 130 : 143);
      const last = JSON.parse(ended.err.trim().split('\n').at(-1) ?? '');
      expect(last).toMatchObject({ event: 'outcome', code: ended.code, command: 'build' });
      expect(ended.err).toContain('what was published before is unchanged');
    },
    60_000,
  );

  test('then all is as if nothing had been: whole, unlocked, and the next build is published', async () => {
    expect(await runMain(folder, NOW, ['verify'])).toMatchObject({ code: 0 });
    expect(readdirSync(join(out, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
    const next = await runMain(folder, NOW, build('2020-03-16'));
    expect({ code: next.code, releases: readdirSync(join(out, 'releases')).length }).toEqual({ code: 0, releases: 2 });
  });

  test('Ctrl+C leaves the lock with the build until its stage is gone', async () => {
    const started = new Started(folder, build('2020-03-23'));
    await started.says(/"step":"write"/);
    const holders = execFileSync('ps', ['-eo', 'pid,pgid,args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(`${out}/.lock`) && line.includes('flock'));
    const groups = holders.map((line) => Number(line.trim().split(/\s+/)[1]));
    await started.signalled('SIGINT', 'group');
    expect(groups.length).toBeGreaterThan(0);
    expect(groups).not.toContain(started.child.pid);
  });
});

describe('probe', BUSY, () => {
  const school = join(folder, 'school');
  const mark = join(folder, 'measuring');
  const ffprobe = join(folder, 'slow-ffprobe');
  beforeAll(async () => {
    const media = 'media: {folder: media, file: "{grade}/{course}/{number:02}.mp4"}\n';
    const project = { ...SMALL_PROJECT, 'project.yaml': `${SMALL_PROJECT['project.yaml']}${media}` };
    await put(school, {
      ...project,
      'media/P1/chinese/01.mp4': writeMp4(),
      'media/P1/chinese/02.mp4': writeMp4({ length: 5 }),
    });
    const says = '[ "$1" = -version ] && echo "ffprobe version 6.0" && exit';
    writeFileSync(ffprobe, `#!/bin/sh\n${says}\n: > ${mark}\nexec sleep 61${process.pid}\n`, { mode: 0o755 });
  });

  test.each([
    ['SIGINT', 'group', 130],
    ['SIGTERM', 'process', 143],
  ] as const)('%s to the %s while a file is measured', async (signal, to, code) => {
    rmSync(mark, { force: true });
    const started = new Started(folder, ['probe', 'school', '--timeout', '1m'], { AIRCLASS_FFPROBE: ffprobe });
    while (!existsSync(mark) && started.child.exitCode === null) await sleep(20);
    const ended = await started.signalled(signal, to);
    expect(ended).toMatchObject({ code, err: expect.stringMatching(/^airclass: stopped; /) });
    expect(ended.took).toBeLessThan(SOON);
    expect(readdirSync(school).filter((name) => name.includes('lock'))).toEqual([]);
    await sleep(200);
    expect(running()).not.toContain(`sleep 61${process.pid}`);
  });

  test('--watch ends well', async () => {
    const started = new Started(folder, ['probe', 'school', '--now', NOW, '--watch']);
    expect(await started.says(/\d+ lessons: /)).toBe(true);
    await sleep(300);
    const ended = await started.signalled('SIGINT', 'group');
    expect(ended.took).toBeLessThan(SOON);
    expect(ended.code).toBe(0);
  });
});

describe('c2', BUSY, () => {
  test('listen ends well, with a notice half received', async () => {
    const started = new Started(folder, ['c2', 'listen', '--port', '0', '--out', out, '--json-log']);
    expect(await started.says(/http:\/\/127\.0\.0\.1:\d+\//)).toBe(true);
    const [, port = ''] = /127\.0\.0\.1:(\d+)/.exec(started.printed) ?? [];
    const peer = connect(Number(port), '127.0.0.1');
    peer.on('error', () => undefined);
    peer.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n<x');
    await sleep(300);
    const ended = await started.signalled('SIGTERM');
    peer.destroy();
    expect(ended.took).toBeLessThan(SOON);
    expect(ended.code).toBe(0);
  });

  test('send: the end of the order is unknown', async () => {
    const bench = await C2Bench.open();
    const carrier = createServer(() => undefined).listen(0, '127.0.0.1');
    try {
      await bench.build();
      await bench.run('c2', 'order');
      const { port } = carrier.address() as AddressInfo;
      const asked = new Promise((resolve) => carrier.once('request', resolve));
      const env = { AIRCLASS_C2_ONE_ENDPOINT: `http://127.0.0.1:${port}/` };
      const started = new Started(bench.folder, ['c2', 'send', '--json-log'], env);
      await asked;
      const ended = await started.signalled('SIGTERM');
      expect(ended.took).toBeLessThan(SOON);
      expect(ended.code).toBe(143);
      expect(await bench.orders()).toEqual(['unknown']);
    } finally {
      carrier.closeAllConnections();
      carrier.close();
      await bench.close();
    }
  });
});
