import { recordingTooLong } from '../../src/rules/recording-too-long.js';
import { at, media, testRecordingRule } from './recording-bench.js';

const MINUTE = 60_000;

testRecordingRule(recordingTooLong, {
  'as long as its slot': { recordings: { 1: { length: 20 * MINUTE } }, reports: [] },
  'a frame too long': {
    recordings: { 9: { length: 20 * MINUTE + 40 } },
    reports: [
      '14 error the recording of "P1-chinese-09" lasts 20 min 0.04 s, 0.04 s longer than its slot of 20 min; cut it at frame 30000 or before | the shortest slot: on p1 at 2020-03-19 09:00; 1 airing in all',
    ],
  },
  'within the tolerance': {
    recordings: { 1: { length: 20 * MINUTE + 5000 } },
    files: media('{tolerance: {longer: 5s}}'),
    reports: [],
  },
  'repeated in a shorter slot': {
    recordings: { 1: { length: 16 * MINUTE } },
    files: {
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  15:00-15:15: [repeat chinese 1, ~, ~, ~, ~]\n',
    },
    reports: [
      '6 error the recording of "P1-chinese-01" lasts 16 min, 1 min longer than its slot of 15 min; cut it at frame 22500 or before | the shortest slot: on p1 at 2020-03-09 15:00; 3 airings in all',
    ],
  },
  past: {
    recordings: { 1: { length: 21 * MINUTE } },
    now: at('2020-04-01T00:00'),
    reports: [
      '6 info the recording of "P1-chinese-01" lasts 21 min, 1 min longer than its slot of 20 min; cut it at frame 30000 or before | the shortest slot: on p1 at 2020-03-09 09:00; 1 airing in all',
    ],
  },
});
