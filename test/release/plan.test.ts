import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planned, planPath } from '../../src/release/plan/plan-path.js';
import { readPlan } from '../../src/release/plan/read-plan.js';
import type { PublishOptions } from '../../src/release/publication.js';
import { publish } from '../../src/release/publish.js';
import { listReleases, readManifest } from '../../src/release/releases.js';
import { verifyRelease } from '../../src/release/verify-release.js';
import { out, ownOutFolder } from './out-folder.js';
import { PLAIN } from './plain-publication.js';

ownOutFolder();

const SOURCES: ReadonlyMap<string, string> = new Map([
  ['../holidays-2027.yaml', '[]\n'],
  ['courses/p1.yaml', '# 一年级\n'],
  ['holidays%2E.yaml', '# a name with a sign of its own\n'],
]);
const put = (text = 'a', more: Partial<PublishOptions> = {}) =>
  publish([{ zone: 'one', file: { path: 'a', chunks: () => [Buffer.from(text)] } }], {
    out,
    ...PLAIN,
    sources: SOURCES,
    ...more,
  });

/** Through the links too. */
const planFiles = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('p1.yaml'));

test.each([
  'courses/p1.yaml',
  '../holidays.yaml',
  '../../a/holidays.yaml',
  'a..b/..c/holidays.yaml',
  '%2E%2E/holidays.yaml',
  '%.yaml',
])('the path of %s stays inside, and leads back to it', (file) => {
  expect(planPath(file)).toMatch(/^plan\/(?!\.\.\/)/);
  expect(planPath(file).split('/')).not.toContain('..');
  expect(planned(planPath(file))).toBe(file);
});

test('no two files have the same place', () => {
  expect(planPath('../holidays.yaml')).not.toBe(planPath('%2E%2E/holidays.yaml'));
});

describe('a release', () => {
  test('has what it was compiled from, byte by byte, and its manifest names all of it', async () => {
    const { id, folder } = await put();
    expect(Object.keys(readManifest(out, id).plan ?? {})).toEqual([
      'plan/%2E%2E/holidays-2027.yaml',
      'plan/courses/p1.yaml',
      'plan/holidays%252E.yaml',
    ]);
    expect(readFileSync(join(folder, 'plan/courses/p1.yaml'), 'utf8')).toBe('# 一年级\n');
    expect(readPlan(out, id)).toEqual(SOURCES);
    expect([...verifyRelease(out, id)]).toEqual([]);
  });

  test('without it, as an earlier AirClass made it, is still a release', async () => {
    const { id } = await put('a', { sources: undefined });
    expect(readPlan(out, id)).toBeUndefined();
    expect([...verifyRelease(out, id)]).toEqual([]);
  });

  test('another remark in a timetable is no new content', async () => {
    const first = await put();
    const second = await put('a', { sources: new Map([...SOURCES, ['courses/p1.yaml', '# another\n']]) });
    expect(second).toMatchObject({ id: first.id, isNew: false });
    expect(readPlan(out, first.id)).toEqual(SOURCES);
  });

  test.each(['links', 'flat'] as const)('in the layout %s it is below releases alone', async (layout) => {
    const { id } = await put('a', { layout });
    const places = planFiles().map((path) => path.replace(/^current(?=\/)/, `releases/${id}`));
    expect(new Set(places)).toEqual(new Set([`releases/${id}/plan/courses/p1.yaml`]));
    const payloads = layout === 'flat' ? readdirSync(join(out, 'files')) : [];
    expect(payloads.filter((name) => name.endsWith('.yaml'))).toEqual([]);
    expect([...verifyRelease(out, id)]).toEqual([]);
  });

  test('it goes with its release', async () => {
    for (const text of ['a', 'b', 'c', 'd']) await put(text, { keep: 2 });
    expect(listReleases(out)).toHaveLength(2);
    expect(planFiles().filter((path) => path.startsWith('releases/'))).toHaveLength(2);
  });
});

describe('damage to it', () => {
  test.each<[string, (path: string) => void, string]>([
    ['other bytes', (path) => writeFileSync(path, '# 一年纪\n'), 'bytes'],
    ['a file that is gone', (path) => rmSync(path), 'missing'],
    ['a file too many', (path) => writeFileSync(`${path}.yaml`, ''), 'not-in-manifest'],
  ])('%s', async (_, damage, kind) => {
    const { id, folder } = await put();
    damage(join(folder, 'plan/courses/p1.yaml'));
    expect([...verifyRelease(out, id)].map((fault) => fault.kind)).toEqual([kind]);
    if (kind !== 'not-in-manifest') expect(() => readPlan(out, id)).toThrow('p1.yaml');
    // The same content, but the release is made anew.
    expect(await put()).toMatchObject({ isNew: true });
  });

  test('a path that leads out of the release makes no manifest', async () => {
    const { id, folder } = await put();
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
    writeFileSync(join(folder, 'manifest.json'), text.replace('plan/courses/p1.yaml', '../../../p1.yaml'));
    expect(() => readManifest(out, id)).toThrow();
  });
});

test('no zone has the name of its folder', async () => {
  await expect(put('a', { lineups: { plan: {} } })).rejects.toThrow('"plan"');
  expect(existsSync(join(out, 'releases'))).toBe(false);
});
