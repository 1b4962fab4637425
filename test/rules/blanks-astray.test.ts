import { blanksAstray } from '../../src/rules/blanks-astray.js';
import { testRule } from './test-rule.js';

const places = (count: number) => `${count} place${count === 1 ? '' : 's'} in this file with extra or missing blanks`;
const people = (rest: string) => ({ 'teachers.yaml': `teachers:\n  zhang: {name: 张敏}\n  li: {name: 李娜}${rest}` });
const titled = (title: string, rest = '\n') => ({
  'project.yaml': `id: small\ntitle: ${title}\ntime-zone: Asia/Shanghai${rest}`,
});

testRule(blanksAstray, {
  'all is well': { reports: [] },
  'after a line, and after a comment': {
    files: people('  \n# the end \n'),
    reports: [`teachers.yaml:3:17 info ${places(2)}`],
  },
  'no line feed at the end': { files: people(''), reports: [`teachers.yaml:3:17 info ${places(1)}`] },
  'empty lines at the end': { files: people('\n\n \n'), reports: [`teachers.yaml:3:17 info ${places(1)}`] },
  'empty lines between are layout': { files: people('\n\n# end\n'), reports: [] },
  'a comma without a blank': {
    files: titled('{zh: 小,en: Small}', '\nlanguages: [zh,en]\n'),
    reports: [`project.yaml:2:15 info ${places(2)}`],
  },
  'columns and a comma at the end of a line are layout': {
    files: titled('{zh:  小 ,\n  en:   Small,}', '\nlanguages: [ zh,  en ]\n'),
    reports: [],
  },
  'commas in a text, in quotes and in a comment': {
    files: titled('小,大 [一,二]   # a,b [c,d]', '\npublisher: {name: "局,处", url: "https://a.example/x,y"}\n'),
    reports: [],
  },
  'a comma in a text after brackets that have closed': {
    files: {
      'project.yaml': 'id: small\nlanguages: [zh, en]\npublisher: {name: 局}\ntitle: 小,大\ntime-zone: Asia/Shanghai\n',
    },
    reports: [],
  },
  'a closing bracket in a text closes nothing': {
    files: {
      'project.yaml': 'id: small\ntitle: 小]\nlanguages: [zh,en]\ntime-zone: Asia/Shanghai\n',
    },
    reports: [`project.yaml:3:16 info ${places(1)}`],
  },
  'brackets within brackets, and in a list': {
    files: {
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一,themes: [patriotism,role-models]},{title: 二}, 三, 四, 五, 六, 七, 八, 九, 十]}\n  math:\n    teacher: li\n    lessons:\n      - {title: 加,description: 数}\n      -   {title: 减,description: 数}\n      - 乘,除\n',
    },
    reports: [`courses/p1.yaml:3:49 info ${places(5)}`],
  },
  'at the very end of the first line': {
    files: { 'project.yaml': 'id: small \ntitle: 小项目\ntime-zone: Asia/Shanghai\n' },
    reports: [`project.yaml:1:10 info ${places(1)}`],
  },
  'commas after quotes': {
    files: titled("{zh: \"小,\",en: 'it''s,',ml: x}"),
    reports: [`project.yaml:2:18 info ${places(2)}`],
  },
  'blanks within texts of several lines': {
    files: {
      'programmes.yaml':
        'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n  card:\n    kind: card\n    title: |+\n      台标 \n      [一,二]\n\n\nfill:\n  off-hours: {programmes: [card]}\n',
    },
    reports: [],
  },
  'a block of text at the end': {
    files: { 'project.yaml': 'id: small\ntime-zone: Asia/Shanghai\ntitle: |+\n  小项目\n\n\n' },
    reports: [],
  },
});
