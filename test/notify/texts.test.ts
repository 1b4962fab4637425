import { describe, expect, test } from 'vitest';
import { fittedText, messageText } from '../../src/notify/message-text.js';
import { smsLength } from '../../src/notify/sms-length.js';
import { smsText } from '../../src/notify/sms-text.js';
import fc from '../properties.js';
import { aMessage, anItem } from './a-message.js';

const bytes = (text: string) => Buffer.byteLength(text);

describe('plain text', () => {
  test('title, head, items below their day, foot', () => {
    const message = aMessage({ items: [anItem(1), anItem(2), anItem(3, { section: '2020-03-11 周三' })] });
    expect(messageText(message)).toBe(
      '播出变动通知\n2020-03-08 第 000002 号\n\n2020-03-10 周二\n一年级 09:10 取消：第 1 课\n一年级 09:20 取消：第 2 课\n\n2020-03-11 周三\n一年级 09:30 取消：第 3 课\n\n某省教育厅\n联系方式：028-0000',
    );
  });

  test('what is over the limit is cut after an item, and says how many more', () => {
    const message = aMessage();
    expect(fittedText(message, bytes(messageText(message)) - 1, bytes)).toBe(
      '播出变动通知\n2020-03-08 第 000002 号\n\n2020-03-10 周二\n一年级 09:10 取消：第 1 课\n\n另有 2 处，见 https://edu.example/notice\n\n某省教育厅\n联系方式：028-0000',
    );
    expect(fittedText({ ...message, language: 'en', see: undefined }, 150, bytes)).toMatch(/\n\n[23] more\n\n/);
  });

  test('a title without an end is cut too', () => {
    const text = fittedText(aMessage({ title: '长'.repeat(2000), items: [] }), 100, bytes);
    expect(bytes(text)).toBeLessThanOrEqual(100);
    expect(text).toMatch(/长…$/);
  });

  test('nothing is over its limit, and every item is listed or counted', () => {
    const titles = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(titles, fc.integer({ min: 200, max: 900 }), (drawn, max) => {
        const items = drawn.map((title, index) => anItem(index, { text: `<${index}>${title.replaceAll('\n', ' ')}` }));
        const text = fittedText(aMessage({ items }), max, bytes);
        expect(bytes(text)).toBeLessThanOrEqual(max);
        if (text.endsWith('…')) return;
        const listed = items.filter((item) => text.includes(item.text)).length;
        const more = Number(/另有 (\d+) 处/.exec(text)?.[1] ?? 0);
        expect(listed + more).toBeGreaterThanOrEqual(items.length);
        if (more === 0) expect(text).toBe(messageText(aMessage({ items })));
      }),
    );
  });
});

describe('the length of an SMS', () => {
  test.each([
    ['', 'gsm-7', 0, 1],
    ['a'.repeat(160), 'gsm-7', 160, 1],
    ['a'.repeat(161), 'gsm-7', 161, 2],
    ['a'.repeat(306), 'gsm-7', 306, 2],
    ['a'.repeat(307), 'gsm-7', 307, 3],
    // Each takes an escape of its own, which is not divided.
    ['€'.repeat(80), 'gsm-7', 160, 1],
    [`${'a'.repeat(152)}€${'a'.repeat(151)}`, 'gsm-7', 305, 2],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm-7', 306, 3],
    ['课'.repeat(70), 'ucs-2', 70, 1],
    ['课'.repeat(71), 'ucs-2', 71, 2],
    ['课'.repeat(134), 'ucs-2', 134, 2],
    ['课'.repeat(135), 'ucs-2', 135, 3],
    ['😀'.repeat(35), 'ucs-2', 70, 1],
    ['😀'.repeat(67), 'ucs-2', 134, 3],
    // A single sign that GSM lacks.
    [`${'a'.repeat(70)}–`, 'ucs-2', 71, 2],
  ] as const)('%j', (text, alphabet, units, parts) => {
    expect(smsLength(text)).toEqual({ alphabet, units, parts });
  });
});

describe('an SMS', () => {
  test('the most urgent first, as many as fit, and where the rest is', () => {
    const items = [3, 1, 2, 4, 5].map((index) => anItem(index));
    expect(smsText(aMessage({ items, see: 'https://e.cn/n' }))).toBe(
      '播出变动通知：3-10 09:10 取消 第 1 课；3-10 09:20 取消 第 2 课；另有 3 处，见 https://e.cn/n',
    );
  });

  test('as many as fit, however many there are', () => {
    const items = Array.from({ length: 3_000 }, (_, index) => anItem(index % 10, { rank: index }));
    const text = smsText(aMessage({ items, see: undefined }));
    expect(text).toBe('播出变动通知：3-10 09:00 取消 第 0 课；3-10 09:10 取消 第 1 课；另有 2998 处');
    expect(smsLength(text)).toMatchObject({ units: expect.any(Number), parts: 1 });
  });

  test('nothing to say is said', () => {
    expect(smsText(aMessage({ items: [], head: ['2020-03-08', '对观众没有变化。'] }))).toBe(
      '播出变动通知：对观众没有变化。',
    );
  });

  test('all of them where they fit', () => {
    const text = smsText(aMessage({ items: [anItem(1), anItem(2)] }));
    expect(text).toBe('播出变动通知：3-10 09:10 取消 第 1 课；3-10 09:20 取消 第 2 课');
  });

  test('the address goes first where it does not fit', () => {
    const see = `https://edu.example/${'n'.repeat(60)}`;
    const text = smsText(aMessage({ see, items: [anItem(1), anItem(2, { brief: '长'.repeat(60) })] }));
    expect(text).toBe('播出变动通知：3-10 09:10 取消 第 1 课；另有 1 处');
  });

  test('an item that is too long for one takes more', () => {
    const text = smsText(aMessage({ items: [anItem(1, { brief: '长'.repeat(90) }), anItem(2)] }));
    expect(smsLength(text).parts).toBe(2);
    expect(text).toContain('长；另有 1 处，见 https://edu.example/notice');
  });

  test('English stays in the alphabet of GSM', () => {
    const brief = '3-10 09:30–09:50 “Fractions” → ‘Angles’…';
    const text = smsText(aMessage({ language: 'en', title: 'Changes', items: [anItem(1, { brief })] }));
    expect(text).toBe('Changes: 3-10 09:30-09:50 "Fractions" -> \'Angles\'...');
    expect(smsLength(text).alphabet).toBe('gsm-7');
  });
});
