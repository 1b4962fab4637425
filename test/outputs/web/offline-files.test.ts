import { expect, test } from 'vitest';
import { webPages } from '../../../src/outputs/web/web-pages.js';
import { publish } from '../../../src/release/publish.js';
import { aRelease, spoilt, TWO_ZONES } from '../../release/a-release.js';
import { out, ownOutFolder } from '../../release/out-folder.js';
import { refusalOf } from '../../release/refusal-of.js';
import { aView, filesOf, textOf, type ViewOptions, zoneFile } from '../a-view.js';

ownOutFolder();

const OUTPUTS = '{web: {offline: true}, xmltv: {days: 14, past-days: 3}}';
const TIMETABLE = (time: string) => ({
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  ${time}: chinese\n`,
});
const view = async ({ files, ...more }: ViewOptions = {}) =>
  aView({ files: { ...zoneFile(OUTPUTS), ...TIMETABLE('09:00-09:20'), ...files }, ...more });
const textIn = async (path: string, options?: ViewOptions) => textOf(webPages, `web/${path}`, await view(options));
const listOf = async (options?: ViewOptions) => JSON.parse(await textIn('offline.json', options));

test('is left out unless the zone asks for it', async () => {
  const plain = await aView({
    files: { ...zoneFile(OUTPUTS.replace('offline: true', '')), ...TIMETABLE('09:00-09:20') },
  });
  const paths = [...filesOf(webPages, plain).keys()];
  expect(paths.filter((path) => /offline|manifest|icon|unsaved/.test(path))).toEqual([]);
  expect(textOf(webPages, 'web/index.html', plain)).not.toMatch(/offline|manifest|class="saved"/);
});

test.each([
  ['index.html', 'offline.js', 'manifest.webmanifest'],
  ['channels/p1/2020-03-09.html', '../../offline.js', '../../manifest.webmanifest'],
  ['en/index.html', '../offline.js', 'manifest.webmanifest'],
  ['en/lessons/P1-chinese-01.html', '../../offline.js', '../manifest.webmanifest'],
])('%s names the script of the copy and what a phone needs', async (path, script, manifest) => {
  const page = await textIn(path);
  expect(page).toContain(` data-offline="${script}"`);
  expect(page).toContain(`<link rel="manifest" href="${manifest}"`);
});

test('what a phone needs is in each language', async () => {
  expect(JSON.parse(await textIn('en/manifest.webmanifest'))).toMatchObject({
    name: 'Zone one',
    lang: 'en',
    start_url: 'index.html',
    icons: [{ src: '../icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  });
  expect(JSON.parse(await textIn('manifest.webmanifest'))).toMatchObject({
    name: '一区',
    icons: [{ src: 'icon.svg' }],
  });
});

test('the list has the week that the release begins in, by language and channel, and every page exists', async () => {
  const list = await listOf({ from: '2020-03-11' });
  const files = filesOf(webPages, await view({ from: '2020-03-11' }));
  const paths: string[] = [...Object.values(list.always), ...Object.values(list.channels)].flat().map(String);
  expect(paths.filter((path) => !files.has(`web/${path}`))).toEqual([]);
  expect(Object.keys(list.always)).toEqual(['', 'en/']);
  expect(Object.keys(list.channels)).toEqual(['channels/p1/', 'en/channels/p1/']);
  const days = list.channels['channels/p1/'].flatMap((path: string) => /\d{4}-\d\d-\d\d/.exec(path) ?? []);
  expect(days).toEqual(['09', '10', '11', '12', '13', '14', '15'].map((day) => `2020-03-${day}`));
  expect(list.channels['en/channels/p1/']).toContain('en/lessons/P1-chinese-01.html');
});

test('another guide is another copy, the same guide the same', async () => {
  const [first, again, later] = [await listOf(), await listOf(), await listOf({ files: TIMETABLE('09:05-09:25') })];
  expect(again).toEqual(first);
  expect(later.digest).not.toBe(first.digest);
});

const kept = {
  'zones/one.yaml': (TWO_ZONES['zones/one.yaml'] ?? '').replace('outputs: {', 'outputs: {web: {offline: true}, '),
};

test('a release with an offline copy is published', async () => {
  const { files, options } = await aRelease(kept);
  expect((await publish(files, options(out))).isNew).toBe(true);
});

test.each([
  [
    'the name of another zone',
    /"name":"[^"]*"/,
    '"name":"x"',
    /name of web\/manifest\.webmanifest is "x", and "区" in/,
  ],
  ['a picture that does not exist', 'icon.svg', 'icon.png', /web\/manifest\.webmanifest leads to web\/icon\.png/],
  ['another first page', '"index.html"', '"start.html"', /web\/manifest\.webmanifest leads to web\/start\.html/],
  ['no picture', /"icons":\[.*\]/, '"icons":[]', /it cannot be read/],
])('a manifest with %s is refused', async (_, from, to, message) => {
  const { files, options } = await aRelease(kept);
  const faulty = spoilt(files, 'one/web/manifest.webmanifest', (text) => text.replace(from, to));
  expect(await refusalOf(faulty, options(out))).toMatch(message);
});
