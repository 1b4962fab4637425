import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { temporaryRoot } from './temporary-root.js';

describe('where tests write', () => {
  test.each([
    ['a folder that was named is kept', '/dev/shm', { TMPDIR: '/srv/tmp' }],
    ['a disk is not memory', import.meta.dirname, {}],
    ['there is no memory to write to', '/dev/none', {}],
  ])('%s', (_, memory, env) => expect(temporaryRoot(memory, env)).toBe(tmpdir()));
});
