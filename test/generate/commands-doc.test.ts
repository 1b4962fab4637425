import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { allCommands } from '../../src/cli/commands.js';
import { EXIT_CODES } from '../../src/cli/exit-codes.js';
import { withNotes } from '../../src/cli/help-words.js';
import { globalOptions, standardOptions } from '../../src/cli/program.js';
import { commandsDoc } from '../../tools/commands-doc.mjs';

const described = { commands: await allCommands(), globalOptions, standardOptions, exitCodes: EXIT_CODES, withNotes };

test.each([
  ['en', 'docs/commands.md'],
  ['zh', 'docs/commands.zh-CN.md'],
] as const)('in %s, %s is what `npm run docs` writes', async (language, path) => {
  expect(await readFile(path, 'utf8')).toBe(commandsDoc(described, language));
});

test.each([
  ['README.md', 'docs/commands.md'],
  ['README.zh-CN.md', 'docs/commands.zh-CN.md'],
])('%s leads to %s', async (readme, page) => {
  expect(await readFile(readme, 'utf8')).toContain(`](${page})`);
});
