import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { writeFiles } from '../lsp/an-editor.js';
import { runMain } from './run-main.js';

const NOW = '2020-03-08T00:00Z';
const PLAN = Object.fromEntries(
  Object.entries({ ...SMALL_PROJECT, 'project.yaml': 'id: province\ntitle: 省\ntime-zone: Asia/Shanghai\n' }).map(
    ([path, text]) => [`plan/${path}`, text],
  ),
);
const locality = (id: string, more: string) => ({
  ...PLAN,
  'zones/one.yaml': SMALL_PROJECT['zones/one.yaml'] ?? '',
  'project.yaml': `id: ${id}\ntitle: 地方\ntime-zone: Asia/Shanghai\ntakes: {plan: plan${more}}\n`,
});

let folder = '';
const run = (...argv: readonly string[]) => runMain(folder, NOW, ['deviations', ...argv, '--lang', 'en']);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-deviations-'));
  writeFiles(
    join(folder, 'all/east'),
    locality('east', ', channels: {p1: {start-at: {math: {lesson: 3, reason: 学过}}}}'),
  );
  writeFiles(join(folder, 'all/west'), locality('west', ''));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what differs from the plan is listed', () => {
  test('of one locality', async () => {
    expect(await run('all/east')).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^Locality +Kind +Channel +What +Since +Why\neast +first lesson +p1 +math starts with lesson 3 +2020-03-09 +学过\n$/,
      ),
      err: '',
    });
    expect(await run('all/west')).toMatchObject({ code: 0, out: '1 project: nothing differs from the plan.\n' });
  });

  test('of all, with courses that have another teacher', async () => {
    writeFiles(join(folder, 'all/far'), {
      ...SMALL_PROJECT,
      'project.yaml': 'id: far\ntitle: 远\ntime-zone: Asia/Shanghai\n',
      'teachers.yaml': 'teachers:\n  zhang: {name: 张敏}\n  li: {name: 王芳}\n',
    });
    const { code, out } = await run(
      '--all',
      'all',
      '--format',
      'csv',
      '--report',
      'json=a.json',
      '--report',
      'html=a.html',
    );
    expect([code, out.replace(/^\uFEFF/, '').split('\r\n')]).toEqual([
      0,
      [
        'Locality,Kind,Channel,What,Since,Why',
        'east,first lesson,p1,math starts with lesson 3,2020-03-09,学过',
        'far,teacher,,P1-math: 王芳 (elsewhere: 李娜),2020-03-09,',
        '',
      ],
    ]);
    const { projects, deviations } = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'));
    expect([projects, deviations.length]).toEqual([3, 2]);
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toContain('<th scope="row">far</th>');
  });

  test('as far as it can be read', async () => {
    writeFiles(join(folder, 'all/west'), locality('west', ', grades: [X9]'));
    expect(await run('--all', 'all')).toMatchObject({
      code: 1,
      out: expect.stringContaining('east'),
      err: expect.stringContaining('X9'),
    });
  });
});
