import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { SMALL_PROJECT } from '../a-project.js';

const root = mkdtempSync(join(tmpdir(), 'airclass-named-'));
afterAll(() => rmSync(root, { recursive: true }));

const LIST = 'year: 2020\nholidays: [{from: 2020-03-11, to: 2020-03-12, name: 校庆}]\n';
const calendar = (holidays: string) => `term: {first-day: 2020-03-09, last-day: 2020-03-13}\nholidays: ${holidays}\n`;
let count = 0;

/** `files` are below a folder that holds the project as `school`. */
async function compiled(files: Readonly<Record<string, string>>, link?: readonly [at: string, to: string]) {
  const folder = join(root, `${++count}`);
  const project = Object.entries(SMALL_PROJECT).map(([path, text]) => [`school/${path}`, text] as const);
  for (const [path, text] of [...project, ...Object.entries(files)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (link !== undefined) symlinkSync(link[1], join(folder, link[0]));
  const { sound, diagnostics, texts } = await compile(join(folder, 'school'), {
    now: Date.parse('2020-03-09T00:00:00+08:00'),
    environment: {},
  });
  const taught = ['2020-03-10', '2020-03-11', '2020-03-12'].map((day) => sound?.timeline.calendar.weekdayTaught(day));
  const errors = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ problem, span }) => `${span.file} ${problem.id}`);
  return { taught, errors, diagnostics, texts };
}

describe('a year’s list in a file', () => {
  test.each([
    ['in the project', 'school/holidays-2020.yaml', '[holidays-2020.yaml]'],
    ['in the project, with the official list', 'school/holidays-2020.yaml', '[CN, holidays-2020.yaml]'],
    ['by itself', 'school/holidays.yaml', 'holidays.yaml'],
    ['in a folder of the project', 'school/lists/holidays-2020.yaml', '[lists/holidays-2020.yaml]'],
    ['shared by several projects', 'holidays-2020.yaml', '[../holidays-2020.yaml]'],
    ['in a folder beside the project', 'shared/holidays-2020.yaml', '[../shared/holidays-2020.yaml]'],
  ])('%s', async (_, path, holidays) => {
    const { taught, errors, texts } = await compiled({ 'school/calendar.yaml': calendar(holidays), [path]: LIST });
    expect(errors).toEqual([]);
    expect(taught).toEqual(['tue', undefined, undefined]);
    // The release's digest of its inputs is made of the texts.
    expect([...texts.values()]).toContain(LIST);
  });

  test.each([
    ['does not exist', {}, '[CN, holidays-2020.yaml]', 'calendar.yaml file-named-missing'],
    ['does not exist beside', {}, '[CN, ../holidays-2020.yaml]', 'calendar.yaml file-named-missing'],
    ['is empty', { 'holidays-2020.yaml': '' }, '[../holidays-2020.yaml]', '../holidays-2020.yaml file-empty'],
    [
      'is not a list of holidays',
      { 'holidays-2020.yaml': 'teachers: {}\n' },
      '[../holidays-2020.yaml]',
      '../holidays-2020.yaml schema-unknown-key',
    ],
    [
      'was copied from another year',
      { 'holidays-2020.yaml': LIST.replace('2020-03-11', '2019-03-11') },
      '[../holidays-2020.yaml]',
      '../holidays-2020.yaml day-of-another-year',
    ],
    ['is a folder', { 'holidays-2020.yaml/x': '' }, '[../holidays-2020.yaml]', '../holidays-2020.yaml file-unreadable'],
    ['has another name', { 'secrets.yaml': LIST }, '[../secrets.yaml]', 'calendar.yaml schema-bad-format'],
    ['is absolute', {}, '[/etc/holidays.yaml]', 'calendar.yaml schema-bad-format'],
    ['goes out and in', {}, '[a/../../holidays.yaml]', 'calendar.yaml schema-bad-format'],
  ])('that %s is an error, not an empty list', async (_, files, holidays, error) => {
    const { errors, taught } = await compiled({ 'school/calendar.yaml': calendar(holidays), ...files });
    expect(errors).toContain(error);
    expect(taught).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    ['holidays-2020.yaml', '../other.yaml', '../holidays-2020.yaml'],
    ['school/holidays-2020.yaml', '../../other.yaml', 'holidays-2020.yaml'],
    ['school/lists', '..', 'lists/holidays-2020.yaml'],
  ])('a link %s to %s is not followed', async (at, to, source) => {
    const files = { 'school/calendar.yaml': calendar(`[${source}]`), 'other.yaml': 'password: x\n' };
    const { errors, texts } = await compiled(files, [at, to]);
    expect(errors).not.toEqual([]);
    expect([...texts.values()].join()).not.toContain('password');
  });

  test('one that nothing names, and one that is named twice, are reported', async () => {
    const unused = await compiled({ 'school/calendar.yaml': calendar('CN'), 'school/holidays-2020.yaml': LIST });
    const twice = await compiled({
      'school/calendar.yaml': calendar('[../holidays.yaml, ../holidays.yaml]'),
      'holidays.yaml': LIST,
    });
    const ids = [unused, twice].map(({ diagnostics }) => diagnostics.map(({ problem }) => problem.id));
    expect(ids).toEqual([
      expect.arrayContaining(['holidays-file-unused']),
      expect.arrayContaining(['holidays-file-twice']),
    ]);
  });

  test('a list and the calendar that disagree on a make-up day', async () => {
    const list = 'year: 2020\nholidays: [{work: 2020-03-14, as: mon}]\n';
    const { errors } = await compiled({
      'school/calendar.yaml': `${calendar('[../holidays.yaml]')}make-up-days: {2020-03-14: fri}\n`,
      'holidays.yaml': list,
    });
    expect(errors).toEqual(['../holidays.yaml make-up-day-twice']);
  });
});
