import { Command } from 'commander';
import { version } from '../report/version.js';
import { addOptions } from './command/add-command.js';
import type { CommandDefinition, OptionDefinitions } from './command/definition.js';
import type { OptionsOf } from './command/options-of.js';
import { examples, helpWords } from './help-words.js';
import type { OpenSession } from './session.js';

/** Options of every command. */
export const globalOptions = {
  '--lang <language>': { zh: '消息的语言', en: 'language of messages', choices: ['zh', 'en'] },
  '-q, --quiet': { zh: '只输出结果和错误', en: 'results and errors only' },
  '-v, --verbose': { zh: '多说一些', en: 'say more' },
  '--json-log': {
    zh: '标准错误每行一个 JSON 对象，含中英文',
    en: 'standard error as one JSON object per line, in both languages',
  },
} as const satisfies OptionDefinitions;

/** Options that commander handles itself. */
export const standardOptions = {
  '-V, --version': { zh: '显示版本号', en: 'print the version' },
  '-h, --help': { zh: '显示帮助', en: 'print this help' },
} as const satisfies OptionDefinitions;

export const program: CommandDefinition = {
  name: 'airclass',
  text: {
    zh: '把 YAML 课表编译为节目单、播出单和点播目录',
    en: 'Compiles YAML timetables into guides, playout lists and an on-demand catalogue',
  },
  options: globalOptions,
  examples: ['airclass init schedules/my-school', 'airclass check schedules/my-school'],
};

/** commander's program, as yet without commands. */
export function describeProgram(session: OpenSession): Command {
  const { say } = session;
  const command = new Command(program.name)
    .description(say(program.text))
    .version(version, '-V, --version', say(standardOptions['-V, --version']))
    .helpOption('-h, --help', say(standardOptions['-h, --help']))
    .helpCommand('help [command]', say({ zh: '显示某个命令的帮助', en: 'print the help of a command' }))
    .exitOverride()
    .configureHelp(helpWords(session.language))
    .configureOutput({
      writeOut: (text) => session.out(text),
      writeErr: (text) => session.err(text),
      outputError: () => undefined,
      getOutHelpWidth: () => session.columns,
      getErrHelpWidth: () => session.columns,
    })
    .hook('preAction', (self) => {
      const { quiet, verbose } = self.opts<OptionsOf<typeof globalOptions>>();
      session.settle({ quiet: quiet === true, verbose: verbose === true });
    })
    .addHelpText('after', examples(session, ...program.examples));
  addOptions(command, globalOptions, session);
  return command;
}
