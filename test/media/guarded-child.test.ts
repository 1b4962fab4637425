import { expect, test } from 'vitest';
import { GuardedChild } from '../../src/media/guarded-child.js';
import { MediaFault } from '../../src/media/media-fault.js';
import { pipeProgram } from '../../src/media/packaging/pipe-program.js';

const MINUTE = 60_000;
const shell = (words: string) => ['/bin/sh', '-c', words] as const;
const aborted = () => AbortSignal.abort();

test.each<[string, readonly [string, ...string[]], object, string | undefined, string | undefined]>([
  ['it ends well', shell('true'), {}, undefined, undefined],
  ['it ends badly without a word', shell('exit 3'), {}, 'it ended with 3', '以 3 结束'],
  ['it says why', shell('echo no such stream >&2; exit 1'), {}, 'no such stream', 'no such stream'],
  ['it does not end', shell('sleep 60'), { timeout: 50 }, 'not done within 0 s', '0 秒之内没有完成'],
  [
    'a child of it does not end',
    shell('sleep 60 & sleep 60'),
    { timeout: 50 },
    'not done within 0 s',
    '0 秒之内没有完成',
  ],
  ['it is not wanted any more', shell('sleep 60'), { signal: aborted() }, 'aborted', '被中断'],
  ['it is not there', ['/nowhere/ffmpeg'], {}, 'spawn /nowhere/ffmpeg ENOENT', 'spawn /nowhere/ffmpeg ENOENT'],
])('%s', async (_, command, limits, en, zh) => {
  const took: string[] = [];
  const why = await pipeProgram(command, {}, { timeout: MINUTE, ...limits }, (chunk) => {
    took.push(chunk.toString());
  });
  expect([why?.en, why?.zh, took]).toEqual([en, zh, []]);
});

test('what it puts out is handed on as it comes', async () => {
  let took = '';
  const why = await pipeProgram(shell('printf one; printf two'), {}, { timeout: MINUTE }, (chunk) => {
    took += chunk.toString();
  });
  expect([why, took]).toEqual([undefined, 'onetwo']);
});

test('what cannot be played ends it, with its own words', async () => {
  const text = { zh: '时间戳后退', en: 'its clock steps back' };
  const taking = pipeProgram(shell('printf one; sleep 60'), {}, { timeout: MINUTE }, () => {
    throw new MediaFault(text);
  });
  expect(await taking).toEqual(text);
});

test('a full disk is no fault of the program', async () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
  const taking = pipeProgram(shell('printf one; sleep 60'), {}, { timeout: MINUTE }, () => {
    throw full;
  });
  await expect(taking).rejects.toBe(full);
});

test('the first reason for its end counts', async () => {
  const child = new GuardedChild(shell('sleep 60'), {}, 'ignore', { timeout: MINUTE });
  for (const en of ['first', 'second']) child.stop({ zh: en, en });
  expect(await child.failure(() => 'killed')).toEqual({ zh: 'first', en: 'first' });
});
