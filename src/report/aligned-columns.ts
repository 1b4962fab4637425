import stringWidth from 'string-width';

const NONE: ReadonlySet<number> = new Set();

/** Lines of a fixed-width font, in which a Chinese character is as wide as two others. `right`: columns of numbers. */
export function alignedColumns(rows: readonly (readonly string[])[], right = NONE): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const blanks = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
      return right.has(column) ? blanks + cell : cell + blanks;
    });
    return cells.join('  ').trimEnd();
  });
}
