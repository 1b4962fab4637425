import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { publish } from '../../src/release/publish.js';
import { rollBack } from '../../src/release/roll-back.js';
import { aRelease, type TestRelease } from './a-release.js';
import { out, ownOutFolder } from './out-folder.js';

ownOutFolder();

/** Renames and syncs of folders, in order, below the release folder; ids as `1`, `2`. */
let events: string[] = [];
/** What was in a stage and not synced when the stage was renamed. */
let unsynced: string[] = [];
let synced = new Set<string>();

const named = (path: fs.PathLike) => (relative(out, String(path)) || '.').replace(/0*(\d+)-[0-9a-f]{12}/g, '$1');

beforeEach(() => {
  [events, unsynced, synced] = [[], [], new Set()];
  const opened = new Map<number, string>();
  const { openSync, renameSync, fsyncSync, fsync } = fs;
  vi.spyOn(fs, 'openSync').mockImplementation((path, ...more) => {
    const descriptor = openSync(path, ...more);
    opened.set(descriptor, String(path));
    return descriptor;
  });
  const keep = (descriptor: number) => {
    const path = opened.get(descriptor) ?? '';
    synced.add(path);
    if (fs.statSync(path).isDirectory() && path.startsWith(out)) events.push(`sync ${named(path)}`);
  };
  vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    fsyncSync(descriptor);
    keep(descriptor);
  });
  vi.spyOn(fs, 'fsync').mockImplementation((descriptor, done) => {
    keep(descriptor);
    fsync(descriptor, done);
  });
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (String(from).endsWith('/.stage-new')) {
      const entries = fs.readdirSync(from, { recursive: true, encoding: 'utf8' });
      unsynced = ['', ...entries].filter((entry) => !synced.has(join(String(from), entry)));
      expect(entries.length).toBeGreaterThan(5);
    }
    renameSync(from, to);
    if (synced.has(String(from))) synced.add(String(to));
    events.push(`rename ${named(from)} to ${named(to)}`);
  });
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const key = generateKeyPairSync('ed25519').privateKey;
const [first, second] = await Promise.all([aRelease(), aRelease({}, '2020-03-10')]);
const release = async ({ files, options }: TestRelease, layout: 'links' | 'flat' = 'links') => {
  events = [];
  await publish(files, options(out, { layout, signKey: key }));
  return events;
};
const index = (event: string) => events.indexOf(event);

describe('after a power cut, what is on air is whole', () => {
  test.each(['links', 'flat'] as const)(
    '%s: every file and folder is on the disk before it has its name',
    async (layout) => {
      await release(first, layout);
      expect(unsynced).toEqual([]);
      await release(second, layout);
      expect(unsynced).toEqual([]);
    },
  );

  test('links: the release, then the way back, then the switch', async () => {
    await release(first);
    await release(second);
    const from = index('rename releases/.stage-new to releases/2');
    expect(events.slice(from - 1)).toEqual([
      'sync releases',
      'rename releases/.stage-new to releases/2',
      'sync releases',
      'rename .previous-new to previous',
      'sync .',
      'rename .current-new to current',
      'sync .',
    ]);
  });

  test('links: a way back is on the disk before the switch', async () => {
    await release(first);
    await release(second);
    events = [];
    await rollBack(out, undefined, { at: '2020-03-09', by: 'li', reason: 'wrong' });
    expect(events.slice(-4)).toEqual([
      'rename .previous-new to previous',
      'sync .',
      'rename .current-new to current',
      'sync .',
    ]);
  });

  test('flat: what is named by its hash, then the fixed names, then the manifest', async () => {
    await release(first, 'flat');
    const manifest = events.findIndex((event) => event.endsWith(' to manifest.json'));
    expect(index('sync releases')).toBeLessThan(index('rename releases/.stage-new to releases/1'));
    expect(events[index('rename releases/.stage-new to releases/1') + 1]).toBe('sync releases');
    const fixed = events.findIndex((event) => / to one\/\S+$/.test(event));
    expect(events.lastIndexOf('sync files', fixed)).toBeGreaterThan(0);
    for (const folder of ['one', 'two'])
      expect(events.lastIndexOf(`sync ${folder}`, manifest)).toBeGreaterThan(
        events.findLastIndex((event) => event.includes(` to ${folder}/`)),
      );
    expect(events[manifest - 1]).toBe('sync .');
    expect(events.at(-1)).toBe('sync .');
  });
});
