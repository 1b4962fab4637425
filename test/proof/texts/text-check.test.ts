import { expect, test } from 'vitest';
import { type Said, TextCheck } from '../../../src/proof/texts/text-check.js';
import { aRelease } from '../../release/a-release.js';

const SAYS: Said = [
  ['title', '语文'],
  ['lesson', '第一课'],
  ['teacher', '张敏'],
];

const project = (await aRelease()).options('').plan?.project;

function fault(found: Said, ...expected: readonly Said[]): string | undefined {
  const said: string[] = [];
  const check = new TextCheck(project, ({ text }) => said.push(text.en));
  const isSound = check.compare('p1.one', found, () => expected);
  expect(isSound).toBe(said.length === 0);
  return said[0];
}

test.each<[string, Said, RegExp]>([
  [
    'another text',
    [
      ['title', '语文'],
      ['lesson', '第二课'],
      ['teacher', '张敏'],
    ],
    /lesson.*第二课.*第一课/,
  ],
  ['a field is missing at the end', SAYS.slice(0, 2), /teacher/],
  [
    'a field is missing before others',
    [
      ['title', '语文'],
      ['teacher', '张敏'],
    ],
    /lesson.*第一课/,
  ],
  [
    'a field is one too many before others',
    [
      ['title', '语文'],
      ['note', '补'],
      ['lesson', '第一课'],
      ['teacher', '张敏'],
    ],
    /note.*补/,
  ],
  ['a field is one too many at the end', [...SAYS, ['note', '补']], /note.*补/],
])('%s', (_, found, words) => {
  expect(fault(found, SAYS)).toMatch(words);
});

test('fields without a text count as absent, and one of several is enough', () => {
  expect(fault([...SAYS, ['note', undefined]], SAYS)).toBeUndefined();
  expect(fault(SAYS, [['title', '数学']], SAYS)).toBeUndefined();
});

test('the nearest is shown', () => {
  const near: Said = [
    ['title', '语文'],
    ['lesson', '第一课'],
    ['teacher', '李娜'],
  ];
  expect(fault(SAYS, [['title', '数学']], near, [['title', '英语']])).toMatch(/teacher.*张敏.*李娜/);
});
