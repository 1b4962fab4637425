import { recordingNoSound } from '../../src/rules/recording-no-sound.js';
import { testRecordingRule } from './recording-bench.js';

const PICTURE = { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 } as const;

testRecordingRule(recordingNoSound, {
  'picture only': {
    recordings: { 1: { streams: [PICTURE] } },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" has no sound; export it again (it airs on p1 at 2020-03-09 09:00)',
    ],
  },
});
