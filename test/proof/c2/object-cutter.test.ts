import { expect, test } from 'vitest';
import { ObjectCutter } from '../../../src/proof/c2/object-cutter.js';
import fc from '../../properties.js';

const PIECES = [
  '<Object ',
  '</Object>',
  '<Objects>',
  '<Property Name="a">b</Property>',
  '<!-- ',
  ' -->',
  '名',
  '\n',
  '<',
];

function cut(pieces: readonly string[]): { readonly objects: readonly string[]; readonly all: string } {
  const objects: string[] = [];
  let all = '';
  const cutter = new ObjectCutter({
    text: (text) => {
      all += text;
    },
    object: (text) => {
      objects.push(text);
      all += text;
    },
  });
  for (const piece of pieces) cutter.add(piece);
  cutter.end();
  return { objects, all };
}

test('the same objects however the text comes, and every character once', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.array(fc.nat(200), { maxLength: 5 }), (text, places) => {
      const cuts = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
      const pieces = cuts.slice(1).map((end, index) => text.slice(cuts[index], end));
      const found = cut(pieces);
      expect(found.all).toBe(text);
      expect(found.objects).toEqual(text.match(/<Object [\s\S]*?<\/Object>/g) ?? []);
    }),
  );
});
