import { deadlineAfterBroadcast } from '../../src/rules/deadline-after-broadcast.js';
import { projectFile, testRule } from './test-rule.js';

const TEACHERS = (deadline: string) => ({
  'teachers.yaml': `organisations:\n  east: {name: 东区, deadline: ${deadline}}\nteachers:\n  zhang: {name: 张敏, organisation: east}\n  li: {name: 李娜}\n`,
});
const MEDIA = projectFile('media: {}\n');

testRule(deadlineAfterBroadcast, {
  'in the afternoon of a morning’s broadcast': {
    files: { ...MEDIA, ...TEACHERS('{days-before: 0, at: 17:00}') },
    reports: [
      'teachers.yaml:2:30 warning this deadline is after the broadcast of 10 lessons, the first of them "P1-chinese-01" at 2020-03-09 09:00; set it on an earlier day or hour',
    ],
  },
  'at the broadcast, or before it': { files: { ...MEDIA, ...TEACHERS('{days-before: 0, at: 09:00}') }, reports: [] },
  'so long before it': { files: { ...MEDIA, ...TEACHERS('0s') }, reports: [] },
  'that of the project': {
    files: projectFile('media: {deadline: {days-before: 0, at: 09:01}}\n'),
    reports: [
      'project.yaml:4:19 warning this deadline is after the broadcast of 10 lessons, the first of them "P1-chinese-01" at 2020-03-09 09:00; set it on an earlier day or hour',
    ],
  },
  'a project that only plans': { files: TEACHERS('{days-before: 0, at: 17:00}'), reports: [] },
});
