// docs/commands.md and docs/commands.zh-CN.md, from the definitions that the command line itself is read by.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WORDS = {
  zh: {
    head: `<!-- 由 \`npm run docs\` 根据命令的定义写成，请勿手改。 -->

# 命令

[English](commands.md) · 每条命令的参数和选项，与 \`airclass help <命令>\` 所示相同。
`,
    colon: '：',
    options: '选项',
    option: '选项',
    argument: '参数',
    meaning: '含义',
    examples: '示例：',
    required: '必填。',
    everywhere: '所有命令的选项',
    codes: '退出码',
    code: '退出码',
  },
  en: {
    head: `<!-- Written by \`npm run docs\` from the definitions of the commands; do not edit. -->

# Commands

[中文](commands.zh-CN.md) · Arguments and options of every command, as \`airclass help <command>\` shows them.
`,
    colon: ': ',
    options: 'options',
    option: 'Option',
    argument: 'Argument',
    meaning: 'Meaning',
    examples: 'Examples:',
    required: 'Required. ',
    everywhere: 'Options of every command',
    codes: 'Exit codes',
    code: 'Exit code',
  },
};

/** The page in one language; `withNotes` adds choices and defaults as the help does. */
export function commandsDoc({ commands, globalOptions, standardOptions, exitCodes, withNotes }, language) {
  const words = WORDS[language];
  const all = commands.flatMap((entry) => flatten(entry, 'airclass'));
  const optionRows = (options) =>
    Object.entries(options).map(([flags, definition]) => [
      `\`${flags}\``,
      `${definition.required === true ? words.required : ''}${withNotes(definition[language], definition, language)}`,
    ]);
  const section = ({ path, definition }) => {
    const { text, arguments: args = [], options = {}, examples } = definition;
    const usage = [path, `[${words.options}]`, ...args.map(({ term }) => term)].join(' ');
    return [
      `## ${path}\n`,
      `${sentence(text, language)}\n`,
      `\`\`\`\n${usage}\n\`\`\`\n`,
      table(
        [words.argument, words.meaning],
        args.map((argument) => [`\`${argument.term}\``, argument[language]]),
      ),
      table([words.option, words.meaning], optionRows(options)),
      `${words.examples}\n\n\`\`\`\n${examples.join('\n')}\n\`\`\`\n`,
    ];
  };
  const index = all.map(
    ({ path, definition }) => `- [${path}](#${path.replaceAll(' ', '-')})${words.colon}${definition.text[language]}`,
  );
  return [
    words.head,
    `${index.join('\n')}\n`,
    ...all.flatMap(section),
    `## ${words.everywhere}\n`,
    table([words.option, words.meaning], optionRows({ ...globalOptions, ...standardOptions })),
    `## ${words.codes}\n`,
    table(
      [words.code, words.meaning],
      Object.entries(exitCodes).map(([code, text]) => [code, text[language]]),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function sentence({ zh, en }, language) {
  return language === 'zh' ? `${zh}。` : `${en.charAt(0).toUpperCase()}${en.slice(1)}.`;
}

/** A group has no page of its own beside those of its commands. */
function flatten({ definition, subcommands }, above) {
  const path = `${above} ${definition.name}`;
  if (subcommands.length > 0) return subcommands.flatMap((entry) => flatten(entry, path));
  return [{ path, definition }];
}

function table(head, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { allCommands } = await import('../dist/cli/commands.js');
  const { globalOptions, standardOptions } = await import('../dist/cli/program.js');
  const { withNotes } = await import('../dist/cli/help-words.js');
  const { EXIT_CODES: exitCodes } = await import('../dist/cli/exit-codes.js');
  const described = { commands: await allCommands(), globalOptions, standardOptions, exitCodes, withNotes };
  const write = (name, language) =>
    writeFileSync(new URL(`../docs/${name}`, import.meta.url), commandsDoc(described, language));
  write('commands.md', 'en');
  write('commands.zh-CN.md', 'zh');
}
