import { titlesRepeat } from '../../src/rules/titles-repeat.js';
import { testRule } from './test-rule.js';

testRule(titlesRepeat, {
  'all differ': { reports: [] },
  'the same again': {
    files: {
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [春夏秋冬, 姓氏歌, 春夏秋冬, 四, 五, 六, 七, 八, 九, 十]}\n',
    },
    reports: [
      'courses/p1.yaml:3:50 warning "P1-chinese-03" has the title of "P1-chinese-01", "春夏秋冬"; tell them apart',
    ],
  },
});
