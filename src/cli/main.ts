import { Command, Option } from 'commander';
import { version } from '../report/version.js';
import { addCommands, commandWord } from './commands.js';
import { reportAftermath, reportFailure } from './failure.js';
import { examples, helpWords } from './help-words.js';
import type { Io } from './io.js';
import type { JsonLog } from './json-log.js';
import { type OpenSession, openSession } from './session.js';
import { heedUndelivered } from './undelivered.js';

/** Runs one command line and answers its exit code, as EXIT_CODES lists them. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const log = argv.includes(JSON_LOG) ? await openLog(argv, io) : undefined;
  const session = openSession(argv, io, log);
  const code = await heedUndelivered(await run(argv, session), session, io);
  log?.outcome(code);
  await io.delivered?.();
  return code;
}

async function run(argv: readonly string[], session: OpenSession): Promise<number> {
  try {
    const program = describe(session);
    await addCommands(program, argv, session);
    await program.parseAsync([...argv], { from: 'user' });
    return session.code;
  } catch (error) {
    if (session.accomplished === undefined) return reportFailure(error, session);
    reportAftermath(error, session.accomplished, session);
    return session.code;
  }
}

/** Before the command line is read: what is wrong with that goes into the log too. */
async function openLog(argv: readonly string[], io: Io): Promise<JsonLog> {
  const { JsonLog: Log } = await import('./json-log.js');
  return new Log(io, commandWord(argv));
}

const JSON_LOG = '--json-log';

function describe(session: OpenSession): Command {
  const { say } = session;
  return new Command('airclass')
    .description(
      say({
        zh: '把 YAML 课表编译为节目单、播出单和点播目录',
        en: 'Compiles YAML timetables into guides, playout lists and an on-demand catalogue',
      }),
    )
    .version(version, '-V, --version', say({ zh: '显示版本号', en: 'print the version' }))
    .helpOption('-h, --help', say({ zh: '显示帮助', en: 'print this help' }))
    .helpCommand('help [command]', say({ zh: '显示某个命令的帮助', en: 'print the help of a command' }))
    .addOption(
      new Option('--lang <language>', say({ zh: '消息的语言', en: 'language of messages' })).choices(['zh', 'en']),
    )
    .option('-q, --quiet', say({ zh: '只输出结果和错误', en: 'results and errors only' }))
    .option('-v, --verbose', say({ zh: '多说一些', en: 'say more' }))
    .option(
      JSON_LOG,
      say({
        zh: '标准错误每行一个 JSON 对象，含中英文',
        en: 'standard error as a JSON object a line, in both languages',
      }),
    )
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
      const { quiet, verbose } = self.opts<{ quiet?: true; verbose?: true }>();
      session.settle({ quiet: quiet === true, verbose: verbose === true });
    })
    .addHelpText('after', examples(session, 'airclass init schedules/my-school', 'airclass check schedules/my-school'));
}
