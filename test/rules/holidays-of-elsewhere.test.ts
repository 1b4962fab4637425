import { holidaysOfElsewhere } from '../../src/rules/holidays-of-elsewhere.js';
import { testRule } from './test-rule.js';

const project = (name: string, holidays = 'CN') => ({
  'project.yaml': `id: small\ntitle: x\ntime-zone: ${name}\n`,
  'calendar.yaml': `term: {first-day: 2020-03-09, last-day: 2020-03-20}\nholidays: ${holidays}\n`,
});
const report = (name: string) =>
  `calendar.yaml:2:11 warning "holidays: CN" is the list of China, and the clocks of ${name} are not China’s; check the time-zone, or list the holidays`;

testRule(holidaysOfElsewhere, {
  China: { files: project('Asia/Shanghai'), reports: [] },
  'an old name of China’s zone': { files: project('Asia/Chongqing'), reports: [] },
  'Hong Kong has the same clock': { files: project('Asia/Hong_Kong'), reports: [] },
  'another list': { files: project('Europe/Berlin', '[]'), reports: [] },
  Berlin: { files: project('Europe/Berlin'), reports: [report('Europe/Berlin')] },
  'eight hours west': { files: project('Etc/GMT+8'), reports: [report('Etc/GMT+8')] },
  'the clock of Xinjiang': { files: project('Asia/Urumqi'), reports: [report('Asia/Urumqi')] },
});
