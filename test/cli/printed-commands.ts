/** The commands that a refusal prints to copy, in their order, as lists of words; `a && b` is two of them. */
export function printedCommands(err: string): readonly (readonly (readonly string[])[])[] {
  const lines = err.split('\n');
  const heads = lines.flatMap((line, index) =>
    /^(?:If this is meant, run:|To go on, run:|or:|若确实要这样发布，请运行：|接着请运行：|或者：)$/.test(line)
      ? [index]
      : [],
  );
  return heads.map((index) => commandsOf((lines[index + 1] ?? '').trim()));
}

/** As a POSIX shell splits a line of plain and single-quoted words. */
function commandsOf(line: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  for (const [word] of line.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/g)) {
    if (word === '&&') commands.push([]);
    else
      commands
        .at(-1)
        ?.push(word.replace(/'([^']*)'|\\(.)/g, (_, quoted?: string, one?: string) => quoted ?? one ?? ''));
  }
  return commands;
}
