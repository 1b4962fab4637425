import { adiFieldTooLong } from '../../src/rules/adi-field-too-long.js';
import { ADI, feedZone } from './feed-zone.js';
import { projectFile, testRule } from './test-rule.js';

const files = (title: string, more = '', language = 'zh', course = '') => ({
  ...projectFile(`languages: [${language}]\n`),
  ...feedZone(`adi: {${ADI}${more}}`),
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, ${course}lessons: [${title}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
});
const report = (quoted: string, length: number, field: string, max: number, column: number, more = '') =>
  `courses/p1.yaml:3:${column} error "${quoted}" has ${length} characters, and the ADI field ${field} of zone "one" allows ${max}${more}: shorten it${field === 'Title_Brief' ? ', or give grade, subject or course a short name in short-names of adi' : ''}`;

testRule(adiFieldTooLong, {
  'a title as long as it may be': { files: files('题'.repeat(120)), reports: [] },
  'one character more': {
    files: files('题'.repeat(121)),
    reports: [report(`小学一年级语文：${'题'.repeat(32)}…`, 129, 'Title', 128, 39)],
  },
  'of several fields': {
    files: files('🎓'.repeat(130)),
    reports: [
      report(`小学一年级语文：${'🎓'.repeat(32)}…`, 138, 'Title', 128, 39),
      report(`${'🎓'.repeat(40)}…`, 130, 'Episode_Name', 128, 39),
    ],
  },
  'a brief title that grade, course and number do not fit either': {
    files: files('The rainbow', '', 'en', 'title: Chinese for beginners, '),
    reports: [report('Primary 1 Chinese for beginners 10', 34, 'Title_Brief', 19, 106, ' (and 9 more)')],
  },
  'English names of grade and subject give way to ids': {
    files: {
      ...projectFile('languages: [en]\n'),
      ...feedZone(`adi: {${ADI}}`),
      'courses/p1.yaml': `grade: P1\ncourses:\n  math: {teacher: zhang, lessons: [${'A lesson of many words, '.repeat(10)}]}\n  morality-law: {teacher: zhang, lessons: [${'A lesson of many words, '.repeat(10)}]}\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: math\n  10:00-10:20: morality-law\n',
    },
    reports: [],
  },
  'short names of the zone come before ids, and of a course with a title of its own': {
    files: files(
      'The rainbow',
      ', short-names: {P1: Year 1, P1-chinese: Reading}',
      'en',
      'title: Chinese for beginners, ',
    ),
    reports: [],
  },
  'the short name of a subject is not that of a title': {
    files: files(
      'The rainbow',
      ', short-names: {P1: Year 1, chinese: Chinese}',
      'en',
      'title: Chinese for beginners, ',
    ),
    reports: [report('Year 1 Chinese for beginners 10', 31, 'Title_Brief', 19, 106, ' (and 9 more)')],
  },
  'a menu path': {
    files: files('一', `, category: ${'菜'.repeat(200)}`, 'zh', `title: ${'课'.repeat(49)}, `),
    reports: [
      report(`${'菜'.repeat(40)}…`, 256, 'Category', 255, 97, ' (and 9 more)'),
      report(`小学一年级${'课'.repeat(49)}第10课`, 58, 'Title_Brief', 19, 124, ' (and 9 more)'),
    ],
  },
  'no packages': { files: { ...files('题'.repeat(200)), ...feedZone('calendar: {}') }, reports: [] },
});
