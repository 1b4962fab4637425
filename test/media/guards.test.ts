import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findGuards } from '../../src/media/guards.js';
import { aFolder } from './media-bench.js';

test.runIf(process.platform === 'linux')('what failed is tried again, what worked is not', async () => {
  const folder = await aFolder();
  const [program, tries] = [join(folder, 'setpriv'), join(folder, 'tries')];
  const becomes = (code: number) => {
    writeFileSync(program, `#!/bin/sh\necho ${code} >>'${tries}'\nexit ${code}\n`);
    chmodSync(program, 0o755);
  };
  appendFileSync(tries, '');
  becomes(1);
  expect(await findGuards({ PATH: folder })).toEqual({ setpriv: undefined, prlimit: undefined });
  becomes(0);
  for (let call = 0; call < 3; call++)
    expect(await findGuards({ PATH: folder })).toEqual({ setpriv: program, prlimit: undefined });
  expect(readFileSync(tries, 'utf8')).toBe('1\n0\n');
});
