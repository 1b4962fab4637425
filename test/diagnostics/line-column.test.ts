import { describe, expect, test } from 'vitest';
import { lineColumn } from '../../src/diagnostics/line-column.js';

/** As anyone would count it who has time. */
function counted(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

const TEXTS: Readonly<Record<string, string>> = {
  nothing: '',
  'one line': 'id: small',
  'short lines': '一\n\n三三\n'.repeat(40),
  'a line of many blocks': `${'a'.repeat(511)}😀${'b'.repeat(1024)}😀😀c`,
  'characters of two units alone': '😀'.repeat(700),
  'pairs that straddle blocks': `x${'😀'.repeat(700)}`,
  'long lines': `${'语'.repeat(600)}\n${'😀'.repeat(300)}\n${'c'.repeat(512)}\n`,
  'exactly one block': 'a'.repeat(512),
  'exactly two blocks, in lines': `${'a'.repeat(511)}\n${'b'.repeat(511)}\n`,
  'halves of pairs': `a\uDE00b\uD83D\n\uDE00${'\uDE00'.repeat(600)}`,
};

describe('line and column, in characters', () => {
  test.each(Object.entries(TEXTS))('%s', (_, text) => {
    for (let offset = 0; offset <= text.length; offset++) {
      // Between the halves of a character there is no place.
      const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
      if (!isInside) expect({ offset, ...lineColumn(text, offset) }).toEqual({ offset, ...counted(text, offset) });
    }
  });
});
