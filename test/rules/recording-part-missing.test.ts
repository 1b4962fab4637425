import { recordingPartMissing } from '../../src/rules/recording-part-missing.js';
import { at, media, testRecordingRule } from './recording-bench.js';

const lengths = (video: number, audio: number) => ({ lengths: { played: Math.max(video, audio), video, audio } });

testRecordingRule(recordingPartMissing, {
  'ten seconds of sound under a whole lesson': {
    recordings: { 1: lengths(900_000, 10_000) },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" has no sound for 14 min 50 s; export it again (it airs on p1 at 2020-03-09 09:00)',
    ],
  },
  'a picture that ends early': {
    recordings: { 1: lengths(880_000, 900_000) },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" has no picture for 20 s; export it again (it airs on p1 at 2020-03-09 09:00)',
    ],
  },
  'sound that begins late': {
    recordings: {
      1: {
        ...lengths(900_000, 880_000),
        streams: [
          { type: 'video', codec: 'h264' },
          { type: 'audio', codec: 'aac', late: 20_000 },
        ],
      },
    },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" has no sound for 20 s; export it again (it airs on p1 at 2020-03-09 09:00)',
    ],
  },
  'half of a short one': {
    recordings: { 1: lengths(8000, 3000) },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" has no sound for 5 s; export it again (it airs on p1 at 2020-03-09 09:00)',
    ],
  },
  'a few seconds are another matter': { recordings: { 1: lengths(900_000, 892_000) }, reports: [] },
  'long before it airs': {
    recordings: { 1: lengths(900_000, 10_000) },
    now: at('2020-03-01T12:00'),
    files: media('{due: 24h}'),
    reports: [
      '6 warning the recording "P1/chinese/01.mp4" of "P1-chinese-01" has no sound for 14 min 50 s; export it again (it airs on p1 at 2020-03-09 09:00)',
    ],
  },
});
