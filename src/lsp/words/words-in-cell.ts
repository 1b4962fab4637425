/** A word of a cell, and what it is for. */
export interface CellWord {
  readonly role: 'repeat' | 'grade' | 'name' | 'number' | 'rest';
  readonly text: string;
  /** Offset in the cell. */
  readonly start: number;
}

/** `[repeat] [grade] word [number]`, as the compiler splits a cell, with places. */
export function wordsInCell(cell: string, isGrade: (word: string) => boolean): readonly CellWord[] {
  const words = [...cell.matchAll(/第\s*(\d+)\s*课|\S+/gu)].map((found) => {
    const [whole, number] = found;
    return { text: number ?? whole, start: found.index + (number === undefined ? 0 : whole.indexOf(number)) };
  });
  const found: CellWord[] = [];
  const take = (role: CellWord['role']) => {
    const word = words.shift();
    if (word !== undefined) found.push({ role, ...word });
  };
  if (words.length > 1 && REPEAT.has(words[0]?.text ?? '')) take('repeat');
  if (words.length > 1 && isGrade(words[0]?.text ?? '')) take('grade');
  take('name');
  take('number');
  while (words.length > 0) take('rest');
  return found;
}

/** 首播 is what a cell is anyhow. */
const REPEAT: ReadonlySet<string> = new Set(['repeat', '重播', '首播']);
