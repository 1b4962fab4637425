import { nameLikeANumber } from '../../src/rules/name-like-a-number.js';
import { severalGrades } from './several-grades.js';
import { testRule } from './test-rule.js';

const TWO = severalGrades({ P1: '09:00', P2: '09:00' });
const zone = (aliases: string, name = '一年级') => ({
  ...TWO,
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 601, id: p1.edu, name: ${name}, aliases: ${aliases}, stream: "https://a.example/1"}\n  p2: {number: 2, id: p2.edu, name: 二年级, stream: "https://a.example/2"}\noutputs: {}\n`,
});
const ALONE = (name: string) =>
  `warning in zone "one" the name "${name}" of channel "p1" is a number, for which players take it (its number is 601); add a word`;
const OTHER = (name: string) =>
  `warning in zone "one" the name "${name}" of channel "p1" is the number of channel "p2", and players confuse them; add a word`;

testRule(nameLikeANumber, {
  'names with a word': { files: zone('[1年级, P1, "601 台", CCTV-1]'), reports: [] },
  'its own number': { files: zone('["601"]'), reports: [] },
  'a number of no channel': { files: zone('["1"]'), reports: [`zones/one.yaml:4:44 ${ALONE('1')}`] },
  'its own number in another form': {
    files: zone('["0601", "６０１"]'),
    reports: [`zones/one.yaml:4:44 ${ALONE('0601')}`, `zones/one.yaml:4:44 ${ALONE('６０１')}`],
  },
  'the number of another channel, in other forms': {
    files: zone('["02", "２", "0 2"]'),
    reports: [OTHER('0 2'), OTHER('02'), OTHER('２')].map((message) => `zones/one.yaml:4:44 ${message}`),
  },
  'the number of another channel as it is written is an error of another rule': { files: zone('["2"]'), reports: [] },
  'digits of another script': { files: zone('["१२"]'), reports: [`zones/one.yaml:4:44 ${ALONE('१२')}`] },
  'a name of digits': { files: zone('[小学一年级]', '"101"'), reports: [`zones/one.yaml:4:39 ${ALONE('101')}`] },
  'a name in one of two languages': {
    files: zone('[小学一年级]', '{zh: 一年级, en: "2"}'),
    reports: [`zones/one.yaml:4:39 ${OTHER('2')}`],
  },
});
