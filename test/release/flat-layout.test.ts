import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/files/digest.js';
import { currentRelease, previousRelease, switchCurrent } from '../../src/release/links.js';
import type { Manifest } from '../../src/release/manifest.js';
import type { PublishOptions } from '../../src/release/publication.js';
import { publish } from '../../src/release/publish.js';
import { verifyRelease } from '../../src/release/verify-release.js';
import type { ReleaseFile } from '../../src/release/write-stage.js';
import { out, ownOutFolder } from './out-folder.js';
import { PLAIN } from './plain-publication.js';

ownOutFolder();

const files = (texts: Readonly<Record<string, string>>): readonly ReleaseFile[] =>
  Object.entries(texts).map(([path, text]) => ({
    zone: 'one',
    file: { path, chunks: () => [Buffer.from(text)], ...(path.endsWith('.txt') ? { gzip: true as const } : {}) },
  }));
const options: Omit<PublishOptions, 'out'> = {
  ...PLAIN,
  keep: 2,
  layout: 'flat',
};
const put = (texts: Readonly<Record<string, string>>, more: Partial<PublishOptions> = {}) =>
  publish(files(texts), { out, ...options, ...more });
const manifest = (name = 'manifest.json'): Manifest => JSON.parse(readFileSync(join(out, name), 'utf8'));
const text = (path: string) => readFileSync(join(out, path), 'utf8');
/** As a puller reads: the manifest once, then what it names. */
const pulled = () =>
  Object.fromEntries(
    Object.entries(manifest().files).map(([path, { payload = '', sha256 }]) => {
      expect(digestOf(join(out, payload))).toBe(sha256);
      return [path, text(payload)];
    }),
  );

describe('the flat layout', () => {
  test('names by hash, fixed names, a manifest; no link', async () => {
    const { id } = await put({ 'a.txt': 'x', 'list.m3u': '#EXTM3U\n' });
    expect(currentRelease(out)).toBe(id);
    expect(existsSync(join(out, 'current'))).toBe(false);
    expect(pulled()).toMatchObject({ 'one/a.txt': 'x', 'one/list.m3u': '#EXTM3U\n' });
    expect(manifest().files['one/a.txt.gz']?.payload).toMatch(/^files\/[0-9a-f]{64}\.txt\.gz$/);
    expect([text('one/a.txt'), text('one/list.m3u')]).toEqual(['x', '#EXTM3U\n']);
    expect([...verifyRelease(out, id)]).toEqual([]);
  });

  test('the next one: previous.json, unchanged files keep their inode, what is gone goes', async () => {
    const first = await put({ 'a.txt': 'x', 'b/c.json': '{}' });
    const inode = statSync(join(out, 'one/a.txt')).ino;
    const second = await put({ 'a.txt': 'x', 'd.json': '[]' });
    expect([previousRelease(out), currentRelease(out)]).toEqual([first.id, second.id]);
    expect(statSync(join(out, 'one/a.txt')).ino).toBe(inode);
    expect(existsSync(join(out, 'one/b'))).toBe(false);
    expect(pulled()).toMatchObject({ 'one/a.txt': 'x', 'one/d.json': '[]' });
    expect(readdirSync(out).sort()).toEqual(['.lock', 'files', 'manifest.json', 'one', 'previous.json', 'releases']);
  });

  test('payloads of the releases that are kept stay, others go', async () => {
    const sha = (id: string) => manifest(`releases/${id}/manifest.json`).files['one/a.json']?.payload ?? '';
    const [a, b] = [await put({ 'a.json': '1' }), await put({ 'a.json': '2' })];
    const oldest = sha(a.id);
    await put({ 'a.json': '3' });
    expect(existsSync(join(out, oldest))).toBe(false);
    expect(existsSync(join(out, sha(b.id)))).toBe(true);
    expect(readdirSync(join(out, 'files'))).toHaveLength(2);
  });

  test('going back is the same switch', async () => {
    const first = await put({ 'a.json': '1' });
    const second = await put({ 'a.json': '2' });
    switchCurrent(out, first.id);
    expect([currentRelease(out), previousRelease(out), text('one/a.json')]).toEqual([first.id, second.id, '1']);
    expect([...verifyRelease(out, first.id)]).toEqual([]);
  });

  test('the same content fixes fixed names and payloads that a crash or a hand has spoilt', async () => {
    const { id } = await put({ 'a.json': '1', 'b.json': '2' });
    rmSync(join(out, 'one/a.json'));
    writeFileSync(join(out, 'one/a.json'), '7');
    const payload = manifest().files['one/b.json']?.payload ?? '';
    rmSync(join(out, payload));
    expect([...verifyRelease(out, id)].map(({ path }) => path)).toEqual(['one/a.json', payload]);
    expect(await put({ 'a.json': '1', 'b.json': '2' })).toMatchObject({ id, isNew: false });
    expect([...verifyRelease(out, id)]).toEqual([]);
    expect(text('one/a.json')).toBe('1');
  });

  test('a folder keeps its layout', async () => {
    await put({ 'a.json': '1' });
    await expect(put({ 'a.json': '2' }, { layout: 'links' })).rejects.toMatchObject({ exitCode: 2 });
    await put({ 'a.json': '2' }, { layout: undefined });
    expect(text('one/a.json')).toBe('2');
    const other = mkdtempSync(join(tmpdir(), 'airclass-links-'));
    try {
      await publish(files({ 'a.json': '1' }), { ...options, out: other, layout: undefined });
      await expect(publish(files({}), { ...options, out: other })).rejects.toMatchObject({ exitCode: 2 });
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  test('a zone cannot have a name of the layout', async () => {
    await expect(put({ 'a.json': '1' }, { lineups: { files: {} } })).rejects.toThrow(
      'the layout flat needs the name "files"',
    );
  });

  test('what a dead build left is swept', async () => {
    mkdirSync(join(out, '.ready'));
    writeFileSync(join(out, '.ready/next'), 'half');
    await put({ 'a.json': '1' });
    expect(existsSync(join(out, '.ready'))).toBe(false);
  });
});
