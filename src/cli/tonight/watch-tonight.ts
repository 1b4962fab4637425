import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Millis } from '../../model/time.js';
import { environmentFault } from '../environment-fault.js';
import type { Session } from '../io.js';

/** A look costs half a second of a processor; nothing on air is that quick. */
const WATCH_EVERY: Millis = 30_000;

const HOME = '\u001b[H';
const TO_END_OF_LINE = '\u001b[K';
const TO_END_OF_SCREEN = '\u001b[J';
const CLEAR = '\u001b[2J';

/** Draws the screen again and again until the session is ended; elsewhere than on a terminal, only where it has changed. */
export async function watchTonight(draw: () => Promise<string>, session: Session): Promise<void> {
  const isTerminal = session.isOutTerminal ?? session.isTerminal;
  if (isTerminal) session.out(CLEAR);
  let last = '';
  try {
    for (;;) {
      const text = last === '' ? await draw() : await drawn(draw, session);
      // One write: an interrupt never leaves half a screen.
      if (isTerminal) session.out(`${HOME}${text.replaceAll('\n', `${TO_END_OF_LINE}\n`)}${TO_END_OF_SCREEN}`);
      else if (text !== last) session.out(`${last === '' ? '' : '\n'}${text}`);
      last = text;
      await sleep(session.watchEvery ?? WATCH_EVERY, undefined, { signal: session.signal });
    }
  } catch (error) {
    // To be ended is how watching ends.
    if (!session.signal.aborted) throw error;
  }
}

/** What cannot be read now may be readable at the next look: a colleague may be saving a file. */
async function drawn(draw: () => Promise<string>, { say }: Session): Promise<string> {
  try {
    return await draw();
  } catch (error) {
    const text = error instanceof UsageError ? error.text : environmentFault(error);
    if (text === undefined) throw error;
    return `airclass: ${say(text)}\n`;
  }
}
