import { c2LessonLeftOut } from '../../src/rules/c2-lesson-left-out.js';
import { c2Zone, VALUES } from './c2-zone.js';
import { testRecordingRule } from './recording-bench.js';

const missing = { state: 'missing', length: 0 } as const;
const small = {
  streams: [
    { type: 'video', codec: 'h264', width: 64, height: 36, frameRate: 25 },
    { type: 'audio', codec: 'mp3' },
  ],
} as const;

testRecordingRule(c2LessonLeftOut, {
  'recordings that the codes can tell': { files: c2Zone(), reports: [] },
  'nothing on demand': { files: c2Zone('days: 7', undefined, ''), recordings: { 1: missing }, reports: [] },
  'what no recording can have is another rule’s': { files: c2Zone('days: 7'), reports: [] },
  'no recording, within the time that recordings are due': {
    files: c2Zone(),
    recordings: { 1: missing, 9: missing },
    reports: [
      '5 warning 1 lesson (first P1-chinese-01) is not in the C2 orders of zone "one": there is no recording that can be used | the lesson is here',
    ],
  },
  'without a code': {
    files: c2Zone(),
    recordings: { 1: small, 2: small },
    reports: [
      '5 warning 2 lessons (first P1-chinese-01) are not in the C2 orders of zone "one": what was measured gives no AudioFormat, Resolution, DefinitionFlag | the lesson is here',
    ],
  },
  'the zone says it': {
    files: c2Zone(`values: {Program: {DefinitionFlag: 1}, ${VALUES.replace('{', '{Resolution: 8, AudioFormat: 4, ')}}`),
    recordings: { 1: small },
    reports: [],
  },
});
