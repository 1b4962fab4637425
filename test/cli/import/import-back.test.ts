import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../../a-project.js';
import { writeFiles } from '../../lsp/an-editor.js';
import { runMain } from '../run-main.js';

let folder: string;
const run = (...argv: readonly string[]) => runMain(folder, '2020-03-08T00:00Z', [...argv, '--lang', 'en']);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-back-'));
  writeFiles(join(folder, 'school'), SMALL_PROJECT);
  const { code, err } = await run('export', 'school', '--to', 'tables', '--from', '2020-03-09');
  expect([code, err]).toEqual([0, '']);
});
afterEach(() => rmSync(folder, { recursive: true }));

const back = (file: string) => run('import', file, '--into', 'school', '--reason', 'training');

describe('a spreadsheet that comes back', () => {
  test.each(['week-p1', 'rundown-p1'])('unchanged changes nothing: %s', async (name) => {
    expect(await back(`tables/${name}.xlsx`)).toEqual({
      code: 0,
      out: 'The spreadsheets say what the project has: nothing changes.\n',
      err: '',
    });
  });

  test('into another project is refused, by the name that was typed', async () => {
    const project = join(folder, 'school/project.yaml');
    writeFileSync(project, readFileSync(project, 'utf8').replace('id: small', 'id: other'));
    const { code, out } = await back('tables/week-p1.xlsx');
    expect(code).toBe(1);
    expect(out).toMatch(/^tables\/week-p1\.xlsx error /);
  });

  test('into a timetable that has changed since names the cells as they were typed', async () => {
    const timetable = join(folder, 'school/timetables/p1.yaml');
    writeFileSync(timetable, readFileSync(timetable, 'utf8').replace('chinese', 'math'));
    const { code, out } = await back('tables/week-p1.xlsx');
    expect([code, out]).toEqual([0, expect.stringMatching(/^tables\/week-p1\.xlsx warning /)]);
    expect(out).not.toContain('school/tables');
  });
});
