import { expect, test } from 'vitest';
import { isSamePicture, PICTURE_BYTES, pictureAt, picturePrint } from '../../../src/media/prints/picture-print.js';

const picture = (level: (x: number, y: number) => number) =>
  Uint8Array.from({ length: PICTURE_BYTES }, (_, at) => level(at % 16, Math.floor(at / 16)));
const left = (x: number) => (x < 8 ? 30 : 200);

test.each([
  ['the same', picture(left), picture(left), true],
  ['the same, coded again', picture(left), picture((x, y) => left(x) + ((x * 7 + y * 3) % 9)), true],
  ['darker', picture(left), picture((x) => left(x) / 2), true],
  ['the other way round', picture(left), picture((x) => left(15 - x)), false],
  ['another', picture(left), picture((_, y) => (y < 8 ? 30 : 200)), false],
  ['black beside black', picture(() => 16), picture(() => 16), false],
])('%s', (_, one, other, isSame) => {
  const words = picturePrint(Uint8Array.from([...one, ...other]));
  expect(isSamePicture(pictureAt(words, 0), pictureAt(words, 1))).toBe(isSame);
});
