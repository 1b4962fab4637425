import { recordingChangedSinceReview } from '../../src/rules/recording-changed-since-review.js';
import { at, testRecordingRule } from './recording-bench.js';

const reviewed = (sha256: string): Record<string, string> => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n      - {title: 一, reviewed: {on: 2020-03-05, by: 省电教馆, sha256: ${sha256}}}\n      - 二\n`,
});
const A = 'a'.repeat(64);

testRecordingRule(recordingChangedSinceReview, {
  'the reviewed one': { recordings: { 1: { sha256: A } }, files: reviewed(A), reports: [] },
  another: {
    recordings: { 1: { sha256: 'b'.repeat(64) } },
    files: reviewed(A),
    reports: [
      '6 error the recording of "P1-chinese-01" is not the one that "省电教馆" reviewed on 2020-03-05 (it airs on p1 at 2020-03-09 09:00)',
    ],
  },
  'another, but it is past': {
    recordings: { 1: { sha256: 'b'.repeat(64) } },
    files: reviewed(A),
    now: at('2020-03-12T12:00'),
    reports: [
      '6 info the recording of "P1-chinese-01" is not the one that "省电教馆" reviewed on 2020-03-05 (it airs on p1 at 2020-03-09 09:00)',
    ],
  },
  'not known': {
    files: reviewed(A),
    reports: [
      '6 warning nothing shows that the recording of "P1-chinese-01" is the reviewed one: media.lock.json has no SHA-256 of it; run "airclass probe"',
    ],
  },
});
