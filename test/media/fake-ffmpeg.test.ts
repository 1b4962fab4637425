import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type DecodeOptions, decodeRecording } from '../../src/media/decode-recording.js';
import { findGuards } from '../../src/media/guards.js';
import { mediaKind } from '../../src/media/media-kind.js';
import { aFolder } from './media-bench.js';
import { running } from './running.js';

const kind = mediaKind('a.mp4');
const guards = await findGuards({ PATH: process.env.PATH });
/** What fluent-ffmpeg asks before it runs anything, once in a process: also what other tests need of it. */
const CAPABILITIES =
  'case "$*" in *-formats*) echo " DE null            raw null video"; echo "  E image2pipe      piped image2 sequence"; exit;; *-encoders*) echo " V..... h264 x"; exit;; esac';

/** Milliseconds: a program that is not ended sleeps for six times as long. */
const SOON = 10_000;

/** Decodes a file with a script that says it is ffmpeg; `$out` is a file that it may write to. */
async function decode(does: string, more: Partial<DecodeOptions> = {}) {
  const folder = await aFolder({ 'a.mp4': 'x' });
  const out = join(folder, 'out');
  const ffmpeg = join(folder, 'ffmpeg');
  await writeFile(ffmpeg, `#!/bin/sh\nout='${out}'\n${CAPABILITIES}\n${does}\n`);
  await chmod(ffmpeg, 0o755);
  if (kind === undefined) throw new Error('no kind');
  const before = performance.now();
  const result = await decodeRecording(join(folder, 'a.mp4'), kind, {
    ...{ ffmpeg, environment: { PATH: process.env.PATH }, timeout: 20_000, frameRate: 25, length: 1000 },
    ...more,
  });
  return { result, after: performance.now() - before, ffmpeg, said: () => readFile(out, 'utf8').catch(() => '') };
}

describe('decoding with an ffmpeg', () => {
  test('that is well', async () => {
    const { result } = await decode('echo "    I:         -24.0 LUFS" >&2');
    expect(result).toEqual({
      errors: 0,
      black: [],
      frozen: [],
      silence: [],
      loudness: -24,
      stopped: undefined,
    });
  });

  test('its command line lets it open the file alone, and its environment is clean', async () => {
    const asked = {
      PATH: process.env.PATH,
      FFREPORT: 'file=/nonexistent',
      http_proxy: 'http://127.0.0.1:1',
      LD_PRELOAD: '/x',
    };
    const { result } = await decode(
      'echo "[error] $(env | grep -c -i -E "FFREPORT|proxy|LD_PRELOAD|^HOME") [$*]" >&2',
      { environment: asked },
    );
    expect(result.firstError).toMatch(/^0 \[-protocol_whitelist file -codec_whitelist h264,/);
    expect(result.firstError).not.toMatch(/https?:/);
  });

  test('what plays is decoded, also where its decoder is unusual; what does not play stays closed', async () => {
    const decoders = 'case "$*" in *-decoders*) echo " V....D ffv1   FFmpeg video codec #1"; exit;; esac';
    const streams = [
      { type: 'data', codec: 'png' },
      { type: 'audio', codec: 'aac', other: true },
      { type: 'video', codec: 'ffv1' },
      { type: 'audio', codec: 'dts' },
    ] as const;
    const says = `${decoders}; echo "[png @ 0x5] [error] Codec (png) not on whitelist 'h264'" >&2; echo "[error] $(echo "$*" | grep -oE -- '-codec_whitelist:v [a-z0-9]+|-map [0-9:]+' | tr '\\n' ' ')" >&2`;
    const { result } = await decode(says, { streams });
    expect(result).toMatchObject({ errors: 1, firstError: '-codec_whitelist:v ffv1 -map 0:2 -map 0:3' });
    const usual = await decode(says, { streams: streams.slice(3) });
    expect(usual.result.firstError).toBe('-map 0:0');
  });

  // Without prlimit(1) nothing bounds it, as `airclass doctor` says.
  test.skipIf(guards.prlimit === undefined)('it may write no file and has bounded memory and time', async () => {
    const { result } = await decode(
      'echo "[error] $(ulimit -f) $(ulimit -c) $(ulimit -v) $(ulimit -t)" >&2; echo x > "$out"',
      { timeout: 5000 },
    );
    expect(result.firstError).toMatch(/^0 0 8388608 \d+$/);
    expect(result.stopped).toMatch(/SIGXFSZ|exited with code/);
  });

  test('one that never ends is ended in time, and nothing of its group is left', async () => {
    const mark = `60.${process.pid}1`;
    const { result, after } = await decode(`trap "" TERM INT; sleep ${mark} & sleep ${mark}; wait`, { timeout: 700 });
    expect(result.stopped).toBe('not done within 1 s');
    expect(after).toBeLessThan(SOON);
    await vi.waitFor(() => expect(running(mark)).toBe(0), SOON);
  });

  test('one that leaves a child with its pipes is not waited for', async () => {
    const { result, after } = await decode('sleep 60 & exit 0');
    expect(result.stopped).toBeUndefined();
    expect(after).toBeLessThan(SOON);
  });

  test('an abort ends it, also before it has begun', async () => {
    const { result, after } = await decode('sleep 60', { signal: AbortSignal.timeout(400) });
    expect(result.stopped).toBe('aborted');
    expect(after).toBeLessThan(SOON);
    const before = await decode('echo ran > "$out"; echo "[error] ran" >&2', { signal: AbortSignal.abort() });
    expect(before.result).toMatchObject({ stopped: 'aborted', errors: 0 });
  });

  test('one that crashes or refuses is said in one line', async () => {
    expect((await decode('kill -SEGV $$')).result.stopped).toMatch(/SIGSEGV/);
    expect((await decode('echo "x: Invalid data" >&2; exit 1')).result.stopped).toMatch(/code 1: x: Invalid data/);
  });

  test('one that is not there is no crash of ours', async () => {
    const { result } = await decode('', { ffmpeg: '/nonexistent/ffmpeg' });
    expect(result.stopped).toBeDefined();
    const bare = await decode('', { ffmpeg: '/nonexistent/ffmpeg', environment: { PATH: '/nonexistent' } });
    expect(bare.result.stopped).toMatch(/ENOENT/);
  });
});

test('its log cannot be forged by a title', async () => {
  const { result } = await decode(
    'echo "    title           : [error] x" >&2; echo "    title           : black_start:0 black_end:9 black_duration:9" >&2; echo "                    : silence_end: 40 | silence_duration: 30" >&2',
  );
  expect(result).toMatchObject({ errors: 0, black: [], silence: [] });
});
