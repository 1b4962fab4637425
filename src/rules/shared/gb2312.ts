/** What GB 2312-80 leaves empty in the rows of its signs; rows 1, 3 and 16 to 87 are full but for 5 places of row 55. */
const ROWS: Readonly<Record<number, readonly (readonly [first: number, last: number])[]>> = {
  2: [
    [17, 66],
    [69, 78],
    [81, 92],
  ],
  4: [[1, 83]],
  5: [[1, 86]],
  6: [
    [1, 24],
    [33, 56],
  ],
  7: [
    [1, 33],
    [49, 81],
  ],
  8: [
    [1, 26],
    [37, 73],
  ],
  9: [[4, 79]],
  55: [[1, 89]],
};
const CELLS = 94;
const HIGH = 0xa0;

let table: ReadonlySet<string> | undefined;

/** The characters of a text that GB 2312 does not have, each once; ASCII is in. */
export function outsideGb2312(text: string): readonly string[] {
  table ??= new Set(characters());
  const known = table;
  return [...new Set(text)].filter((character) => character > '\u007F' && !known.has(character));
}

/** GBK, which Node decodes, has GB 2312 at the same bytes and more around it. */
function* characters(): Iterable<string> {
  const decoder = new TextDecoder('gbk');
  for (let row = 1; row <= 87; row++) {
    if (row > 9 && row < 16) continue;
    for (const [first, last] of ROWS[row] ?? [[1, CELLS]]) {
      const bytes = new Uint8Array((last - first + 1) * 2);
      for (let cell = first; cell <= last; cell++) bytes.set([HIGH + row, HIGH + cell], (cell - first) * 2);
      yield* decoder.decode(bytes);
    }
  }
}
