import { UsageError } from '../../diagnostics/usage-error.js';
import type { CommandEntry } from '../command/entry.js';
import type { Session } from '../io.js';
import { bash } from './bash.js';
import { completions } from './completions.js';
import { fish } from './fish.js';
import { zsh } from './zsh.js';

const SHELLS = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

export function complete(shell: string, commands: readonly CommandEntry[], session: Session): void {
  const script = SHELLS.get(shell);
  if (script === undefined) {
    throw new UsageError({
      zh: `没有“${shell}”的补全；有 ${[...SHELLS.keys()].join('、')}`,
      en: `there is no completion for "${shell}"; there is one for ${[...SHELLS.keys()].join(', ')}`,
    });
  }
  session.out(script(completions(commands, session)));
}
