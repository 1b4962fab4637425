import { adiLessonLeftOut } from '../../src/rules/adi-lesson-left-out.js';
import { ADI, feedZone } from './feed-zone.js';
import { testRecordingRule } from './recording-bench.js';

const missing = { state: 'missing', length: 0 } as const;
const files = feedZone(`adi: {${ADI}}`);
const posters = feedZone(`adi: {${ADI}, poster: "{lesson}.jpg"}`);
const poster = (number: string) => ({ [`P1-chinese-${number}.jpg`]: { still: true } });

testRecordingRule(adiLessonLeftOut, {
  'recordings that were measured': { files, reports: [] },
  'no packages': { files: feedZone('calendar: {}'), recordings: { 1: missing }, reports: [] },
  'a project that only plans': {
    files: { ...files, 'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\n' },
    recordings: { 1: missing },
    reports: [],
  },
  'within the time that recordings are due': {
    files,
    recordings: { 1: missing, 9: missing },
    reports: [
      '8 warning 1 lesson has (first P1-chinese-01) in zone "one" no ADI package, for lack of a usable recording | the lesson is here',
    ],
  },
  'no posters': {
    files: posters,
    recordings: { 1: missing },
    more: poster('02'),
    now: Date.parse('2020-03-11T12:00:00+08:00'),
    reports: [
      '8 warning 1 lesson has (first P1-chinese-01) in zone "one" no ADI package, for lack of a usable recording | the lesson is here',
      '8 warning 3 lessons have (first P1-chinese-03) in zone "one" no poster in the ADI package: none was measured | the lesson is here',
    ],
  },
});
