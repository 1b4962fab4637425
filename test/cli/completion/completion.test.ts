import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { runWith } from '../run-main.js';

const scripts = new Map<string, string>();
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish'])
    scripts.set(shell, (await runWith(['completion', shell, '--lang', 'en'], {})).out);
});

/** What bash offers after these words. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `${scripts.get('bash')}
COMP_WORDS=(airclass "$@") COMP_CWORD=$#
_airclass
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const ran = spawnSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  return ran.stdout.split('\n').filter((line) => line !== '');
}

describe('in bash', () => {
  test.each([
    [['ch'], ['check', 'change', 'channel']],
    [['check', '--form'], ['--format']],
    [
      ['check', '--format', ''],
      ['pretty', 'json', 'github', 'junit', 'sarif', 'csv'],
    ],
    [['--lang', 'zh', 'check', '--fi'], ['--fix']],
    [['change', 'ho'], ['hold']],
    [['change', 'hold', '--reas'], ['--reason']],
    [['explain', 'airtime-ov'], ['airtime-overlap']],
    [['help', 'rollb'], ['rollback']],
    [['completion', 'f'], ['fish']],
    [['--ver'], ['--version', '--verbose']],
    // A folder: bash completes its name.
    [['check', 'sched'], []],
  ])('%j', (words, answer) => {
    expect([...offered(...words)].sort()).toEqual([...answer].sort());
  });
});

test('each shell is offered every command and option', async () => {
  for (const [shell, script] of scripts) {
    for (const word of ['rollback', 'as-run', 'accept-shrink', 'changed-since', 'undo'])
      expect(`${shell}: ${script}`).toContain(word);
  }
});

test('descriptions are in the language of the session', async () => {
  expect((await runWith(['completion', 'zsh', '--lang', 'zh'], {})).out).toContain("'check:列出项目的全部问题'");
});

test('another shell is refused with those that there are', async () => {
  const { code, err } = await runWith(['completion', 'tcsh', '--lang', 'en'], {});
  expect([code, err]).toEqual([2, expect.stringContaining('there is one for bash, zsh, fish')]);
});
