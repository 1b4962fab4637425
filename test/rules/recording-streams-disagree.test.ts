import { recordingStreamsDisagree } from '../../src/rules/recording-streams-disagree.js';
import { at, media, testRecordingRule } from './recording-bench.js';

testRecordingRule(recordingStreamsDisagree, {
  'twelve frames': { recordings: { 1: { lengths: { container: 480, audio: 960 } } }, reports: [] },
  more: {
    recordings: { 1: { lengths: { container: 480, audio: 961 } } },
    reports: [
      '6 warning lengths within the recording of "P1-chinese-01" differ by 0.481 s, at most 0.48 s is allowed: the file 0.48 s, its sound 0.961 s; export it again',
    ],
  },
  'more, and past': {
    recordings: { 1: { lengths: { video: 480, packets: 961 } } },
    now: at('2020-03-12T12:00'),
    reports: [
      '6 info lengths within the recording of "P1-chinese-01" differ by 0.481 s, at most 0.48 s is allowed: its picture 0.48 s, its packets 0.961 s; export it again',
    ],
  },
  'as many as the project allows': {
    recordings: { 1: { lengths: { video: 480, audio: 961 } } },
    files: media('{tolerance: {spread-frames: 13}}'),
    reports: [],
  },
});
