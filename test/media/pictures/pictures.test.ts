import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mediaKind } from '../../../src/media/media-kind.js';
import { loudnessCurve } from '../../../src/media/pictures/loudness-curve.js';
import { PictureCache } from '../../../src/media/pictures/picture-cache.js';
import { type FilmOptions, pictureFrames } from '../../../src/media/pictures/picture-frames.js';
import { aFolder } from '../media-bench.js';

const kind = mediaKind('a.mp4');
/** What fluent-ffmpeg asks before it runs anything. */
const CAPABILITIES =
  'case "$*" in *-formats*) echo " DE null            raw null video"; echo "  E image2pipe      piped image2 sequence"; exit;; *-encoders*) echo " V..... h264 x"; exit;; esac';
const JPEG = `printf '\\377\\330small\\377\\331'`;
const SMALL = Buffer.from([0xff, 0xd8, ...Buffer.from('small'), 0xff, 0xd9]).toString('base64');

/** A script that says it is ffmpeg, and keeps what it was asked for. */
async function film(does: string, more: Partial<FilmOptions> = {}) {
  const folder = await aFolder({ 'a.mp4': 'x' });
  const [ffmpeg, log] = [join(folder, 'ffmpeg'), join(folder, 'log')];
  await writeFile(ffmpeg, `#!/bin/sh\n${CAPABILITIES}\n${does}\n`);
  await chmod(ffmpeg, 0o755);
  if (kind === undefined) throw new Error('no kind');
  const options = { ffmpeg, environment: { PATH: process.env.PATH }, timeout: 20_000, length: 60_000, ...more };
  const path = join(folder, 'a.mp4');
  return {
    frames: () => pictureFrames(path, kind, options),
    curve: () => loudnessCurve(path, kind, options),
    asked: () => readFile(log, 'utf8'),
  };
}

describe('small pictures', () => {
  test('the first, the middle one and the last', async () => {
    expect(await (await film(JPEG)).frames()).toEqual([
      { at: 0, jpeg: SMALL },
      { at: 30_000, jpeg: SMALL },
      { at: 59_500, jpeg: SMALL },
    ]);
  });

  test('each is of the track that plays, opens the file alone, and is asked for before its input', async () => {
    const streams = [
      { type: 'video', codec: 'h264', other: true },
      { type: 'audio', codec: 'aac' },
      { type: 'video', codec: 'h264' },
    ] as const;
    // What it was asked for comes back as a picture.
    const { frames } = await film(`printf '\\377\\330%s\\377\\331' "$*"`, { streams, length: 100 });
    const [first = { jpeg: '' }] = await frames();
    const words = Buffer.from(first.jpeg, 'base64').toString('latin1');
    expect(words).toMatch(/-protocol_whitelist file .*-ss 0\.000 -i file:.*a\.mp4 .*-map 0:2 -an -sn -dn -frames:v 1/);
  });

  test('the first quality that is small enough', async () => {
    const big = `printf '\\377\\330'; head -c 12000 /dev/zero; printf '\\377\\331'`;
    const { frames } = await film(`case "$*" in *'-q:v 5 '*) ${big};; *) ${JPEG};; esac`, { length: 0 });
    expect(await frames()).toEqual([{ at: 0, jpeg: SMALL }]);
    expect(await (await film(big, { length: 0 })).frames()).toEqual([]);
  });

  test.each([
    ['nothing', 'true'],
    ['no picture', 'echo hello'],
    ['half of one', `printf '\\377\\330half'`],
    ['a picture and a failure', `${JPEG}; exit 1`],
    ['no end of bytes', 'head -c 3000000 /dev/zero'],
  ])('%s is left out', async (_, does) => {
    expect(await (await film(does, { length: 0 })).frames()).toEqual([]);
  });

  test('one that takes too long is ended', async () => {
    const before = performance.now();
    expect(await (await film('sleep 60', { length: 0, timeout: 300 })).frames()).toEqual([]);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

describe('a curve of loudness', () => {
  const says = (...lines: readonly string[]) =>
    lines.map((line) => `echo "[Parsed_ebur128_0 @ 0x5] [info] ${line}" >&2`).join('\n');

  test('the loudest of each part, and of the one before where there is none', async () => {
    const { curve } = await film(
      says(
        't: 0.1  TARGET:-23 LUFS    M: -30.4 S:-120.7     I: -70.0 LUFS       LRA:   0.0 LU',
        't: 0.2  TARGET:-23 LUFS    M: -19.6 S:-120.7     I: -70.0 LUFS       LRA:   0.0 LU',
        't: 59.95 TARGET:-23 LUFS    M:-120.7 S:-120.7     I: -70.0 LUFS       LRA:   0.0 LU',
        't: 60.1 TARGET:-23 LUFS    M: -25.0 S:-120.7     I: -70.0 LUFS       LRA:   0.0 LU',
      ),
    );
    const loudness = await curve();
    expect(loudness).toHaveLength(120);
    expect([loudness[0], loudness[60], loudness[119]]).toEqual([-20, -20, -25]);
  });

  test('a title that looks like a line of it is not read as one', async () => {
    const { curve } = await film('echo "  title : [Parsed_ebur128_0 @ 0x5] [info] t: 1 M: -5.0" >&2');
    expect(await curve()).toEqual([]);
  });

  test('none without sound, and none of what cannot be decoded', async () => {
    const line = says('t: 0.1  TARGET:-23 LUFS    M: -30.4 S:-120.7');
    expect(await (await film(line, { streams: [{ type: 'video', codec: 'h264' }] })).curve()).toEqual([]);
    expect(await (await film(`${line}\nexit 1`)).curve()).toEqual([]);
  });
});

describe('what is kept of pictures', () => {
  const PICTURES = { frames: [{ at: 0, jpeg: SMALL }], loudness: [-24, -70] };
  const NAME = 'a'.repeat(64);

  test('is found by the fingerprint, and kept out of the repository', async () => {
    const folder = await aFolder();
    new PictureCache(folder).put(NAME, PICTURES);
    expect(new PictureCache(folder).get(NAME)).toMatchObject(PICTURES);
    expect(new PictureCache(folder).get('b'.repeat(64))).toBeUndefined();
    expect(await readFile(join(folder, '.airclass/pictures/.gitignore'), 'utf8')).toBe('*\n');
  });

  test.each([
    '',
    '{',
    '[]',
    '{"version":2,"frames":[],"loudness":[]}',
    '{"version":1,"frames":[{"at":0,"jpeg":"\\"><script>"}],"loudness":[]}',
    '{"version":1,"frames":[],"loudness":["x"]}',
  ])('%j is made again', async (text) => {
    const folder = await aFolder({ [`.airclass/pictures/${NAME}.json`]: text });
    expect(new PictureCache(folder).get(NAME)).toBeUndefined();
  });
});
