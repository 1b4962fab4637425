import { recordingDecodedFaulty } from '../../src/rules/recording-decoded-faulty.js';
import { testRecordingRule } from './recording-bench.js';

const WELL = { errors: 0, black: [], frozen: [], silence: [], loudness: -24 };

testRecordingRule(recordingDecodedFaulty, {
  'what decoding found': {
    recordings: {
      1: { decoded: WELL },
      2: { decoded: { ...WELL, errors: 2, firstError: 'no frame!' } },
      3: { decoded: { ...WELL, frozen: [{ from: 5000, length: 70_000 }] } },
    },
    reports: [
      '7 error decoding the recording "P1/chinese/02.mp4" of "P1-chinese-02" found: 2 errors, the first: no frame!; loudness -24 LKFS; look at it, and export it again if it is at fault',
      '8 warning decoding the recording "P1/chinese/03.mp4" of "P1-chinese-03" found: frozen for 1 min 10 s from 5 s; loudness -24 LKFS; look at it, and export it again if it is at fault',
    ],
  },
});
