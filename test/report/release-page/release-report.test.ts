import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formats } from '../../../src/load/formats.js';
import { SMALL_PROJECT } from '../../a-project.js';
import { runMain } from '../../cli/run-main.js';
import { HOSTILE, schemaNamed } from '../../outputs/a-view.js';
import { expectPage } from '../expect-page.js';

const ZONE = (id: string, catchUp: string) =>
  `id: ${id}\ntitle: {zh: ${id} 区, en: Zone ${id}}\nlineup:\n  p1: {number: 7, id: p1.${id}, name: 一年级, stream: "https://${id}.example/p1.m3u8"}\noutputs: {xmltv: {days: 7}, channels: {catch-up: ${catchUp}}, playout: {media-folder: /edu}}\n`;
const PROJECT = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: small\ntitle: {zh: 小项目, en: Small project}\ntime-zone: Asia/Shanghai\nmedia: {due: 1h}\n',
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${JSON.stringify(HOSTILE)}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
  'zones/one.yaml': ZONE('one', '{days: 7, dialect: playseek, clock: local}'),
  'zones/two.yaml': ZONE('two', '{days: 3, dialect: tvdr, clock: utc}'),
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-report-'));
  for (const [path, text] of Object.entries(PROJECT)) {
    mkdirSync(join(folder, 'school', dirname(path)), { recursive: true });
    writeFileSync(join(folder, 'school', path), text);
  }
  mkdirSync(join(folder, 'school', 'media'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function build(out: string, { cwd = folder, project = 'school', now = '2020-03-01', lang = 'en' } = {}) {
  const argv = ['build', project, '--from', '2020-03-09', '--now', now, '--out', join(folder, out), '--lang', lang];
  const { code, out: said, err } = await runMain(cwd, '1999-12-31', argv);
  expect(code, err).toBe(0);
  return said;
}

function filesOf(out: string): ReadonlyMap<string, string> {
  const current = join(folder, out, 'current');
  const entries = readdirSync(current, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(current.length + 1), readFileSync(path, 'latin1')] as const;
    }),
  );
}

const read = (name: string) => readFileSync(join(folder, 'out/current/report', name), 'utf8');

test('diagnostics as check prints them, with places below the project', async () => {
  await build('out');
  const report = JSON.parse(read('diagnostics.json'));
  const isReport = new Ajv2020({ strict: true, formats }).compile(schemaNamed('report'));
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  const printed = await runMain(join(folder, 'school'), '1999-12-31', [
    'check',
    '--now',
    '2020-03-01',
    '--format',
    'json',
  ]);
  expect(report).toEqual(JSON.parse(printed.out));
  expect(report.counts.warning).toBeGreaterThan(0);
});

test('every lesson in the tables of recordings', async () => {
  await build('out');
  expect(JSON.parse(read('recordings.json')).recordings).toHaveLength(10);
  const [head, ...lines] = read('recordings.csv').split('\r\n');
  expect(head).toMatch(/^\uFEFFgrade,lesson,title,slot-seconds,/);
  expect(lines).toHaveLength(11);
});

test('first whether the evening is all right: who owes what before when, and no telephone number', async () => {
  writeFileSync(
    join(folder, 'school/teachers.yaml'),
    'organisations:\n  jinjiang: {name: {zh: 锦江区, en: Jinjiang}, contact: {person: 王老师, phone: 028-8666}}\nteachers:\n  zhang: {name: 张敏, organisation: jinjiang}\n  li: {name: 李娜}\n',
  );
  await build('out');
  const page = read('index.html');
  const [, first = ''] = /<section id="([^"]*)"/.exec(page) ?? [];
  expect(first).toBe('tonight');
  expect(page).toContain('RED: something must be done tonight');
  expect(page).toContain('09:00 前 锦江区：录像未到：P1-chinese-01 09:00');
  expect(page).toContain('by 09:00: Jinjiang: recordings missing: P1-chinese-01 09:00');
  expect(page).not.toMatch(/028-8666|王老师/);
});

test('a page in both languages that needs nothing from elsewhere', async () => {
  await build('out');
  const page = read('index.html');
  expectPage('release.html', page);
  const xml = page.replace('<!DOCTYPE html>\n', '');
  expect(XMLValidator.validate(xml, { unpairedTags: VOID })).toBe(true);
  expect(page).not.toMatch(/<script|<link|<img|\ssrc=|@import|url\(/);
  const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((href) => !/^(#[a-z-]+|[a-z]+\.(json|csv)|\.\.\/(one|two)\/[\w.-]+\/?)$/.test(href))).toEqual([]);
  for (const name of ['summary', 'span']) expect(page).toContain(`<${name}`);
  for (const text of [
    '小项目',
    'Small project',
    '<time datetime="2020-03-09">2020-03-09</time> – <time datetime="2020-03-15">2020-03-15</time>',
    '<time datetime="2020-03-01T00:00:00+08:00">2020-03-01 00:00</time> (Asia/Shanghai)',
  ])
    expect(page).toContain(text);
  // Five lessons of the week have no recording yet.
  expect(page).toContain('这些天要播的 5 课中，5 课的录像还不能播出，最早的 2020-03-09 09:00 播');
  expect(page).toContain(
    '5 of the 5 lessons of these days cannot go on air yet, the first of them at 2020-03-09 09:00',
  );
});

/** HTML knows no end tag of these. */
const VOID = ['meta', 'input'];

interface Time {
  readonly '#text': string;
}

function times(found: readonly Time[] | undefined): readonly string[] {
  return (found ?? []).map((time) => time['#text']);
}

test('the address that catch-up of a named lesson asks for, in each zone', async () => {
  await build('out');
  const { html } = new XMLParser({ ignoreAttributes: false, trimValues: true, unpairedTags: VOID }).parse(
    read('index.html'),
  );
  const catchUp = html.body.main.section.find((section: { '@_id': string }) => section['@_id'] === 'catch-up');
  const rows = catchUp.div.table.tbody.tr.map(({ td }: { td: { code: unknown; time: readonly Time[] }[] }) => [
    td[2]?.code,
    ...[td[0], td[1]].map((cell) => times(cell?.time)),
  ]);
  expect(rows).toEqual([
    [
      'https://one.example/p1.m3u8?playseek=20200309090000-20200309092000',
      ['2020-03-09 09:00', '09:20'],
      ['2020-03-09 09:20', '2020-03-16 09:00'],
    ],
    [
      'https://two.example/p1.m3u8?tvdr=20200309010000GMT-20200309012000GMT',
      ['2020-03-09 09:00', '09:20'],
      ['2020-03-09 09:20', '2020-03-12 09:00'],
    ],
  ]);
  expect(read('index.html')).toContain("小学一年级语文：&amp; &lt; > &quot; ' ]]&gt;");
});

test('the machine’s language and the folder leave no trace; the clock leaves one in the report alone', async () => {
  await build('out');
  await build('here', { cwd: join(folder, 'school'), project: '.', lang: 'zh' });
  expect(filesOf('here')).toEqual(filesOf('out'));
  await build('later', { now: '2020-03-05' });
  const [early, late] = [filesOf('out'), filesOf('later')];
  const changed = [...early].filter(([path, text]) => late.get(path) !== text).map(([path]) => path);
  expect(changed.filter((path) => !path.startsWith('report/'))).toEqual(['manifest.json']);
  expect(changed).toContain('report/index.html');
});

test('the page says what has changed since the release on air', async () => {
  await build('out');
  expect(read('index.html')).not.toContain('id="changes"');
  const timetable = join(folder, 'school/timetables/p1.yaml');
  writeFileSync(
    timetable,
    `${readFileSync(timetable, 'utf8')}changes: [{on: 2020-03-11, at: 09:00, cancel: true, reason: 停电}]\n`,
  );
  await build('out');
  expect(read('index.html')).toMatch(/自 000001-[0-9a-f]{12} 以来的变动/);
  expect(read('index.html')).toMatch(/<path class="changed" d="M[^"]+"><\/path>/);
});

test('another day’s report makes no new release', async () => {
  await build('out');
  expect(await build('out', { now: '2020-03-05' })).toMatch(/^The same as 000001-/);
});

test('a project that only plans has no recordings to list, and a zone without catch-up no address', async () => {
  writeFileSync(join(folder, 'school/project.yaml'), 'id: small\ntitle: x\ntime-zone: Asia/Shanghai\n');
  for (const id of ['one', 'two'])
    writeFileSync(join(folder, `school/zones/${id}.yaml`), ZONE(id, 'x').replace(/catch-up: x/, ''));
  await build('out');
  expect(readdirSync(join(folder, 'out/current/report')).sort()).toEqual(['diagnostics.json', 'index.html']);
  expectPage('release-of-a-plan.html', read('index.html'));
  expect(read('index.html')).toContain('The project only plans: nothing was measured');
  expect(read('index.html')).not.toContain('id="catch-up"');
});
