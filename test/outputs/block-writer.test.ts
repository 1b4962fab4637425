import { expect, test } from 'vitest';
import { BLOCKS_KEPT, BlockWriter } from '../../src/outputs/block-writer.js';

test('text, bytes and what is set over them', () => {
  const out = new BlockWriter();
  out.ascii('start="');
  const place = out.bytes(Buffer.from('0000" 课\n'));
  out.block.set(Buffer.from('0930'), place);
  out.text('台 🎓');
  expect(Buffer.from(out.take()).toString()).toBe('start="0930" 课\n台 🎓');
  expect(out.take()).toHaveLength(0);
});

test.each([0, 9, 10, 999_999, 1_000_000, 1_000_001, 10_000_000, 1_609_430_400_000, Number.MAX_SAFE_INTEGER])(
  '%i in decimal',
  (value) => {
    const out = new BlockWriter();
    out.digits(value);
    expect(Buffer.from(out.take()).toString()).toBe(String(value));
  },
);

test('what is larger than a block is one chunk', () => {
  const out = new BlockWriter();
  out.ascii('a');
  out.bytes(Buffer.alloc(1_000_000, 'b'));
  expect(out.isFull).toBe(true);
  const chunk = Buffer.from(out.take());
  expect([chunk.length, chunk.subarray(0, 2).toString()]).toEqual([1_000_001, 'ab']);
});

test('a chunk is good until so many more were taken, by whichever writer', () => {
  const writers = [new BlockWriter(), new BlockWriter(), new BlockWriter()];
  const chunks: { readonly chunk: Uint8Array; readonly text: string }[] = [];
  for (let index = 0; index < 5 * BLOCKS_KEPT; index++) {
    const text = `chunk ${index}`;
    const [writer = new BlockWriter(), other] = [writers[index % 3], writers[(index + 1) % 3]];
    other?.ascii('');
    writer.ascii(text);
    chunks.push({ chunk: writer.take(), text });
    const good = chunks.slice(-BLOCKS_KEPT);
    expect(good.map(({ chunk }) => Buffer.from(chunk).toString())).toEqual(good.map((each) => each.text));
  }
});
