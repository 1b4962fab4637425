import { adiAssetsCollide } from '../../src/rules/adi-assets-collide.js';
import { ADI, feedZone } from './feed-zone.js';
import { testRule, week } from './test-rule.js';

const twins = (first: string, second: string) => ({
  ...feedZone(`adi: {${ADI}}`),
  ...week(`09:00-09:20: [${first}, ${second}, ~, ~, ~]`),
  'courses/p1.yaml': `grade: P1\ncourses:\n  ${first}: {teacher: zhang, lessons: [一]}\n  ${second}: {teacher: zhang, lessons: [一]}\n`,
  'vocabulary.yaml': `subjects:\n  ${first}: {name: 甲}\n  ${second}: {name: 乙}\n`,
});
/** Two ids of which a search of sixty million found that their digests end alike. */
const TWINS = ['sdfmfk', 'seaezb'] as const;

testRule(adiAssetsCollide, {
  'two lessons': { files: twins('sdfmfk', 'seaeza'), reports: [] },
  'two lessons of one number': {
    files: twins(...TWINS),
    reports: [
      'courses/p1.yaml:4:38 error "P1-seaezb-01" in zone "one" and "P1-sdfmfk-01" in zone "one" have the same ADI number 366396066681782',
    ],
  },
  'no packages': { files: { ...twins(...TWINS), ...feedZone('calendar: {}') }, reports: [] },
});
