import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRegular, readRegularText } from '../../src/files/regular-file.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-regular-'));
const socket = createServer();
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  execFileSync('mkfifo', [at('pipe')]);
  mkdirSync(at('folder'));
  symlinkSync('pipe', at('link-to-pipe'));
  symlinkSync('text', at('link-to-text'));
  writeFileSync(at('text'), '课表\n');
  writeFileSync(at('empty'), '');
  await new Promise<void>((resolve) => socket.listen(at('socket'), resolve));
});
afterAll(() => {
  socket.close();
  rmSync(folder, { recursive: true });
});

describe('a file to be read', () => {
  test.each([
    [at('pipe'), 'pipe', '管道'],
    [at('link-to-pipe'), 'pipe', '管道'],
    [at('folder'), 'folder', '文件夹'],
    [at('socket'), 'socket', '套接字'],
    ['/dev/zero', 'device', '设备'],
  ])('%s is not a regular file', (path, en, zh) => {
    const words = {
      zh: `“${path}”是${zh}，不是普通文件，没有读取；请换成文件`,
      en: `"${path}" is a ${en}, not a regular file, and was not read; put a file there`,
    };
    expect(() => readRegular(path)).toThrow(expect.objectContaining({ reason: 'not-regular', text: words }));
  });

  test('is not there: the error names it, as any that the disk gives', () => {
    expect(() => readRegular(at('none'))).toThrow(expect.objectContaining({ code: 'ENOENT', path: at('none') }));
    expect(() => readRegular('/proc/self/mem')).toThrow(
      expect.objectContaining({ code: 'EIO', path: '/proc/self/mem' }),
    );
  });

  test.each([
    [at('text'), '课表\n'],
    [at('link-to-text'), '课表\n'],
    [at('empty'), ''],
  ])('%s is read whole', (path, text) => {
    expect(readRegularText(path)).toBe(text);
  });

  test('has a limit, also where its size is said to be 0', () => {
    expect(readRegular(at('text'), 7)).toHaveLength(7);
    expect(() => readRegular(at('text'), 6)).toThrow('more than the 0.0 MB that are read');
    expect(() => readRegular('/proc/self/maps', 5000)).toThrow('that are read');
    expect(readRegularText('/proc/self/maps')).toMatch(/\n$/);
  });

  test('one that is missing is said to be missing', () => {
    expect(() => readRegular(at('none'))).toThrow(expect.objectContaining({ code: 'ENOENT', path: at('none') }));
  });
});
