import { recordingNoPicture } from '../../src/rules/recording-no-picture.js';
import { testRecordingRule } from './recording-bench.js';

const SOUND = { type: 'audio', codec: 'aac' } as const;

testRecordingRule(recordingNoPicture, {
  'sound only': {
    recordings: { 1: { streams: [SOUND] } },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" has no picture; export it again (it airs on p1 at 2020-03-09 09:00)',
    ],
  },
});
