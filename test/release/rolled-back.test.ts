import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { printedCommands } from '../cli/printed-commands.js';
import { runMain } from '../cli/run-main.js';
import { TWO_ZONES } from './a-release.js';

const NOW = '2020-03-09T00:30:00Z';
const COPIES = ['out/.held.json', 'out/releases/.held.json'];
let folder = '';
const at = (path: string) => join(folder, path);
const run = (...argv: readonly string[]) => runMain(folder, NOW, argv);
const build = (...argv: readonly string[]) =>
  run('build', '--from', '2020-03-09', '--accept-earlier', '--accept-shrink', ...argv);
const ids = () => readdirSync(at('out/releases')).filter((name) => !name.startsWith('.'));
const retitle = (title: string) =>
  writeFileSync(at('courses/p1.yaml'), (TWO_ZONES['courses/p1.yaml'] ?? '').replace('一', title));

function writeProject(): void {
  for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...TWO_ZONES })) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-held-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['links', 'flat'])('what was rolled back (%s)', (layout) => {
  /** As it is after two builds and a rollback. */
  const template = mkdtempSync(join(tmpdir(), 'airclass-held-'));
  beforeAll(async () => {
    folder = template;
    writeProject();
    await build('--layout', layout);
    retitle('错');
    await build('--layout', layout);
    expect(await run('rollback', '--by', 'li', '--reason', 'wrong lesson')).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(template, { recursive: true, force: true }));

  function goBack(): readonly string[] {
    cpSync(template, folder, { recursive: true, verbatimSymlinks: true });
    return ids();
  }

  test('does not come back the same night, nor with the next day of the same timetable', async () => {
    const [first = '', second = ''] = goBack();
    for (const argv of [[], ['--from', '2020-03-10']]) {
      const { code, err } = await build(...argv);
      expect(code).toBe(1);
      expect(err).toContain(
        `${second} was rolled back today 08:30 by li: wrong lesson; the timetable has not changed and would put it on air again\n`,
      );
      expect(printedCommands(err)[0]?.[0]?.at(-1)).toBe('--accept-rolled-back');
    }
    expect((await run('releases')).out).toContain(
      `held      ${second}  rolled back 2020-03-09 08:30 by li: wrong lesson\n`,
    );
    expect((await run('verify')).out).toContain(first);
    expect(ids()).toHaveLength(2);
  });

  test('a timetable that was changed goes on air, and back again it is refused', async () => {
    goBack();
    retitle('对');
    expect(await build()).toMatchObject({ code: 0, out: expect.stringContaining('Published 000003-') });
    expect(await build('--days', '1')).toMatchObject({ code: 0 });
    retitle('错');
    expect(await build()).toMatchObject({ code: 1 });
  });

  test('comes back where the operator says so, once and for all', async () => {
    goBack();
    expect(await build('--accept-rolled-back')).toMatchObject({ code: 0 });
    expect(await build('--days', '1')).toMatchObject({ code: 0 });
    expect((await run('releases')).out).not.toContain('held');
  });

  test('comes back after resume, which publishes nothing itself', async () => {
    const [first = '', second = ''] = goBack();
    expect(await run('resume')).toEqual({
      code: 0,
      out: `${second} is no longer held (rolled back 2020-03-09 08:30 by li: wrong lesson)\nThe next airclass build publishes again; what is on air now has not changed.\n`,
      err: '',
    });
    expect((await run('verify')).out).toContain(first);
    expect(await run('resume')).toMatchObject({ code: 0, out: 'Nothing is held.\n' });
    expect((await run('releases')).out).not.toContain('held');
    expect(await build()).toMatchObject({ code: 0, out: expect.stringContaining('Published 000003-') });
  });

  test('a memory that is lost is begun anew by resume', async () => {
    goBack();
    for (const path of COPIES) rmSync(at(path));
    expect(await run('resume', '--lang', 'zh')).toMatchObject({
      code: 0,
      out: expect.stringContaining('缺失或已损坏，不知道是哪些版本'),
    });
    expect(await build()).toMatchObject({ code: 0 });
  });

  test('is no longer held where it is put on air by hand', async () => {
    const [, second = ''] = goBack();
    expect(await run('rollback', '--to', second)).toMatchObject({ code: 0 });
    expect((await run('releases')).out).not.toContain('held');
  });

  test.each(COPIES)('one copy of the memory is enough: %s is gone or damaged', async (lost) => {
    goBack();
    for (const damage of [
      () => rmSync(at(lost)),
      () => writeFileSync(at(lost), '{}'),
      () => writeFileSync(at(lost), ''),
    ]) {
      damage();
      expect(await build()).toMatchObject({ code: 1, err: expect.stringContaining('was rolled back') });
    }
  });

  test.each([
    ['gone', (path: string) => rmSync(path)],
    ['empty', (path: string) => writeFileSync(path, '')],
    ['a folder', (path: string) => [rmSync(path), mkdirSync(path)]],
    ['edited', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"li"', '"wang"'))],
  ])('a memory that is %s stops, and is not taken for empty', async (_, damage) => {
    goBack();
    for (const path of COPIES) damage(at(path));
    retitle('对');
    expect(await build()).toMatchObject({ code: 1, err: expect.stringContaining('it is not known which') });
    expect(await run('releases')).toMatchObject({ code: 1, err: expect.stringContaining('it is not known which') });
    const sound = readFileSync(at('timetables/p1.yaml'), 'utf8');
    writeFileSync(at('timetables/p1.yaml'), `${sound}changes: [\n`);
    expect((await build()).err).toContain(
      'kept in place of what is faulty: a release was rolled back, and .held.json is',
    );
    writeFileSync(at('timetables/p1.yaml'), sound);
    for (const path of COPIES) rmSync(at(path), { recursive: true, force: true });
    expect(await build('--accept-rolled-back')).toMatchObject({ code: 0 });
    expect(await build('--days', '1')).toMatchObject({ code: 0 });
  });

  test('is not what is offered where current is lost', async () => {
    const [first = '', second = ''] = goBack();
    rmSync(at(layout === 'flat' ? 'out/manifest.json' : 'out/current'));
    const { code, err } = await build();
    expect(code).toBe(1);
    const [[words = []] = []] = printedCommands(err);
    expect(words).toContain(first);
    expect(words).not.toContain(second);
  });

  test('stays as long as it is held', async () => {
    const [, second = ''] = goBack();
    for (const title of ['甲', '乙', '丙']) {
      retitle(title);
      await build('--keep', '1');
    }
    expect(ids()).toContain(second);
    expect(existsSync(at('out/.held.json'))).toBe(true);
  });
});

test('resume makes no folder where nothing was published', async () => {
  expect(await run('resume')).toMatchObject({ code: 2, err: expect.stringContaining('nothing was published into') });
  expect(existsSync(at('out'))).toBe(false);
});

test('where nothing was rolled back there is no memory, also after a crash before the switch', async () => {
  writeProject();
  await build();
  retitle('错');
  await build();
  const [first = '', second = ''] = ids();
  cpSync(at(`out/releases/${second}`), at(`out/releases/000003-${second.slice(7)}`), { recursive: true });
  retitle('对');
  expect(await build()).toMatchObject({ code: 0 });
  expect(existsSync(at('out/.held.json'))).toBe(false);
  expect(ids()).toContain(first);
});
