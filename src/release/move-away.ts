import type { NextStep } from '../diagnostics/next-step.js';

/** Keeps what is in the way under another name beside it, then runs the command again. */
export function moveAway(path: string): NextStep {
  return { kind: 'run', words: ['mv', '-n', path, `${path}.moved-away`], isFirst: true };
}
