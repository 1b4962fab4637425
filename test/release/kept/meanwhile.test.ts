import { chmodSync, mkdirSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { runMain } from '../../cli/run-main.js';
import { KeptBench } from './kept-bench.js';

const published = KeptBench.of();
let bench: KeptBench;
beforeAll(async () => {
  expect(await published.build('2020-03-09')).toMatchObject({ code: 0 });
});
beforeEach(() => {
  bench = published.copy();
});
afterEach(() => bench.end());
afterAll(() => published.end());

const break2 = () => bench.edit('courses/p2.yaml', 'lessons: [加', 'lesons: [加');
const ids = () => readdirSync(join(bench.folder, 'out/releases')).filter((name) => !name.startsWith('.'));

test('what a guard refuses is not said to be published', async () => {
  break2();
  bench.remove('zones/two.yaml');
  const { code, err } = await bench.build('2020-03-10');
  expect(code).toBe(1);
  expect(err).toContain('this zone is no longer published');
  expect(err).not.toMatch(/Published \d/);
});

test('what the release on air shows is damaged: the errors are shown all the same', async () => {
  bench.edit('courses/p2.yaml', '五, 六, 七, 八, 九, 十', '五');
  expect(await bench.build('2020-03-12', '--accept-shrink')).toMatchObject({ code: 0 });
  const table = readdirSync(join(bench.folder, 'out/current/timeline')).find((name) => /p2/.test(name)) ?? '';
  bench.write(`out/current/timeline/${table}`, '{}');
  const { code, err } = await bench.build('2020-03-13');
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('none is left') });
  expect(err).toContain('Nothing was kept in place of what is faulty');
});

test('a rollback while it is compiled: what was taken off does not come back', async () => {
  bench.edit('timetables/p1.yaml', '09:30-09:50', '09:40-10:00');
  await bench.build('2020-03-09');
  const [first = ''] = ids();
  bench.edit('timetables/p3.yaml', '09:30-09:50', '09:40-10:00');
  break2();
  mkdirSync(join(bench.folder, '.git'));
  bench.write('bin/git', `#!/bin/sh\nln -sfn releases/${first} "${join(bench.folder, 'out/current')}"\nexit 1\n`);
  chmodSync(join(bench.folder, 'bin/git'), 0o755);
  const { code, err } = await runMain(bench.folder, '2020-03-10T02:30:00+08:00', ['build'], {
    PATH: `${join(bench.folder, 'bin')}:${process.env.PATH}`,
  });
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('is no longer on air') });
  expect(readlinkSync(join(bench.folder, 'out/current'))).toBe(`releases/${first}`);
});

test('a list of recipients is not among what all share', async () => {
  bench.edit('teachers.yaml', 'zhang:', 'zhan:');
  bench.write('notify.yaml', 'version: x\n');
  const { code, err } = await bench.build('2020-03-10');
  expect(code).toBe(1);
  expect(err).toContain('what all share has changed: "teachers.yaml"');
  expect(err).not.toContain('notify.yaml');
});

test('a record of rollbacks that is lost is named', async () => {
  bench.edit('timetables/p1.yaml', '09:30-09:50', '09:40-10:00');
  await bench.build('2020-03-09');
  await bench.run('rollback');
  for (const path of ['out/.held.json', 'out/releases/.held.json']) bench.write(path, '{');
  break2();
  const { code, err } = await bench.build('2020-03-10');
  expect({ code, err: err.replaceAll(/\s+/g, ' ') }).toMatchObject({
    code: 1,
    err: expect.stringContaining('.held.json is missing or damaged'),
  });
});

test('rollback names the folder where it lists all changes', async () => {
  const out = join(bench.folder, 'another out');
  const build = (day: string) => bench.build(day, '--out', out);
  await build('2020-03-09');
  for (const path of ['p1', 'p2', 'p3']) bench.edit(`timetables/${path}.yaml`, '09:00-09:20', '09:05-09:25');
  const second = await build('2020-03-09');
  expect(second.out).toContain(`airclass diff previous current --out '${out}'`);
  const { code, out: said } = await bench.run('rollback', '--out', out);
  expect(code).toBe(0);
  expect(said).toContain(` --out '${out}'`);
});

test('the lesson that a recording may be missing of is in the faulty file: the fault is shown', async () => {
  bench.edit('project.yaml', /$/, 'media: {folder: media}\n');
  bench.write('media/.keep', '');
  expect(await bench.build('2020-03-09', '--allow-missing')).toMatchObject({ code: 0 });
  bench.edit('courses/p2.yaml', '圆, 角, 线, 面', '圆, 角, 线, 面, 体');
  break2();
  const { code, err } = await bench.build('2020-03-10', '--allow-missing', 'P2-math-11');
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('unknown key "lesons"') });
});
