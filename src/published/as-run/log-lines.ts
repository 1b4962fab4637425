export interface LogLine {
  /** End of the text without the line break. */
  readonly start: number;
  readonly end: number;
  /** False where the file ends before the line does. */
  readonly isWhole: boolean;
}

export function* linesOf(text: string): Iterable<LogLine> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    yield { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end, isWhole: feed !== -1 };
    start = end + 1;
  }
}
