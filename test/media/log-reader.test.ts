import { describe, expect, test } from 'vitest';
import { LogReader } from '../../src/media/decode-recording.js';
import { decodeWords, isDecodedWell } from '../../src/media/decode-words.js';

function read(...lines: readonly string[]) {
  const reader = new LogReader();
  for (const line of lines) reader.read(line);
  return { ...reader.result(100_000), stopped: undefined };
}

describe('the log of a decoded recording', () => {
  test('with nothing to complain of', () => {
    const result = read('[info] Output #0, null', '    I:         -24.3 LUFS', 'progress=end');
    expect(isDecodedWell(result)).toBe(true);
    expect(decodeWords(result).en).toBe('loudness -24.3 LKFS');
  });

  test.each([
    ['[h264 @ 0x55] [error] error while decoding MB 1 2', '1 error: error while decoding MB 1 2'],
    ['[blackdetect @ 0x1] [info] black_start:3.2 black_end:65.2 black_duration:62', 'black for 1 min 2 s from 3.2 s'],
    ['[silencedetect @ 0x1] [info] silence_end: 40.5 | silence_duration: 30.5', 'silent for 30.5 s from 10 s'],
    ['    I:         -19.0 LUFS', 'loudness -19 LKFS, wanted -24 ±2 (GY/T 282)'],
    ['    I:         -inf LUFS', 'loudness -70 LKFS, wanted -24 ±2 (GY/T 282)'],
  ])('%s', (line, words) => {
    const result = read(line);
    expect(isDecodedWell(result)).toBe(false);
    expect(decodeWords(result).en).toBe(words);
  });

  test.each([
    ['a minute', '[freezedetect @ 0x1] [info] lavfi.freezedetect.freeze_duration: 62', 'frozen for 1 min 2 s from 5 s'],
    ['to its end', '', 'frozen for 1 min 35 s from 5 s'],
    [
      'no longer than a slide',
      '[freezedetect @ 0x1] [info] lavfi.freezedetect.freeze_duration: 20',
      'decoded without fault',
    ],
  ])('a picture that does not change for %s', (_, line, words) => {
    expect(decodeWords(read('[freezedetect @ 0x1] [info] lavfi.freezedetect.freeze_start: 5', line)).en).toBe(words);
  });

  test('the first error is the same whichever thread is first', () => {
    const [one, two] = ['[h264 @ 0x1] [error] b', '[h264 @ 0x2] [error] a'];
    expect(read(one, two)).toEqual(read(two, one));
  });

  test('the threshold and the range of loudness are not the loudness', () => {
    expect(read('    Threshold: -31.8 LUFS', '    LRA low:   -21.8 LUFS').loudness).toBeUndefined();
  });
});
