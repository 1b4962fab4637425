import { stageNotBroadcast } from '../../src/rules/stage-not-broadcast.js';
import { severalGrades } from './several-grades.js';
import { testRule } from './test-rule.js';

const grade = (stage: string) => ({
  ...severalGrades({ P1: '10:00', K1: '09:00' }),
  'vocabulary.yaml': `grades:\n  K1: {name: {zh: 小班, en: Youngest}, stage: ${stage}}\n`,
});

testRule(stageNotBroadcast, {
  primary: { files: grade('primary'), reports: [] },
  kindergarten: {
    files: grade('kindergarten'),
    reports: ['timetables/k1.yaml:1:10 error channel "k1" has lessons of "Youngest" (K1, kindergarten); take them off'],
  },
});
