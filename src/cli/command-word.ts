/** The first word that is not an option. */
export function commandWord(argv: readonly string[]): string | undefined {
  return argv.find((candidate, index) => !candidate.startsWith('-') && argv[index - 1] !== '--lang');
}
