import { expect, test } from 'vitest';
import { runMain } from './run-main.js';

/** Names of commands, options and arguments, and what is said of each. */
const ROW = /^ {2}(\S.*?) {2,}(\S.*)$/;

async function help(words: readonly string[], language: string): Promise<string> {
  const { code, out } = await runMain('/', '2020-03-09', [...words, '--help', '--lang', language]);
  expect(code).toBe(0);
  return out;
}

function* commandsIn(text: string): Iterable<string> {
  const [, commands = ''] = text.split(/^(?:命令：|Commands:)$/m);
  for (const line of commands.split('\n\n')[0]?.split('\n') ?? []) {
    const name = ROW.exec(line)?.[1]?.split(' ')[0];
    if (name !== undefined && name !== 'help') yield name;
  }
}

async function* allHelp(language: string, words: readonly string[] = []): AsyncIterable<readonly [string, string]> {
  const text = await help(words, language);
  yield [words.join(' '), text];
  for (const name of commandsIn(text)) yield* allHelp(language, [...words, name]);
}

test('every help is Chinese in Chinese, with two examples', async () => {
  const seen: string[] = [];
  for await (const [command, text] of allHelp('zh')) {
    seen.push(command);
    const untold = text
      .split('\n')
      .filter((line) => ROW.test(line) && !/\p{Script=Han}/u.test(ROW.exec(line)?.[2] ?? ''));
    expect(untold, command).toEqual([]);
    expect(text.match(/^[A-Z][a-z]+.*$/gm), command).toBeNull();
    expect(text, command).toMatch(/\n示例：\n( {2}(?:[A-Z_]+=\S+ )*(?:source <\()?airclass .*\n)+\n?$/);
  }
  expect(seen).toEqual(expect.arrayContaining(['', 'check', 'c2', 'c2 send']));
});

test('and English in English', async () => {
  for await (const [command, text] of allHelp('en')) {
    const ours = text.split('\nExamples:\n')[0] ?? '';
    expect(ours.match(/\p{Script=Han}/u), command).toBeNull();
  }
});
