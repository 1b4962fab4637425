import { expect, test } from 'vitest';
import { steadyWords } from '../../src/media/steady-words.js';

test.each([
  ['[adpcm_ima_qt @ 0x562a7aacf840] not on whitelist', '[adpcm_ima_qt] not on whitelist'],
  ['[mov,mp4 @ 000001d2e4b8a940] moov atom not found', '[mov,mp4] moov atom not found'],
  ['file:/media/a b.mp4: Invalid data', 'Invalid data'],
  ['cannot open /media/a b.mp4', 'cannot open'],
  ['error at MB 12 4', 'error at MB 12 4'],
  ['stc 0x00 is too large', 'stc 0x00 is too large'],
])('%s', (said, steady) => {
  expect(steadyWords(said, '/media/a b.mp4')).toBe(steady);
});
