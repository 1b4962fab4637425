import { recordingShared } from '../../src/rules/recording-shared.js';
import { at, testRecordingRule } from './recording-bench.js';

testRecordingRule(recordingShared, {
  'one content': {
    recordings: { 2: { fingerprint: 'P1-chinese-01' } },
    reports: [
      '7 warning "P1/chinese/02.mp4" of "P1-chinese-02" has the content of "P1/chinese/01.mp4" of "P1-chinese-01" | the other lesson is here',
    ],
  },
  'one content, and past': {
    recordings: { 2: { fingerprint: 'P1-chinese-01' } },
    now: at('2020-03-12T12:00'),
    reports: [
      '7 info "P1/chinese/02.mp4" of "P1-chinese-02" has the content of "P1/chinese/01.mp4" of "P1-chinese-01" | the other lesson is here',
    ],
  },
  'one file': {
    files: {
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, file: x.mp4}, {title: 二, file: x.mp4}]}\n',
    },
    reports: ['3 warning "P1-chinese-02" and "P1-chinese-01" play the same file "x.mp4" | the other lesson is here'],
  },
});
