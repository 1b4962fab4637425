import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import { aFolder, environment, measure } from './media-bench.js';
import { running } from './running.js';
import { writeMp4 } from './write-mp4.js';

const TIMEOUT = 700;
/** Milliseconds: a program that is not ended sleeps for six times as long. */
const SOON = 10_000;

/** A script that says it is ffprobe, and then does something else. */
async function fake(does: string): Promise<{ readonly folder: string; readonly ffprobe: string }> {
  const folder = await aFolder({
    'media/a.mp4': writeMp4({ length: 4 }),
    'media/b.mp4': writeMp4({ length: 5 }),
    ffprobe: `#!/bin/sh\nif [ "$1" = -version ]; then echo "ffprobe version 6.0 Copyright (c) 2007-2023"; exit 0; fi\n${does}\n`,
  });
  await chmod(join(folder, 'ffprobe'), 0o755);
  return { folder: join(folder, 'media'), ffprobe: join(folder, 'ffprobe') };
}

describe('an ffprobe that misbehaves', () => {
  test.each([
    ['crashes', 'kill -SEGV $$', 'tool-crashed'],
    ['is killed', 'kill -KILL $$', 'tool-crashed'],
    ['says nothing', 'exit 0', 'tool-silent'],
    ['talks nonsense', 'echo "duration=99999"', 'tool-silent'],
    ['says nothing of streams', 'echo "{}"', 'no-streams'],
    ['talks without end', 'exec yes xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'tool-flooded'],
    ['complains without end', 'while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxx >&2; done', 'timed-out'],
    ['never ends', 'sleep 60', 'timed-out'],
    ['ignores signals', 'trap "" TERM INT HUP; sleep 60 & wait; sleep 60', 'timed-out'],
    ['refuses', 'echo "x: Invalid data found" >&2; exit 1', 'tool-refused'],
    [
      'claims a year',
      'echo \'{"format":{"duration":"31536000"},"streams":[{"codec_type":"video"}]}\'',
      'length-not-believable',
    ],
    [
      'claims less than nothing',
      'echo \'{"format":{"duration":"-5"},"streams":[{"codec_type":"video"}]}\'',
      'tool-silent',
    ],
  ])('that %s', async (_, does, code) => {
    const { folder, ffprobe } = await fake(does);
    const before = performance.now();
    const results = await measure(folder, ['a.mp4', 'b.mp4'], { ffprobe, timeout: TIMEOUT, concurrency: 2 });
    expect(performance.now() - before).toBeLessThan(SOON);
    for (const file of ['a.mp4', 'b.mp4']) {
      const record = results[file];
      expect(record).toHaveProperty('state');
      expect(record).not.toMatchObject({ state: 'ok' });
      if (code !== 'tool-silent') expect(record).toMatchObject({ reason: { code } });
    }
  });

  test('one that leaves a child with its pipes is not waited for', async () => {
    const json = '{"format":{"duration":"4.0"},"streams":[{"codec_type":"video","codec_name":"h264"}]}';
    const { folder, ffprobe } = await fake(`sleep 60 & echo '${json}'`);
    const before = performance.now();
    const results = await measure(folder, ['a.mp4'], { ffprobe, timeout: 20_000 });
    expect(performance.now() - before).toBeLessThan(SOON);
    expect(results['a.mp4']).toMatchObject({ state: 'ok', tool: 'ffprobe 6.0' });
  });

  test('after a timeout nothing of its group is left', async () => {
    const mark = 60 + (process.pid % 1000) / 1e6;
    const { folder, ffprobe } = await fake(`sleep ${mark} & sleep ${mark}`);
    await measure(folder, ['a.mp4'], { ffprobe, timeout: 300 });
    await vi.waitFor(() => expect(running(String(mark))).toBe(0), SOON);
  });

  test('an abort ends it at once', async () => {
    const { folder, ffprobe } = await fake('sleep 60');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    const before = performance.now();
    await expect(measure(folder, ['a.mp4'], { ffprobe, timeout: 20_000, signal: stop.signal })).rejects.toThrow();
    expect(performance.now() - before).toBeLessThan(SOON);
  });

  test.each(['missing/ffprobe', 'folder', 'text'])('%s is refused before anything is measured', async (name) => {
    const folder = await aFolder({ 'media/a.mp4': writeMp4(), text: 'not a program' });
    await mkdir(join(folder, 'folder'));
    await expect(measure(join(folder, 'media'), ['a.mp4'], { ffprobe: join(folder, name) })).rejects.toThrow(
      UsageError,
    );
  });

  test('a file that changes while it is measured is not believed', async () => {
    const json = '{"format":{"duration":"4.0"},"streams":[{"codec_type":"video","codec_name":"h264"}]}';
    const { folder, ffprobe } = await fake(`for last; do :; done; touch -d @0 "\${last#file:}"; echo '${json}'`);
    const results = await measure(folder, ['a.mp4'], { ffprobe });
    expect(results['a.mp4']).toMatchObject({ state: 'unreadable', reason: { code: 'changed-while-measured' } });
  });

  test('its environment is clean', async () => {
    const counted = 'env | grep -c -i -E "FFREPORT|proxy|LD_PRELOAD"';
    const { folder, ffprobe } = await fake(`echo "x: Variables $(${counted})" >&2; exit 1`);
    const asked = { FFREPORT: 'file=/nonexistent/report', http_proxy: 'http://127.0.0.1:1', LD_PRELOAD: '/x.so' };
    const results = await measure(folder, ['a.mp4'], { ffprobe, environment: await environment(asked) });
    expect(results['a.mp4']).toMatchObject({ reason: { detail: 'Variables 0' } });
  });
});
