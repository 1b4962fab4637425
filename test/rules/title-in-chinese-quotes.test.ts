import { titleInChineseQuotes } from '../../src/rules/title-in-chinese-quotes.js';
import { testRule } from './test-rule.js';

const titles = (...list: readonly string[]) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n${[...list, '三', '四', '五', '六', '七', '八', '九', '十'].map((title) => `      - ${title}\n`).join('')}`,
});

testRule(titleInChineseQuotes, {
  'quotes within a title': { files: titles('“诺曼底”号遇难记', '“精彩极了”和“糟糕透了”', '"“天”"'), reports: [] },
  'quotes around a title': {
    files: titles('“秋天”', '春'),
    reports: ['courses/p1.yaml:6:9 info the quotes of “秋天” show in guides; leave them out if they are not meant'],
  },
});
