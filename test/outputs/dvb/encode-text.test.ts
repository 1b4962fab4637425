import { describe, expect, test } from 'vitest';
import { dvbCut, dvbLength, dvbPieces } from '../../../src/model/dvb/dvb-charset.js';
import { encodePieces, encodeText } from '../../../src/outputs/dvb/encode-text.js';
import { readDvbText } from '../../../src/proof/dvb/read-text.js';
import fc from '../../properties.js';

describe('texts', () => {
  test.each([
    ['ASCII is in the default table', 'Primary 1', 'gb2312', '5072696d6172792031'],
    ['GB 2312', '语文', 'gb2312', '13d3efcec4'],
    ['both', 'P1 语文', 'gb2312', '13503120d3efcec4'],
    ['signs of GB 2312', '—…“”·', 'gb2312', '13a1aaa1ada1b0a1b1a1a4'],
    ['what GBK has and GB 2312 has not', '囍镕', 'gb2312', '133f3f'],
    ['what neither has', '一𠮷🎓', 'gb2312', '13d2bb3f3f'],
    ['UTF-8', '语文', 'utf-8', '15e8afade69687'],
    ['the plane beyond', '𠮷', 'utf-8', '15f0a0aeb7'],
    ['nothing', '', 'gb2312', ''],
  ] as const)('%s', (_, text, charset, bytes) => {
    expect(encodeText(text, charset).toString('hex')).toBe(bytes);
  });

  test('pieces of one text are in one table', () => {
    const pieces = encodePieces(['abc', '语'], 'gb2312').map((bytes) => Buffer.from(bytes).toString('hex'));
    expect(pieces).toEqual(['13616263', '13d3ef']);
  });
});

const charsets = fc.constantFrom('gb2312' as const, 'utf-8' as const);
/** Characters of one to four bytes, some of which GB 2312 lacks. */
const texts = fc.string({ unit: fc.constantFrom('a', ' ', '~', '语', '文', '囍', 'é', '…', '𠮷'), maxLength: 300 });

test('pieces hold the whole text, no piece is too long, no character is cut', () => {
  fc.assert(
    fc.property(texts, charsets, fc.integer({ min: 8, max: 249 }), (text, charset, max) => {
      const pieces = dvbPieces(text, charset, max);
      expect(pieces.join('')).toBe(text);
      const decoded = encodePieces(pieces, charset).map((bytes) => {
        expect(bytes.length).toBeLessThanOrEqual(max);
        return readDvbText(bytes);
      });
      expect(decoded.join('')).toBe(charset === 'utf-8' ? text : text.replace(/囍|𠮷/gu, '?'));
    }),
  );
});

test('a text that is cut fits and ends in an ellipsis; its length is never thought too small', () => {
  fc.assert(
    fc.property(texts, charsets, fc.integer({ min: 8, max: 249 }), (text, charset, max) => {
      expect(encodeText(text, charset).length).toBeLessThanOrEqual(dvbLength(text, charset));
      const cut = dvbCut(text, charset, max);
      expect(encodeText(cut, charset).length).toBeLessThanOrEqual(max);
      if (dvbLength(text, charset) <= max) expect(cut).toBe(text);
      else expect(text.startsWith(cut.slice(0, -1)) && cut.endsWith('…')).toBe(true);
    }),
  );
});
