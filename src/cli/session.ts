import type { Text } from '../diagnostics/text.js';
import { visible } from '../diagnostics/visible.js';
import type { Io, Progress, Session } from './io.js';
import type { JsonLog } from './json-log.js';
import { chooseLanguage } from './language.js';

export interface OpenSession extends Session {
  readonly code: number;
  /** `undefined` until the command has done what it was for. */
  readonly accomplished: Text | undefined;
  /** What commander read; the language is needed before that, for its own messages. */
  settle(flags: { readonly quiet: boolean; readonly verbose: boolean }): void;
}

/** `log`: takes all that would be said on standard error. */
export function openSession(argv: readonly string[], io: Io, log?: JsonLog): OpenSession {
  const language = chooseLanguage(languageOption(argv), io.env);
  let flags = { quiet: false, verbose: false };
  let code = 0;
  let accomplished: Text | undefined;
  let isProgressShown = false;
  const clearProgress = () => {
    if (isProgressShown) io.err(CLEAR_LINE);
    isProgressShown = false;
  };
  const err = (text: string) => {
    clearProgress();
    io.err(text);
  };
  let shownAt = Number.NEGATIVE_INFINITY;
  const showProgress = (progress: Progress) => {
    const at = io.now();
    if (progress.done < progress.total && at >= shownAt && at < shownAt + PROGRESS_EVERY) return;
    clearProgress();
    if (progress.done === progress.total) return;
    io.err(cutTo(progressLine(progress), io.columns - 1));
    isProgressShown = true;
    shownAt = at;
  };
  return {
    argv,
    env: io.env,
    cwd: io.cwd,
    isTerminal: io.isTerminal,
    isOutTerminal: io.isOutTerminal ?? io.isTerminal,
    columns: io.columns,
    get input() {
      return io.input;
    },
    get streams() {
      return io.streams;
    },
    watchEvery: io.watchEvery,
    signal: io.signal,
    now: () => io.now(),
    out(text) {
      clearProgress();
      io.out(text);
    },
    err: (text) => (log === undefined ? err(text) : log.text('error', text)),
    language,
    get quiet() {
      return flags.quiet;
    },
    get verbose() {
      return flags.verbose;
    },
    colour: hasColours(io, io.isOutTerminal ?? io.isTerminal),
    errorColour: hasColours(io, io.isTerminal),
    say: (text) => text[language],
    tell(text, level = 'info') {
      if (level === 'info' && flags.quiet) return;
      if (log === undefined) err(`${visible(text[language])}\n`);
      else log.message(level, text);
    },
    announce(text) {
      clearProgress();
      io.out(`${visible(text[language])}\n`);
      log?.message('info', text);
    },
    get progress() {
      if (flags.quiet) return undefined;
      if (log !== undefined) return (progress: Progress) => log.progress(progress);
      return io.isTerminal ? showProgress : undefined;
    },
    async show(report) {
      if (log !== undefined) {
        const { cutReport, MAX_FOR_PROGRAMS } = await import('../report/problems/cut-report.js');
        const { shown, more } = cutReport(report, MAX_FOR_PROGRAMS);
        for (const diagnostic of shown) log.diagnostic(diagnostic, report);
        if (more !== undefined) log.message('warning', more.says);
      } else
        err(
          (await import('../report/problems/pretty.js')).pretty({ ...report, colour: hasColours(io, io.isTerminal) }),
        );
    },
    note: (details) => log?.note(details),
    accomplish(text) {
      accomplished = text;
    },
    get accomplished() {
      return accomplished;
    },
    exit(value) {
      code = value;
    },
    get code() {
      return code;
    },
    settle(read) {
      flags = read;
    },
  };
}

/** Nobody sees more; a release has thousands of files. */
const PROGRESS_EVERY = 100;
const CLEAR_LINE = '\r\u001b[K';

function progressLine({ step, done, total, file }: Progress): string {
  return visible([`${step} ${done}/${total}`, file].filter((part) => part !== undefined).join(' '));
}

/** A line that wraps could not be cleared. */
function cutTo(text: string, columns: number): string {
  let used = 0;
  const end = [...text].findIndex((character) => {
    used += character >= '\u2E80' ? 2 : 1;
    return used > columns;
  });
  return end === -1 ? text : [...text].slice(0, end).join('');
}

/** What `--lang` says, before the command line is read. */
export function languageOption(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index];
  return word?.startsWith('--lang=') ? word.slice('--lang='.length) : index < 0 ? undefined : argv[index + 1];
}

/** https://no-color.org and https://force-color.org; the latter is for people who ask for colours in a pipe. */
function hasColours({ env }: Io, isTerminal: boolean): boolean {
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
