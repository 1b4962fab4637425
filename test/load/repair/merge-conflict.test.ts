import { describe, expect, test } from 'vitest';
import { loaded } from '../loaded.js';

const HEAD = 'id: small\n';
const OURS = 'title: 一\n';
const THEIRS = 'title: 二\n';
const TAIL = 'time-zone: Asia/Shanghai\n';

async function conflicts(text: string) {
  const { sources, reports, related } = await loaded({ 'project.yaml': text });
  expect(sources.texts.get('project.yaml')).toBe(text);
  return { reports, related };
}

describe('a conflict that git left', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'whole',
      `${HEAD}<<<<<<< HEAD\n${OURS}=======\n${THEIRS}>>>>>>> change\n${TAIL}`,
      ['2:1'],
      ['4:1 the other change begins here', '6:1 the conflict ends here'],
    ],
    [
      'of Windows, without names',
      `${HEAD}<<<<<<< \r\n${OURS}=======\r\n${THEIRS}>>>>>>>\r\n${TAIL}`,
      ['2:1'],
      ['4:1 the other change begins here', '6:1 the conflict ends here'],
    ],
    [
      'in two places',
      `<<<<<<< a\n${HEAD}=======\n${HEAD}>>>>>>> b\n<<<<<<< a\n${OURS}=======\n${THEIRS}>>>>>>> b\n${TAIL}`,
      ['1:1', '6:1'],
      [
        '3:1 the other change begins here',
        '5:1 the conflict ends here',
        '8:1 the other change begins here',
        '10:1 the conflict ends here',
      ],
    ],
    ['without its end', `${HEAD}<<<<<<< HEAD\n${OURS}${TAIL}`, ['2:1'], []],
    ['of which only the first line is left', `<<<<<<< HEAD\n${HEAD}${OURS}${TAIL}`, ['1:1'], []],
  ])('%s', async (_, text, places, notes) => {
    const { reports, related } = await conflicts(text);
    expect(reports.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(
      places.map((place) => `project.yaml:${place} file-merge-conflict`),
    );
    expect(related).toEqual(notes);
  });

  test.each([
    ['six signs', `${HEAD}${OURS}${TAIL}# <<<<<< x\n`],
    ['in a comment', `${HEAD}${OURS}${TAIL}# <<<<<<< x\n`],
    ['in a text', `${HEAD}title: <<<<<<< x\n${TAIL}`],
  ])('is not: %s', async (_, text) => {
    expect((await conflicts(text)).reports).toEqual([]);
  });
});
