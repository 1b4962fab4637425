import { describe, expect, test } from 'vitest';
import { PROGRAMME_KINDS } from '../../../src/model/programme.js';
import { shippedSubjects } from '../../../src/model/vocabulary/shipped-subjects.js';
import { CONTENT_CODES, contentCodes } from '../../../src/outputs/dvb/content-codes.js';
import { lessonCategories, programmeCategory } from '../../../src/outputs/xmltv/categories.js';
import type { Airing } from '../../../src/timeline/airing.js';

const lesson = (id: string) => ({ kind: 'lesson', lesson: { course: { subject: { id } } } }) as unknown as Airing;
const programme = (kind: string) => ({ kind: 'programme', programme: { kind } }) as unknown as Airing;

describe('content codes', () => {
  test.each([
    ['a language', lesson('english'), [0x97]],
    ['a science', lesson('physics'), [0x92]],
    ['any other lesson', lesson('history'), [0x90]],
    ['what has its class elsewhere', lesson('pe-health'), [0x90, 0xa4]],
    ['a subject of the project’s own', lesson('malayalam'), [0x90]],
    ['a programme of a school', programme('ceremony'), [0x54]],
    ['exercise', programme('exercise'), [0xa4]],
    ['what may be about anything', programme('relay'), []],
  ])('%s', (_, airing, codes) => {
    expect(contentCodes(airing)).toEqual(codes);
  });

  test('every category that a guide names has one', () => {
    const names = [
      ...shippedSubjects.flatMap(({ id }) => lessonCategories(id)),
      ...PROGRAMME_KINDS.flatMap((kind) => programmeCategory(kind) ?? []),
    ];
    expect(names.filter((name) => !CONTENT_CODES.has(name))).toEqual([]);
  });
});
