import { Command, CommanderError, Option } from 'commander';
import { UsageError } from '../diagnostics/usage-error.js';
import { visible } from '../diagnostics/visible.js';
import { registerBuild } from './build.js';
import { registerCheck } from './check.js';
import { registerDoctor } from './doctor.js';
import { registerExplain } from './explain.js';
import { registerInit } from './init.js';
import type { Io, Session } from './io.js';
import { chooseLanguage } from './language.js';
import { registerProbe } from './probe.js';
import { version } from './version.js';

/** Runs one command line and answers its exit code: 0 clean, 1 faulty schedules, 2 cannot run, 70 our fault. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const session = openSession(argv, io);
  const program = describe(session);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return session.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      io.err(`airclass: ${visible(session.say(error.text))}\n`);
      return 2;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(
      `${trace}\n${session.say({ zh: '这是 AirClass 的缺陷，请连同以上内容报告。', en: 'This is a defect of AirClass; please report it with the lines above.' })}\n`,
    );
    return 70;
  }
}

function describe(session: Session): Command {
  const program = new Command('airclass')
    .description(
      session.say({
        zh: '把 YAML 课表编译为节目单、播出单和点播目录',
        en: 'Compiles YAML timetables into guides, playout lists and an on-demand catalogue',
      }),
    )
    .version(version)
    .addOption(
      new Option('--lang <language>', session.say({ zh: '消息的语言', en: 'language of messages' })).choices([
        'zh',
        'en',
      ]),
    )
    .option('-q, --quiet', session.say({ zh: '只输出结果和错误', en: 'results and errors only' }))
    .option('-v, --verbose', session.say({ zh: '多说一些', en: 'say more' }))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => session.out(text),
      writeErr: (text) => session.err(text),
      getOutHelpWidth: () => session.columns,
    });
  for (const register of [registerInit, registerCheck, registerBuild, registerExplain, registerProbe, registerDoctor])
    register(program, session);
  return program;
}

function openSession(argv: readonly string[], io: Io): Session & { readonly code: number } {
  const option = argv.indexOf('--lang');
  const language = chooseLanguage(option < 0 ? undefined : argv[option + 1], io.env);
  const { env } = io;
  let code = 0;
  return {
    ...io,
    now: () => io.now(),
    out: (text) => io.out(text),
    err: (text) => io.err(text),
    language,
    quiet: argv.includes('--quiet') || argv.includes('-q'),
    verbose: argv.includes('--verbose') || argv.includes('-v'),
    colour: env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : io.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb',
    say: (text) => text[language],
    exit(value) {
      code = value;
    },
    get code() {
      return code;
    },
  };
}
