import { visible } from '../diagnostics/visible.js';

const LONGEST = 40;

/** Text of a file as it can stand within a message: one line, short, nothing unprintable. */
export function quotable(text: string): string {
  const characters = [...text.trim()];
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
  return visible(short);
}
