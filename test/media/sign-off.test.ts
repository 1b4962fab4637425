import { describe, expect, test } from 'vitest';
import { signOff } from '../../src/media/sign-off.js';

const review = { on: '2020-03-05', by: '省电教馆', sha256: 'a'.repeat(64) };
const WRITTEN = `reviewed: {on: 2020-03-05, by: 省电教馆, sha256: ${review.sha256}}`;
const head = '# the courses of P1\ngrade: P1\ncourses:\n  chinese:\n    teacher: zhang   # the head\n    lessons:\n';

/** The lesson is what is between ‹ and ›. */
function signed(marked: string, by = review): string | undefined {
  const text = head + marked;
  return signOff(text.replace(/[‹›]/g, ''), text.indexOf('‹'), by)?.slice(head.length);
}

describe('a review is written into the courses', () => {
  test.each([
    [
      'a bare title',
      '      - 一\n      - ‹二 # the second›\n      - 三\n',
      `      - 一\n      - {title: 二, ${WRITTEN}} # the second\n      - 三\n`,
    ],
    ['a title with a comma', '      - ‹识字, 写字›\n', `      - {title: "识字, 写字", ${WRITTEN}}\n`],
    ['a quoted title', '      - ‹"1: 春夏"›\n', `      - {title: "1: 春夏", ${WRITTEN}}\n`],
    ['a title like a number', "      - ‹'12'›\n", `      - {title: "12", ${WRITTEN}}\n`],
    [
      'a flow map',
      '      - ‹{title: 一,   length: 18m }› # why\n',
      `      - {title: 一,   length: 18m, ${WRITTEN} } # why\n`,
    ],
    ['a flow map with a comma at its end', '      - ‹{title: 一,}›\n', `      - {title: 一, ${WRITTEN}}\n`],
    [
      'a flow map that has a review',
      '      - ‹{title: 一, reviewed: {on: 2020-01-01, by: x}, length: 18m}›\n',
      `      - {title: 一, ${WRITTEN}, length: 18m}\n`,
    ],
    [
      'a block map',
      '      - ‹title: 一\n        length: 18m   # ordered›\n      - 二\n',
      `      - title: 一\n        length: 18m   # ordered\n        ${WRITTEN}\n      - 二\n`,
    ],
    [
      'a block map that has a review',
      '      - ‹title: 一\n        reviewed: {on: 2020-01-01, by: x}   # once\n        length: 18m›\n',
      `      - title: 一\n        ${WRITTEN}   # once\n        length: 18m\n`,
    ],
    [
      'a block map that ends in a list',
      '      - ‹title: 一\n        themes:\n          - life   # why›\n\n      - 二\n',
      `      - title: 一\n        themes:\n          - life   # why\n        ${WRITTEN}\n\n      - 二\n`,
    ],
    ['a block map at the end without a line feed', '      - ‹title: 一›', `      - title: 一\n        ${WRITTEN}`],
    ['one of a flow list', '      [一, ‹二›, 三]\n', `      [一, {title: 二, ${WRITTEN}}, 三]\n`],
  ])('%s', (_, before, after) => {
    expect(signed(before)).toBe(after);
  });

  test('a block review is replaced in one line', () => {
    const after = signed(
      '      - ‹title: 一\n        reviewed:\n          on: 2020-01-01\n          by: x›\n      - 二\n',
    );
    expect(after).toBe(
      `      - title: 一\n        reviewed:\n          ${WRITTEN.slice('reviewed: '.length)}\n      - 二\n`,
    );
  });

  test('a name that YAML would read otherwise is quoted', () => {
    expect(signed('      - ‹一›\n', { ...review, by: 'no: 1, {x}' })).toContain('by: "no: 1, {x}"');
  });

  test('signing twice changes nothing more', () => {
    const once = signed('      - ‹一›\n') ?? '';
    expect(signed(once.replace('{', '‹{').replace(/}}\n$/, '}}›\n'))).toBe(once);
  });

  test('without a lesson nothing is written', () => {
    expect(signOff(`${head}      - 一\n`, 3, review)).toBeUndefined();
    expect(signOff('{', 0, review)).toBeUndefined();
  });
});
