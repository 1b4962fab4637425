import { recordingMissing } from '../../src/rules/recording-missing.js';
import { at, media, testRecordingRule } from './recording-bench.js';

const missing = { state: 'missing', length: 0 } as const;

testRecordingRule(recordingMissing, {
  'all there': { reports: [] },
  'due, with another lesson to stand in': {
    recordings: { 1: missing },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" is missing; it airs on p1 at 2020-03-09 09:00 | scheduled here | the recording of "P1-chinese-02" is available and could replace it: write show: repeat chinese 2 under changes',
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
      '10 error the recording "P1/chinese/05.mp4" of "P1-chinese-05" is missing; it airs on p1 at 2020-03-13 09:00 | scheduled here | the recording of "P1-chinese-04" is available and could replace it: write show: repeat chinese 4 under changes',
    ],
  },
  'several that are past': {
    recordings: { 2: missing, 1: missing },
    now: at('2020-03-12T12:00'),
    reports: [
      '6 info 2 lessons of "P1-chinese" went on air and the recordings are not there, the first is "P1-chinese-01"',
    ],
  },
  'the soonest is not the one with the lowest number': {
    recordings: { 6: missing, 8: missing },
    files: {
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\nchanges:\n  - {on: 2020-03-13, at: 09:00, show: chinese 8}\n',
    },
    reports: [
      '13 warning 2 recordings of "P1-chinese" are not there yet; the first to air is "P1-chinese-08", on p1 at 2020-03-13 09:00',
    ],
  },
  'who records it: the organisation that the grade was given to': {
    recordings: { 5: missing },
    files: {
      'courses/p1.yaml': `grade: P1\nrecorded-by: west\ncourses:\n  chinese: {teacher: li, lessons: [${Array.from({ length: 10 }, (_, index) => `第 ${index + 1} 课`).join(', ')}]}\n`,
      'teachers.yaml':
        'organisations:\n  east: {zh: 东区, en: East District}\n  west: {zh: 西区, en: West District}\nteachers:\n  zhang: {name: 张敏, organisation: east}\n  li: {name: 李娜, organisation: east}\n',
    },
    reports: [
      '4 warning 1 recording of "P1-chinese" is not there yet; the first to air is "P1-chinese-05", on p1 at 2020-03-13 09:00; recorded by "West District"',
    ],
  },
  'who records it: else that of the teacher': {
    recordings: { 1: missing, 5: missing },
    files: {
      'teachers.yaml':
        'organisations:\n  east: {zh: 东区, en: East District}\n  west: {zh: 西区, en: West District}\nteachers:\n  zhang: {name: 张敏, organisation: east}\n  li: {name: 李娜, organisation: west}\n',
    },
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" is missing; it airs on p1 at 2020-03-09 09:00; recorded by "East District" | scheduled here | the recording of "P1-chinese-02" is available and could replace it: write show: repeat chinese 2 under changes',
      '10 warning 1 recording of "P1-chinese" is not there yet; the first to air is "P1-chinese-05", on p1 at 2020-03-13 09:00; recorded by "East District"',
    ],
  },
  'what could stand in: the nearest before it that is there, whole, a film and short enough': {
    recordings: {
      1: { length: 20 * 60_000 },
      2: { length: 20 * 60_000 + 1 },
      3: { still: true },
      4: { state: 'truncated', reason: { code: 'box-past-end' } },
      5: missing,
    },
    now: at('2020-03-12T12:00'),
    reports: [
      '10 error the recording "P1/chinese/05.mp4" of "P1-chinese-05" is missing; it airs on p1 at 2020-03-13 09:00 | scheduled here | the recording of "P1-chinese-01" is available and could replace it: write show: repeat chinese 1 under changes',
    ],
  },
  'nothing could stand in': {
    recordings: Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index + 1, missing])),
    now: at('2020-03-08T12:00'),
    reports: [
      '6 error the recording "P1/chinese/01.mp4" of "P1-chinese-01" is missing; it airs on p1 at 2020-03-09 09:00 | scheduled here',
      '7 error the recording "P1/chinese/02.mp4" of "P1-chinese-02" is missing; it airs on p1 at 2020-03-10 09:00 | scheduled here',
      '8 warning 8 recordings of "P1-chinese" are not there yet; the first to air is "P1-chinese-03", on p1 at 2020-03-11 09:00',
    ],
  },
  'programmes that are there, or without a file': {
    files: {
      'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nslate: slate.png\nmedia: {}\n',
      'programmes.yaml':
        'programmes:\n  eyes: {title: 眼保健操, kind: exercise, file: eyes.mp4}\n  card: {title: 台标, kind: card}\n',
    },
    more: { 'eyes.mp4': {} },
    reports: [],
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
