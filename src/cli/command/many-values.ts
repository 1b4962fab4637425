import type { OptionDefinition } from './definition.js';

/**
 * Adds the values of one use of an option to those before. A list is `a,b`: an option of several words would swallow the
 * project folder after it.
 */
export function readMany(
  many: NonNullable<OptionDefinition['many']>,
  read: (text: string) => unknown,
): (text: string, before: readonly unknown[]) => readonly unknown[] {
  return (text, before) => {
    const words = many === 'list' ? text.split(',').filter((word) => word !== '') : [text];
    return [...before, ...words.map(read)];
  };
}
