import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeLog } from '../../../src/published/as-run/decode-log.js';

const TEXT = 'start,file\n2020/3/9 9:00:00,D:\\录像\\一年级\\语文 01.mp4\r\n2020/3/9 9:20:00,联通\n';

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['GBK', iconv.encode(TEXT, 'gbk')],
  ['GB18030', iconv.encode(TEXT, 'gb18030')],
  ['UTF-16 little-endian', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
  ['UTF-16 big-endian', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
])('%s', (_, bytes) => {
  expect(decodeLog(bytes)).toBe(TEXT);
});

test('a log into which two programs write, each in its own encoding', () => {
  const mixed = Buffer.concat([Buffer.from('一,€\n'), iconv.encode('语文课\n', 'gbk'), Buffer.from('ü,é 数学,1\n')]);
  const text = decodeLog(Buffer.concat([mixed, Buffer.from([0xff, 0x0a])]));
  expect(text).toBe('一,€\n语文课\nü,é 数学,1\n\uFFFD\n');
});

test('a character that is cut off at the end is left out', () => {
  expect(decodeLog(Buffer.from('数学').subarray(0, 5))).toBe('数');
  expect(decodeLog(iconv.encode('数学abc学', 'gbk').subarray(0, 8))).toBe('数学abc');
});
