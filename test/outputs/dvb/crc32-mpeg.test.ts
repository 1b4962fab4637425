import { expect, test } from 'vitest';
import { crc32Mpeg } from '../../../src/outputs/dvb/crc32-mpeg.js';
import { crcRemainder } from '../../../src/proof/dvb/check-crc.js';
import fc from '../../properties.js';

test.each([
  ['the check value of the catalogues', Buffer.from('123456789'), 0x0376_e6e7],
  ['nothing', Buffer.alloc(0), 0xffff_ffff],
  ['four zeros', Buffer.alloc(4), 0xc704_dd7b],
])('%s', (_, bytes, crc) => {
  expect(crc32Mpeg(bytes)).toBe(crc);
});

test('what the reader works out bit by bit is 0 over any bytes and their CRC, and with no bit changed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), (bytes, place) => {
      const whole = Buffer.alloc(bytes.length + 4);
      whole.set(bytes);
      whole.writeUInt32BE(crc32Mpeg(bytes), bytes.length);
      expect(crcRemainder(whole)).toBe(0);
      const bit = place % (whole.length * 8);
      whole[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(crcRemainder(whole)).not.toBe(0);
    }),
  );
});
