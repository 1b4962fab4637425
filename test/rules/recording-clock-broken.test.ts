import { recordingClockBroken } from '../../src/rules/recording-clock-broken.js';
import { testRecordingRule } from './recording-bench.js';

testRecordingRule(recordingClockBroken, {
  'captures that were joined': {
    recordings: {
      1: { clock: { breaks: 1, at: 600_000, by: -600_000 } },
      2: { clock: { breaks: 3, at: 4040, by: 50_000_000 } },
      3: { clock: { startsAt: 3_600_000 } },
      4: { clock: { wraps: true } },
    },
    reports: [
      '6 warning in the recording of "P1-chinese-01" after 10 min of playing its clock steps back by 10 min; it plays for 15 min; remux or export it again',
      '7 warning in the recording of "P1-chinese-02" after 4.04 s of playing its clock jumps ahead by 13 h 53 min 20 s, 3 times in all; it plays for 15 min; remux or export it again',
      '8 warning in the recording of "P1-chinese-03" its clock starts at 1 h; it plays for 15 min; remux or export it again',
      '9 warning in the recording of "P1-chinese-04" its clock wraps around to zero; it plays for 15 min; remux or export it again',
    ],
  },
});
