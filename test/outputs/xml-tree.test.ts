import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { asciiAttribute } from '../../src/outputs/ascii-attribute.js';
import { elementText } from '../../src/outputs/element-text.js';
import { emptyElement } from '../../src/outputs/empty-element.js';
import { prefixedElement } from '../../src/outputs/prefixed-element.js';
import { xmlDocument } from '../../src/outputs/xml-tree.js';
import fc from '../properties.js';
import { AWKWARD_PARTS } from '../samples/awkward-texts.js';

/** Everything that is written of one text: as an element's content and as an attribute. */
const WRITERS: Readonly<Record<string, (text: string) => string>> = {
  'a tree': (text) => xmlDocument().ele('a', { b: text }).txt(text).end({ headless: true }),
  'a tree of a namespace': (text) => xmlDocument().eleOf('urn:a', 'a').attOf('urn:b', 'n:b', text).txt(text).end(),
  'a pretty tree': (text) => xmlDocument().ele('a', { b: text }).txt(text).end({ prettyPrint: true }),
  'a text that takes the place of another': (text) => {
    const element = xmlDocument().ele('a', { b: text }).txt('·');
    element.retext(text);
    return element.toString();
  },
  elementText: (text) => elementText('a', text),
  prefixedElement: (text) => prefixedElement('n', 'a', text, {}, 1).replace('<n:a', '<n:a xmlns:n="urn:n"'),
  emptyElement: (text) => emptyElement('a', { b: text, c: text }, 1),
  asciiAttribute: (text) => `<a b="${asciiAttribute(text)}"/>`,
};

function readXml(document: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes)) if (!name.startsWith('xmlns')) found.push(value);
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') found.push(text);
  });
  parser.write(document).close();
  return found;
}

const awkward = fc
  .array(fc.constantFrom(...AWKWARD_PARTS), { minLength: 1, maxLength: 6 })
  .map((parts) => `课${parts.join('')}.`);

test.each(Object.entries(WRITERS))('%s is read as it was written', (_, write) => {
  fc.assert(
    fc.property(awkward, (text) => {
      const found = readXml(write(text));
      expect(found.length).toBeGreaterThan(0);
      for (const read of found) expect(read).toBe(text);
    }),
  );
});

test('what XML cannot hold is refused', () => {
  expect(() => xmlDocument().ele('a').txt('\u0001').end()).toThrow();
  expect(() => xmlDocument().ele('a', { b: '\uD83C' }).toString()).toThrow();
});
