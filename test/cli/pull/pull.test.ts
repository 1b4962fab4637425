import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../../a-project.js';
import { writeFiles } from '../../lsp/an-editor.js';
import fc from '../../properties.js';
import { runMain } from '../run-main.js';

type Files = Readonly<Record<string, string>>;
const NOW = '2020-03-08T00:00Z';
const GRID = 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:30-09:50: math\n';
const PROVINCE: Files = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: province\ntitle: 省\ntime-zone: Asia/Shanghai\n',
  'timetables/p1.yaml': GRID,
  'zones/one.yaml': (SMALL_PROJECT['zones/one.yaml'] ?? '').replace('outputs: {}', 'outputs: {airings: {}}'),
};
const TAKES = 'id: county\ntitle: 县\ntime-zone: Asia/Shanghai\ntakes: {plan: plan}\n';
const CHANGED = TAKES.replace(
  '{plan: plan}',
  '{plan: plan, channels: {p1: {changes: [{on: 2020-03-11, at: 09:30, show: eyes, reason: 停电}]}}}',
);
const COUNTY: Files = { 'project.yaml': TAKES, 'zones/one.yaml': SMALL_PROJECT['zones/one.yaml'] ?? '' };

let folder = '';
const write = (path: string, files: Files) => writeFiles(join(folder, path), files);
/** Texts without the line breaks of a screen. */
const run = async (...argv: readonly string[]) => {
  const { code, out, err } = await runMain(folder, NOW, [...argv, '--lang', 'en']);
  return { code, out: out.replace(/\n {2,}/g, ' '), err: err.replace(/\n {2,}/g, ' ') };
};
const pull = (...argv: readonly string[]) => run('pull', ...argv, '--into', 'county');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const publish = async (...more: readonly string[]) => {
  const { code, err } = await run('build', 'province', '--from', '2020-03-09', '--out', 'out', ...more);
  expect([code, err]).toEqual([0, expect.anything()]);
};
/** Every file below a folder. */
const tree = (path: string): Files =>
  Object.fromEntries(
    readdirSync(join(folder, path), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(join(folder, path).length + 1), readFileSync(file, 'utf8')]),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-pull-'));
  write('province', PROVINCE);
  write('county', COUNTY);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a plan that is pulled', () => {
  test('from a release builds without it afterwards', async () => {
    await publish();
    const shown = await pull('out');
    expect(shown).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^province · 000001-\w+ .*add --write to take it\.\n$/s),
    });
    expect(existsSync(join(folder, 'county/plan'))).toBe(false);
    expect(await pull('out', '--write')).toMatchObject({ code: 0 });
    rmSync(join(folder, 'out'), { recursive: true });
    rmSync(join(folder, 'province'), { recursive: true });
    expect(Object.keys(tree('county/plan'))).toEqual([
      'calendar.yaml',
      'courses/p1.yaml',
      'plan.lock.json',
      'programmes.yaml',
      'project.yaml',
      'teachers.yaml',
      'timetables/p1.yaml',
    ]);
    expect(await run('build', 'county', '--from', '2020-03-09', '--out', 'here')).toMatchObject({ code: 0 });
  });

  test('from a project folder, of three levels', async () => {
    const city = { ...COUNTY, 'project.yaml': TAKES.replace('county', 'city') };
    write('city', city);
    expect(await run('pull', 'province', '--into', 'city', '--write')).toMatchObject({ code: 0 });
    expect(await pull('city', '--write')).toMatchObject({ code: 0 });
    expect(Object.keys(tree('county/plan'))).toContain('plan/timetables/p1.yaml');
    expect(JSON.parse(read('county/plan/plan/plan.lock.json'))).not.toHaveProperty('from');
    expect(await run('check', 'county')).toMatchObject({ code: 0 });
  });

  test('over a network, from a release that shares it', async () => {
    await publish();
    const serve = async (words: string, code: number, ...argv: readonly string[]) => {
      const server = createServer((request, response) => {
        const path = join(folder, 'out', request.url ?? '');
        // As the web server of docs/nightly.md: the project's own files are not served.
        if (request.url?.includes('/plan/') === true || !existsSync(path)) response.writeHead(404).end();
        else response.end(readFileSync(path));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      try {
        const ran = await pull(`http://127.0.0.1:${port}/`, ...argv);
        expect([ran.code, ran.out + ran.err]).toEqual([code, expect.stringContaining(words)]);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    };
    await serve('carries no plan; the province writes shares-plan: true', 1);
    write('province', {
      'project.yaml': `${PROVINCE['project.yaml']}shares-plan: true\nmedia: {folder: /srv/secret}\n`,
    });
    await publish('--allow-missing');
    await serve('The plan is in plan/ now', 0, '--write');
    expect(Object.keys(tree('county/plan'))).toContain('timetables/p1.yaml');
    expect(JSON.stringify(tree('out/current/shared-plan'))).not.toContain('secret');
    writeFileSync(join(folder, 'out/current/shared-plan/timetables/p1.yaml'), GRID.replace('math', 'eyes'));
    await serve('is not what the manifest says', 1, '--write');
    expect(await pull('ftp://127.0.0.1/')).toMatchObject({
      code: 2,
      err: expect.stringContaining('must be an http://'),
    });
    expect(await pull('http://127.0.0.1:9/')).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be fetched'),
    });
  });

  test('has nothing of what is private', async () => {
    write('province', {
      'project.yaml':
        '# 电话 138\nid: province\ntitle: 省\ntime-zone: Asia/Shanghai\nallowed-hosts: [example.org, secret.example]\npublisher: {name: 省台, contact: 周老师 028}\nmedia: {folder: /srv/secret, due: 1d}\nrules: {lesson-never-aired: {severity: off}}\n',
      'teachers.yaml':
        'organisations: {school: {name: 一校, contact: {person: 王, phone: "139"}}}\n# 王老师 139\nteachers:\n  zhang: {name: 张敏, organisation: school}\n  li: {name: 李娜}\n',
      'notify.yaml': 'recipients: {a: {webhook: AIRCLASS_SECRET}}\n',
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nholidays: [../holidays-2020.yaml]\n',
      '../holidays-2020.yaml': 'year: 2020\nholidays: [{from: 2020-03-19, to: 2020-03-19, name: 节}]\n',
    });
    expect(await pull('province', '--write')).toMatchObject({ code: 0 });
    const all = tree('county/plan');
    expect(JSON.stringify(all).replace(/[0-9a-f]{64}/g, '')).not.toMatch(/138|139|secret|028|SECRET|zones|notify/);
    expect(all['project.yaml']).toContain('due: 1d');
    expect(all['holidays-2020.yaml']).toContain('2020-03-19');
    expect(await run('check', 'county')).toMatchObject({ code: 0 });
    const { 'plan.lock.json': record, ...files } = all;
    expect(Object.keys(JSON.parse(record ?? '').files)).toEqual(Object.keys(files));
  });

  test('again changes nothing', async () => {
    await pull('province', '--write');
    const before = tree('county');
    const again = await pull('province', '--write');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('This is the plan that is here') });
    expect(await pull()).toMatchObject({ code: 0, out: expect.stringContaining('This is the plan that is here') });
    expect(tree('county')).toEqual(before);
  });

  test('shows what moves here, and what was changed here and there', async () => {
    await pull('province', '--write');
    write('county', { 'project.yaml': CHANGED });
    write('province', {
      'timetables/p1.yaml': `${GRID}changes:\n  - {on: 2020-03-11, at: 09:30, show: chinese, reason: 教研}\n`,
    });
    const shown = await pull('province', '--write');
    expect(shown.out).toContain('changed  timetables/p1.yaml');
    expect(shown.err).toContain(
      'county/project.yaml:4:47 error the plan has "chinese" at 2020-03-11 09:30 now, no longer "math"; look whether',
    );
    expect(shown.code).toBe(1);
    expect(await run('build', 'county', '--from', '2020-03-09', '--out', 'here')).toMatchObject({ code: 1 });
    const once = tree('county');
    await pull('province', '--write');
    expect(tree('county')).toEqual(once);
    write('county', {
      'project.yaml': CHANGED.replace('}]}}}', '}], settled: {2020-03-11 09:30: chinese}}}}'),
    });
    expect(await run('check', 'county')).toMatchObject({ code: 0 });
    write('county', { 'project.yaml': CHANGED.replace('}]}}}', '}], settled: {2020-03-11 09:30: math}}}}') });
    expect(await run('check', 'county')).toMatchObject({ code: 1 });
  });

  test('that drops a grade which is taken is shown as such', async () => {
    write('county', { 'project.yaml': TAKES.replace('plan: plan', 'plan: plan, grades: [P1]') });
    await pull('province', '--write');
    write('province', {
      'courses/p1.yaml': (PROVINCE['courses/p1.yaml'] ?? '').replace('P1', 'P2'),
      'timetables/p1.yaml': GRID.replace('P1', 'P2'),
    });
    const { code, err } = await pull('province');
    expect([code, err]).toEqual([1, expect.stringContaining('the plan has no grade "P1"; it has P2')]);
  });

  test('and edited by hand is an error, and is not thrown away', async () => {
    await pull('province', '--write');
    write('county', { 'plan/timetables/p1.yaml': GRID.replace('09:30-09:50', '09:40-10:00') });
    expect(await run('check', 'county')).toMatchObject({
      code: 1,
      out: expect.stringContaining('"timetables/p1.yaml" of the plan was edited after it was pulled'),
    });
    expect(await pull('province', '--write')).toMatchObject({ code: 1, err: expect.stringContaining('was edited') });
    expect(read('county/plan/timetables/p1.yaml')).toContain('09:40');
    expect(await pull('province', '--write', '--discard-edits')).toMatchObject({ code: 0 });
    expect(await run('check', 'county')).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'county/plan/vocabulary.yaml'), 'themes: {sea: 海}\n');
    rmSync(join(folder, 'county/plan/programmes.yaml'));
    const { out } = await run('check', 'county');
    expect(out).toContain('"vocabulary.yaml" of the plan was added');
    expect(out).toContain('"programmes.yaml" of the plan is gone');
  });

  test.each([
    [
      'of a newer format',
      (text: string) => text.replace('"version": 1', '"version": 2'),
      'was published by a newer AirClass',
    ],
    ['that is damaged', (text: string) => text.slice(0, -30), 'the manifest of "out" is damaged'],
  ])('%s is refused', async (_, edit, words) => {
    await publish();
    const path = join(folder, 'out/current/manifest.json');
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
    const { code, err } = await pull('out', '--write');
    expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    expect(existsSync(join(folder, 'county/plan'))).toBe(false);
  });

  test('of which a file is damaged is refused', async () => {
    await publish();
    writeFileSync(join(folder, 'out/current/plan/timetables/p1.yaml'), GRID.replace('math', 'eyes'));
    const { code, err } = await pull('out', '--write');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('plan/timetables/p1.yaml of "out" is not what the manifest says'),
    ]);
  });

  test('needs the signature of the key that is given', async () => {
    const keys = generateKeyPairSync('ed25519');
    const other = generateKeyPairSync('ed25519');
    const pem = (pair: typeof keys) => pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    writeFileSync(join(folder, 'sign.pem'), keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    write('county', {
      'project.yaml': TAKES.replace('plan: plan', 'plan: plan, public-key: province.pem'),
      'province.pem': pem(keys),
    });
    expect(await pull('province')).toMatchObject({ code: 1, err: expect.stringContaining('which has no signature') });
    await publish();
    expect(await pull('out')).toMatchObject({ code: 1, err: expect.stringContaining('"out" is not signed') });
    await publish('--sign-key', 'sign.pem');
    expect(await pull('out', '--write')).toMatchObject({ code: 0, out: expect.stringContaining('signature verified') });
    expect(await run('check', 'county')).toMatchObject({ code: 0 });
    write('county', { 'province.pem': pem(other) });
    expect(await pull('out')).toMatchObject({ code: 1, err: expect.stringContaining('was not made with the key') });
    expect(await run('check', 'county')).toMatchObject({
      code: 1,
      out: expect.stringContaining('checked with another key'),
    });
  });

  test('that takes this project, or has another clock, is refused', async () => {
    write('province', { 'project.yaml': 'id: county\ntitle: 省\ntime-zone: Asia/Shanghai\n' });
    expect(await pull('province', '--write')).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot take itself'),
    });
    write('province', { 'project.yaml': 'id: province\ntitle: 省\ntime-zone: Asia/Urumqi\n' });
    expect(await pull('province', '--write')).toMatchObject({
      code: 1,
      err: expect.stringContaining('write that of the plan'),
    });
    expect(existsSync(join(folder, 'county/plan'))).toBe(false);
  });

  test('may not be older, unless that is meant', async () => {
    await publish();
    write('province', { 'timetables/p1.yaml': GRID.replace('09:30-09:50', '09:40-10:00') });
    await publish();
    expect(await pull('out', '--write')).toMatchObject({ code: 0 });
    const [first = ''] = readdirSync(join(folder, 'out/releases')).sort();
    expect(first).toMatch(/^000001-/);
    expect(read('county/plan/plan.lock.json')).toContain('"release": "000002');
    expect(await pull(`out/releases/${first}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is older than 000002'),
    });
    expect(await pull(`out/releases/${first}`, '--accept-older')).toMatchObject({ code: 0 });
  });

  test('is there whole where pulling was broken off between the last two steps', async () => {
    await pull('province', '--write');
    const whole = tree('county/plan');
    renameSync(join(folder, 'county/plan'), join(folder, 'county/.plan-new'));
    expect(await run('check', 'county')).toMatchObject({ code: 0 });
    expect(tree('county/plan')).toEqual(whole);
  });

  test('is the same whatever the order of independent changes upstream', async () => {
    const edits: readonly Files[] = [
      { 'teachers.yaml': `${PROVINCE['teachers.yaml']}  wu: {name: 吴}\n` },
      { 'timetables/p1.yaml': `${GRID}changes:\n  - {on: 2020-03-12, at: 09:00, show: math, reason: 教研}\n` },
      { 'courses/p2.yaml': 'grade: P2\ncourses:\n  chinese: {teacher: li, lessons: [甲]}\n' },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        async (order, pulls) => {
          for (const path of ['province', 'county']) rmSync(join(folder, path), { recursive: true });
          write('province', PROVINCE);
          write('county', { ...COUNTY, 'project.yaml': CHANGED });
          for (const [at, edit] of order.entries()) {
            write('province', edits[edit] ?? {});
            if (pulls[at] === true) await pull('province', '--write');
          }
          await pull('province', '--write');
          const files = tree('county');
          await pull('province', '--write');
          expect(tree('county')).toEqual(files);
          expected ??= files;
          expect(files).toEqual(expected);
        },
      ),
      { numRuns: 6 },
    );
  });
  let expected: Files | undefined;
});
