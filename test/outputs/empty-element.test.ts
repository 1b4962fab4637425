import { expect, test } from 'vitest';
import { emptyElement } from '../../src/outputs/empty-element.js';
import { xmlDocument } from '../../src/outputs/xml-tree.js';
import fc from '../properties.js';

test('a shape is used again, its values do not mix', () => {
  expect(emptyElement('App_Data', { App: 'MOD', Name: 'Title' }, 2)).toBe('    <App_Data App="MOD" Name="Title"/>\n');
  expect(emptyElement('App_Data', { App: 'MOD', Name: '语文·一' }, 2)).toBe(
    '    <App_Data App="MOD" Name="语文·一"/>\n',
  );
  expect(emptyElement('App_Data', { App: '', Name: 'a' }, 0)).toBe('<App_Data App="" Name="a"/>\n');
  expect(emptyElement('Content', {}, 1)).toBe('  <Content/>\n');
});

test('is what the library writes of any value', () => {
  const value = fc.string({ unit: fc.constantFrom('a', ' ', '·', '&', '<', '>', '"', "'", '\n', '\t', '课', '🎓') });
  fc.assert(
    fc.property(value, value, (one, two) => {
      const attributes = { One: one, Two: two };
      const whole = xmlDocument().ele('AMS', attributes).toString({ prettyPrint: true, indent: '  ', offset: 1 });
      expect(emptyElement('AMS', attributes, 1)).toBe(`${whole}\n`);
    }),
  );
});

test('what XML cannot hold is refused', () => {
  expect(() => emptyElement('AMS', { Asset_Name: 'a\u0001b' }, 1)).toThrow();
});
