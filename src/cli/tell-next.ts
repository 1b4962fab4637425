import type { NextStep } from '../diagnostics/next-step.js';
import type { Text } from '../diagnostics/text.js';
import { nextCommand } from './command-text.js';
import { commandWord } from './command-word.js';
import type { Session } from './io.js';

/** Before a command that publishes what was refused. */
export const IF_MEANT: Text = { zh: '若确实要这样发布，请运行：', en: 'If this is meant, run:' };
const RUN: Text = { zh: '接着请运行：', en: 'To go on, run:' };
const OR: Text = { zh: '或者：', en: 'or:' };

/** Says which commands lead on, each on a line of its own. */
export function tellNext(steps: readonly NextStep[], { tell, argv }: Pick<Session, 'tell' | 'argv'>, head = RUN): void {
  const fitting = steps.filter(
    (step) => step.kind === 'run' || step.command === undefined || step.command === commandWord(argv),
  );
  fitting.forEach((step, index) => {
    tell(index === 0 ? head : OR, 'error');
    const line = `  ${nextCommand(step, argv)}`;
    tell({ zh: line, en: line }, 'error');
  });
}
