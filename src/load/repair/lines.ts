/** One line of a text, without its ending. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

export function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((whole) => {
    const line = { start, text: whole.replace(/\r$/, '') };
    start += whole.length + 1;
    return line;
  });
}

/** The text with other words in some of its lines; line endings stay. */
export function withLines(text: string, changed: ReadonlyMap<number, string>): string {
  const lines = text.split('\n');
  for (const [index, line] of changed) lines[index] = line + (lines[index]?.endsWith('\r') === true ? '\r' : '');
  return lines.join('\n');
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Neither empty nor a comment. */
export function isWritten(line: string): boolean {
  return !/^\s*(?:#|$)/.test(line);
}
