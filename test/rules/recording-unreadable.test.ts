import { recordingUnreadable } from '../../src/rules/recording-unreadable.js';
import { testRecordingRule } from './recording-bench.js';

testRecordingRule(recordingUnreadable, {
  'with the tool’s words': {
    recordings: {
      1: { state: 'unreadable', reason: { code: 'tool-refused', detail: 'Invalid data found' } },
      2: { state: 'unreadable', reason: { code: 'outside-folder' } },
    },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" cannot be read (it airs on p1 at 2020-03-09 09:00): ffprobe cannot read it; export it again (Invalid data found)',
    ],
  },
  'of a programme': {
    files: {
      'programmes.yaml':
        'programmes:\n  eyes: {title: 眼保健操, kind: exercise, file: eyes.mp4}\n  card: {title: 台标, kind: card}\n  away: {title: 外, kind: card, file: away.mp4}\n',
    },
    more: {
      'eyes.mp4': { state: 'unreadable', reason: { code: 'empty' } },
      'away.mp4': { state: 'unreadable', reason: { code: 'outside-folder' } },
    },
    reports: [
      '2 warning the file "eyes.mp4" of programme "eyes" cannot be used, the slate plays instead: the file is empty; deliver it again',
    ],
  },
  later: {
    recordings: { 9: { state: 'unreadable', reason: { code: 'empty' } } },
    reports: [
      '14 warning the recording "P1/chinese/09.mp4" of "P1-chinese-09" cannot be read (it airs on p1 at 2020-03-19 09:00): the file is empty; deliver it again',
    ],
  },
});
