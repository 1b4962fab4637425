import { expect, test } from 'vitest';
import { knownObject } from '../../../src/proof/c2/known-object.js';

const schedule = (value: string) =>
  `<Object ElementType="Schedule" ID="7" Code="a.b" Action="REGIST">\n  <Property Name="Duration">${value}</Property>\n</Object>`;

test.each([
  ['000500', [['Duration', '000500']]],
  ['', [['Duration', '']]],
])('of a schedule the properties are known: %j', (value, properties) => {
  const { attributes, properties: found } = knownObject(schedule(value)) ?? {};
  expect(attributes).toEqual({ ElementType: 'Schedule', ID: '7', Code: 'a.b', Action: 'REGIST' });
  expect([...(found ?? [])]).toEqual(properties);
});

test.each(['a &amp; b', '<![CDATA[a]]>', '<!-- a -->', '<?a b?>', 'a\r\nb'])('a parser reads %j', (value) => {
  expect(knownObject(schedule(value))).toBeUndefined();
});

test('an object without an element is left to the parser', () => {
  expect(knownObject('<Object ID="7" Code="a" Action="REGIST"></Object>')).toBeUndefined();
});
