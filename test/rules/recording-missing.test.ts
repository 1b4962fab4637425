import { recordingMissing } from '../../src/rules/recording-missing.js';
import { at, media, testRecordingRule } from './recording-bench.js';

const missing = { state: 'missing', length: 0 } as const;

testRecordingRule(recordingMissing, {
  'all there': { reports: [] },
  'due, with another lesson to stand in': {
    recordings: { 1: missing },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" is not there; it airs on p1 at 2020-03-09 09:00 | scheduled here | the recording of "P1-chinese-02" is there and could stand in: write show: repeat chinese 2 under changes',
    ],
  },
  'later: one warning for the course': {
    recordings: { 5: missing, 7: missing },
    reports: [
      '10 warning 2 recordings of "P1-chinese" are not there yet; the first to air is "P1-chinese-05", on p1 at 2020-03-13 09:00',
    ],
  },
  'past: for information': {
    recordings: { 1: missing, 10: missing },
    now: at('2020-03-12T12:00'),
    reports: [
      '6 info 1 lesson of "P1-chinese" went on air and the recordings are not there, the first is "P1-chinese-01"',
      '15 warning 1 recording of "P1-chinese" is not there yet; the first to air is "P1-chinese-10", on p1 at 2020-03-20 09:00',
    ],
  },
  'a longer due makes more of it urgent': {
    recordings: { 5: missing },
    files: media('{due: 30d}'),
    reports: [
      '10 error the recording "P1/chinese/05.mp4" of "P1-chinese-05" is not there; it airs on p1 at 2020-03-13 09:00 | scheduled here | the recording of "P1-chinese-04" is there and could stand in: write show: repeat chinese 4 under changes',
    ],
  },
  'a programme and the slate': {
    files: {
      'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nslate: slate.png\nmedia: {}\n',
      'programmes.yaml': 'programmes:\n  eyes: {title: 眼保健操, kind: exercise, file: eyes.mp4}\n',
    },
    more: { 'eyes.mp4': missing, 'slate.png': missing },
    reports: [
      '2 warning the file "eyes.mp4" of programme "eyes" is not in the media folder; the slate plays instead',
      '5 warning the slate "slate.png" is not in the media folder; the one that the tool ships plays instead',
    ],
  },
});
