import { titleTooLong } from '../../src/rules/title-too-long.js';
import { projectFile, testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const zone = (max: number) => ({
  ...projectFile('languages: [zh]\n'),
  ...zoneFile([carries('p1', 1, 'p1.edu')], `outputs: {xmltv: {title-max: ${max}}}\n`),
});

testRule(titleTooLong, {
  'as many as fit': { files: zone(9), reports: [] },
  'no limit': { files: zoneFile([carries('p1', 1, 'p1.edu')], 'outputs: {xmltv: {}}\n'), reports: [] },
  'one character less': {
    files: zone(8),
    reports: [
      'courses/p1.yaml:3:39 warning 10 titles (zh) in zone "one" are over 8 characters; the longest, "小学一年级语文：一", by 1: shorten it',
    ],
  },
});
