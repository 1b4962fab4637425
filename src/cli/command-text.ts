import type { NextStep } from '../diagnostics/next-step.js';
import { shellWord } from '../media/shell-word.js';

const PLAIN = /^[\w@%+=:,./-]+$/;

/** A command line to copy into a POSIX shell. */
export function commandText(words: readonly string[]): string {
  return words.map((word) => (PLAIN.test(word) ? word : shellWord(word))).join(' ');
}

/** `argv`: the words after `airclass` of the command that was refused. */
export function nextCommand(step: NextStep, argv: readonly string[]): string {
  const again = (words: readonly string[]) => commandText(['airclass', ...words]);
  if (step.kind === 'again') return again([...withoutOption(argv, step.without), ...(step.add ?? [])]);
  const own = commandText(step.words);
  return step.isFirst === true ? `${own} && ${again(argv)}` : own;
}

/** The option takes a value. */
function withoutOption(argv: readonly string[], option: string | undefined): readonly string[] {
  const place = option === undefined ? -1 : argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  if (place === -1) return argv;
  const length = argv[place] === option ? 2 : 1;
  return [...argv.slice(0, place), ...argv.slice(place + length)];
}
