import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseManifest } from '../../src/release/manifest.js';
import { writeManifest } from '../../src/release/write-manifest.js';

const ID = '000001-0123456789ab';
const FILE = { size: 3, sha256: 'a'.repeat(64) };
const FACTS = {
  manifest: {
    project: 'school',
    'time-zone': 'Asia/Shanghai',
    window: { from: '2020-03-09', days: 1 },
    tool: { airclass: '0', node: '0', 'time-zone-data': '', ffprobe: undefined },
    allowed: [],
    inputs: '',
  },
  lineups: { one: {} },
  layout: 'links',
} as const;

let stage: string;
beforeEach(() => {
  stage = mkdtempSync(join(tmpdir(), 'airclass-manifest-'));
});
afterEach(() => rmSync(stage, { recursive: true }));

const write = (files: Readonly<Record<string, typeof FILE>>, id = ID) =>
  writeManifest(stage, id, new Map(Object.entries(files)), FACTS);

test('a manifest names every file and counts those of a zone', async () => {
  await write({ 'one/guide.xml': FILE, 'report/index.html': FILE });
  const manifest = parseManifest(readFileSync(join(stage, 'manifest.json'), 'utf8'));
  expect(manifest?.files).toEqual({ 'one/guide.xml': FILE, 'report/index.html': FILE });
  expect(manifest?.zones).toEqual({ one: { channels: 0, files: 1, lineup: {} } });
});

test.each([
  ['a path out of the release', { 'one/../../guide.xml': FILE }, ID],
  ['a hash that is not one', { 'one/guide.xml': { ...FILE, sha256: '' } }, ID],
  ['an id that is not one', {}, 'latest'],
])('a manifest that nothing could read is refused: %s', async (_, files, id) => {
  await expect(write(files, id)).rejects.toThrow('manifest.json: the manifest does not read as it was written');
});
