import { printable } from './printable.js';

/** A program's words without what differs from run to run or from machine to machine: addresses and the file's path. */
export function steadyWords(words: string, path = '', limit?: number): string {
  const placeless = path === '' ? words : words.replaceAll(`file:${path}`, '').replaceAll(path, '');
  const steady = placeless
    .replaceAll(/ ?@ (?:0x)?[0-9a-fA-F]{4,16}(?=\])/g, '')
    .replaceAll(/\b0x[0-9a-fA-F]{8,16}\b/g, '')
    .replace(/^[: ]+/, '');
  return printable(steady, limit);
}
