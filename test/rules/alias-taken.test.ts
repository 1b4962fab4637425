import { aliasTaken } from '../../src/rules/alias-taken.js';
import { severalGrades } from './several-grades.js';
import { testRule } from './test-rule.js';

const TWO = severalGrades({ P1: '09:00', P2: '09:00' });
const zone = (first: string, second: string) => ({
  ...TWO,
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: {zh: 一年级, en: Primary 1}, aliases: ${first}, stream: "https://a.example/1"}\n  p2: {number: 2, id: p2.edu, name: 二年级, aliases: ${second}, stream: "https://a.example/2"}\noutputs: {}\n`,
});
const TAKEN = (channel: string, alias: string, other: string) =>
  `error in zone "one" the alias "${alias}" of channel "${channel}" is taken by channel "${other}"; correct one`;

testRule(aliasTaken, {
  'aliases of its own': { files: zone('[小学一年级, 1年级, 一年级]', '[小学二年级, 2年级]'), reports: [] },
  'the name of another': {
    files: zone('[小学一年级]', '[一年级]'),
    reports: [`zones/one.yaml:5:42 ${TAKEN('p2', '一年级', 'p1')}`],
  },
  'a name that comes later, in another case': {
    files: zone('[P2.EDU]', '[小学二年级, primary 1]'),
    reports: [
      `zones/one.yaml:4:63 ${TAKEN('p1', 'P2.EDU', 'p2')}`,
      `zones/one.yaml:5:42 ${TAKEN('p2', 'primary 1', 'p1')}`,
    ],
  },
  'one alias for two': {
    files: zone('[低年级]', '[低年级]'),
    reports: [`zones/one.yaml:5:42 ${TAKEN('p2', '低年级', 'p1')}`],
  },
  'the number of another': {
    files: zone('["2"]', '[小学二年级]'),
    reports: [`zones/one.yaml:4:63 ${TAKEN('p1', '2', 'p2')}`],
  },
});
