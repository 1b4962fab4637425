import { expect, test } from 'vitest';
import { eventSize, eventSizeBound } from '../../../src/model/dvb/event-size.js';
import { fitEventTexts } from '../../../src/model/dvb/event-texts.js';
import fc from '../../properties.js';

const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: fc.constantFrom('a', '课', '😀', '\ud800', '…'), maxLength, size: 'max' }),
  );
const texts = fc.record({ name: text(200), text: text(200), details: text(3000) });

test('an event of any texts is no larger than the lengths of its texts say', () => {
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('gb2312' as const, 'utf-8' as const),
      (all, charset) => {
        const fitted = all.map((own) => fitEventTexts(own, charset, all.length));
        expect(eventSizeBound(all, charset)).toBeGreaterThanOrEqual(eventSize(fitted, charset));
      },
    ),
  );
});

test.each(['gb2312', 'utf-8'] as const)('%s: the bound is near for the text that takes most', (charset) => {
  const character = charset === 'gb2312' ? '课' : '一';
  const all = [{ name: character.repeat(30), text: character.repeat(20), details: character.repeat(1000) }];
  const size = eventSize(
    all.map((own) => fitEventTexts(own, charset, 1)),
    charset,
  );
  expect(eventSizeBound(all, charset) / size).toBeLessThan(1.2);
});
