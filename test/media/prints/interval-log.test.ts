import { expect, test } from 'vitest';
import { IntervalLog } from '../../../src/media/prints/interval-log.js';

test('stretches of a log, those that do not end too; a title that says the same is none', () => {
  const log = new IntervalLog();
  for (const line of [
    '    title           : [blackdetect @ 0x1] [info] black_start:0 black_end:9 black_duration:9',
    '[blackdetect @ 0x5] [info] black_start:1.2 black_end:3.24 black_duration:2.04',
    '[freezedetect @ 0x5] [info] lavfi.freezedetect.freeze_start: 2',
    '[freezedetect @ 0x5] [info] lavfi.freezedetect.freeze_duration: 6',
    '[freezedetect @ 0x5] [info] lavfi.freezedetect.freeze_end: 8',
    '[freezedetect @ 0x5] [info] lavfi.freezedetect.freeze_start: 9.5',
    '[silencedetect @ 0x5] [info] silence_start: -0.02',
    '[silencedetect @ 0x5] [info] silence_end: 2.5 | silence_duration: 2.52',
  ])
    log.read(line);
  expect(log.result(12_000)).toEqual({
    still: [
      { from: 2000, length: 6000 },
      { from: 9500, length: 2500 },
    ],
    black: [{ from: 1200, length: 2040 }],
    silence: [{ from: 0, length: 2500 }],
  });
});
