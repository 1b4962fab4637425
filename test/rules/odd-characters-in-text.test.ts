import { expect, test } from 'vitest';
import { oddCharactersInText } from '../../src/rules/odd-characters-in-text.js';
import { aProject } from '../a-project.js';
import { testRule } from './test-rule.js';

const titled = (title: string) => ({
  'project.yaml': `id: small\ntitle: ${title}\ntime-zone: Asia/Shanghai\n`,
});
const odd = (count: number, codes: string) =>
  `project.yaml:2:8 warning ${count} character${count === 1 ? '' : 's'} in this file cannot be seen or look${count === 1 ? 's' : ''} like another (${codes}); correct them with --fix`;
const at = (column: number, text: string) => text.replace('2:8', `2:${column}`);

testRule(oddCharactersInText, {
  'all is well': { reports: [] },
  'zero width': { files: titled('小\u200B项目'), reports: [at(9, odd(1, 'U+200B'))] },
  'soft hyphen, no-break and thin space': {
    files: titled('小\u00AD项\u00A0目\u2009一'),
    reports: [at(9, odd(3, 'U+00AD, U+00A0, U+2009'))],
  },
  'radicals and ideographs of old encodings': {
    files: titled('⼀⻓女\uF981'),
    reports: [odd(3, 'U+2F00, U+2ED3, U+F981')],
  },
  'written as escapes': {
    files: titled('"小\\u200B项\\xA0目\\_一\\\\u200B"'),
    reports: [at(10, odd(3, 'U+200B, U+00A0'))],
  },
  'joiners of emoji and of scripts that join are letters of theirs': {
    files: titled('👩\u200D🏫 മലയാളം\u200D ക്\u200Dഷ فارسی\u200Cها'),
    reports: [],
  },
  'joiners after others join nothing': {
    files: titled('小\u200D项目\u200C'),
    reports: [at(9, odd(2, 'U+200D, U+200C'))],
  },
  'joiners and separators of Mongolian are letters too, also as escapes': {
    files: titled(
      '"\u0645\u06CC\\u200C\u062E \u1820\\u180E\u1820\u202F\u1836 \\U0001F469\\u200D\\U0001F3EB \u2764\uFE0F 1\uFE0F\u20E3"',
    ),
    reports: [],
  },
  'variation selectors after ideographs': {
    files: titled('小\uFE00项\u{E0100}目\uFE0F'),
    reports: [at(9, odd(3, 'U+FE00, U+E0100, U+FE0F'))],
  },
  'marks that only some programs know': {
    files: titled('小\u206A项\uFFF9目\u{E0041}一\u180B二\u2800三'),
    reports: [at(9, odd(5, 'U+206A, U+FFF9, U+E0041, U+180B, U+2800'))],
  },
  'radicals of simplified characters': {
    files: titled('⺘⻈⻐'),
    reports: [odd(3, 'U+2E98, U+2EC8, U+2ED0')],
  },
  'what would no longer be a text is for a person': {
    files: titled('\u200B12'),
    reports: [
      'project.yaml:2:8 warning 1 character in this file cannot be seen or looks like another (U+200B); compare with the real name and correct it',
    ],
  },
  'the name of a file is that of something else': {
    files: {
      'programmes.yaml': 'programmes:\n  eyes: {title: 眼保健操, kind: exercise, file: "common/e\u00A0ye.mp4"}\n',
    },
    reports: [
      'programmes.yaml:2:54 warning 1 character in this file cannot be seen or looks like another (U+00A0); compare with the real name and correct it',
    ],
  },
  'a comment may have them': { files: titled('小项目  # \u200B'), reports: [] },
});

test('what is written of a text is plain, as after the fix', async () => {
  const title = async (text: string) => (await aProject(titled(text))).project?.title;
  expect(await title('小\u200B项\u00A0目⻓\u00AD')).toEqual(await title('小项 目长'));
  expect(await title('👩\u200D🏫')).toEqual({ zh: '👩\u200D🏫' });
});
