import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Session } from '../../src/cli/io.js';
import { ReleaseOnAir } from '../../src/cli/release-on-air.js';
import type { Text } from '../../src/diagnostics/text.js';
import { UsageError } from '../../src/diagnostics/usage-error.js';

const [FIRST, SECOND] = ['000001-aaaaaaaaaaaa', '000002-bbbbbbbbbbbb'];
let out: string;
let said: string[];

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'airclass-on-air-'));
  said = [];
  for (const id of [FIRST, SECOND]) {
    mkdirSync(join(out, 'releases', id), { recursive: true });
    writeFileSync(join(out, 'releases', id, 'manifest.json'), '{}');
  }
  point(FIRST);
});
afterEach(() => rmSync(out, { recursive: true }));

function point(id: string): void {
  symlinkSync(join('releases', id), join(out, 'next'));
  renameSync(join(out, 'next'), join(out, 'current'));
}

const session = () => ({ tell: ({ en }: Text) => said.push(en) }) as unknown as Session;

test('another release takes its place, and is named once', () => {
  const onAir = new ReleaseOnAir(out, (id) => id, session());
  expect([onAir.look(), onAir.value]).toEqual([false, FIRST]);
  point(SECOND);
  expect([onAir.look(), onAir.value, onAir.look()]).toEqual([true, SECOND, false]);
  expect(said).toEqual([`now follows release ${SECOND}`]);
});

test.each<[string, unknown, string]>([
  ['a damaged one', new UsageError({ zh: '坏', en: 'it is damaged' }), 'it is damaged'],
  ['one that the disk refuses', new Error('EIO'), 'Error: EIO'],
])('%s leaves the one before, is reported once, and is read once it is whole', (_, error, why) => {
  let isWhole = false;
  const read = (id: string) => {
    if (id === SECOND && !isWhole) throw error;
    return id;
  };
  const onAir = new ReleaseOnAir(out, read, session());
  point(SECOND);
  expect([onAir.look(), onAir.look(), onAir.value]).toEqual([false, false, FIRST]);
  expect(said).toEqual([`release ${SECOND} cannot be used, the one before goes on: ${why}`]);
  isWhole = true;
  expect([onAir.look(), onAir.value]).toEqual([true, SECOND]);
});

test('where it cannot be known which is on air, the one before goes on', () => {
  const onAir = new ReleaseOnAir(out, (id) => id, session());
  rmSync(join(out, 'current'));
  expect([onAir.look(), onAir.value, said]).toEqual([false, FIRST, []]);
});
