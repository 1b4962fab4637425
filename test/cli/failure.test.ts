import { expect, test } from 'vitest';
import { reportFailure } from '../../src/cli/failure.js';
import { openSession } from '../../src/cli/session.js';
import { zonesDiffer } from '../../src/proof/problems.js';
import { StageRefusal } from '../../src/release/stage-refusal.js';

function failed(error: unknown, language: string) {
  let err = '';
  const session = openSession(['--lang', language], {
    env: {},
    cwd: '.',
    now: () => 0,
    isTerminal: false,
    columns: 80,
    out: () => {},
    err: (text) => {
      err += text;
    },
    signal: new AbortController().signal,
  });
  return { code: reportFailure(error, session), err };
}

test.each([
  [
    'en',
    /^airclass: one\/guide\.xml:12: zones-differ: they differ\nairclass: one\/a\.json: not read\nairclass: what was written did not pass the check and was not published; [^\n]*\n$/,
  ],
  [
    'zh',
    /^airclass: one\/guide\.xml:12: zones-differ: 不同\nairclass: one\/a\.json: 读不懂\nairclass: 写好的文件没有通过核对[^\n]*\n$/,
  ],
])('a stage that is refused is our fault, with file and place (%s)', (language, said) => {
  const refusal = new StageRefusal([
    { path: 'one/guide.xml', line: 12, problem: zonesDiffer, text: { zh: '不同', en: 'they differ' } },
    { path: 'one/a.json', text: { zh: '读不懂', en: 'not read' } },
  ]);
  const { code, err } = failed(refusal, language);
  expect(code).toBe(70);
  expect(err).toMatch(said);
});

test.each([
  ['en', /^airclass: a\.json: other bytes\nairclass: the disk holds other bytes than were written[^\n]*\n$/],
  ['zh', /^airclass: a\.json: 不同\nairclass: 磁盘上的内容与写下的不同[^\n]*\n$/],
])('a disk that does not keep what is written is the environment’s fault (%s)', (language, said) => {
  const refusal = new StageRefusal([{ path: 'a.json', isOfDisk: true, text: { zh: '不同', en: 'other bytes' } }]);
  const { code, err } = failed(refusal, language);
  expect(code).toBe(2);
  expect(err).toMatch(said);
});
