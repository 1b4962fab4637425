import { recordingTracksDiffer } from '../../src/rules/recording-tracks-differ.js';
import { testRecordingRule } from './recording-bench.js';

const MINUTES = 60_000;

testRecordingRule(recordingTracksDiffer, {
  'each track is named': {
    recordings: {
      1: {
        tracks: [
          { track: 3, type: 'audio', ends: 20 * MINUTES },
          { type: 'chapter', ends: 16 * MINUTES },
        ],
      },
      2: { tracks: [{ track: 4, type: 'subtitle', ends: 2 * MINUTES }] },
    },
    reports: [
      '6 warning in the recording of "P1-chinese-01" sound track 3 ends 5 min after what plays, the chapters end 1 min after what plays; remove it or export again',
      '7 warning in the recording of "P1-chinese-02" subtitle track 4 ends 13 min before what plays; remove it or export again',
    ],
  },
  'the last subtitle may end before the picture, and any track by some frames': {
    recordings: {
      1: { tracks: [{ track: 3, type: 'subtitle', ends: 10 * MINUTES }] },
      2: { tracks: [{ track: 3, type: 'audio', ends: 15 * MINUTES - 400 }] },
    },
    reports: [],
  },
});
