import { recordingTruncated } from '../../src/rules/recording-truncated.js';
import { testRecordingRule } from './recording-bench.js';

testRecordingRule(recordingTruncated, {
  due: {
    recordings: { 1: { state: 'truncated', reason: { code: 'no-index' } } },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" breaks off (it airs on p1 at 2020-03-09 09:00): the file has no index (moov), as when recording or delivery was cut off; export it again',
    ],
  },
});
