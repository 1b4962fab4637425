import { themeNotCovered } from '../../src/rules/theme-not-covered.js';
import { testRule } from './test-rule.js';

const themes = (list: string) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, themes: [${list}]}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
});
const ALL =
  'patriotism, epidemic-prevention, role-models, life, science, health, art, public-safety, mental-health, current-affairs, five-virtues';

testRule(themeNotCovered, {
  'a project without themes': { reports: [] },
  'all of them': { files: themes(ALL), reports: [] },
  'all but two': {
    files: themes(ALL.replace(' life,', '').replace(' art,', '')),
    reports: [
      'project.yaml:1:5 info no lesson takes up 2 themes: Life education; Art education. Write themes on the lessons that do',
    ],
  },
});
