import { commercialOnAir } from '../../src/rules/commercial-on-air.js';
import { testRule, week } from './test-rule.js';

const programmes = (rest: string) => ({
  'programmes.yaml': `programmes:\n  ad: {title: 广告, kind: commercial}\n  course: {title: 提分班, kind: paid}\n  eyes: {title: 眼保健操, kind: exercise}\n${rest}`,
});

testRule(commercialOnAir, {
  'defined and not on air': { files: programmes(''), reports: [] },
  'in the grid': {
    files: { ...programmes(''), ...week('09:00-09:20: chinese', '10:00-10:20: [course, ~, ~, ~, ~]') },
    reports: ['timetables/p1.yaml:6:17 error "course" is paid and must not air in an education zone; take it out'],
  },
  'as a fill': {
    files: programmes('fill: {between: {programmes: [ad]}}\n'),
    reports: ['programmes.yaml:2:3 error "ad" is commercial and must not air in an education zone; take it out'],
  },
});
