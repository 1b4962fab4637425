import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Fragments } from '../../../src/outputs/web/fragments.js';
import fc from '../../properties.js';

const link = (href = '', title = '') => h('p', { title }, h('a', { href }, title, ' ', href));

/** Of any characters one in a million is markup: without a unit for it, nothing here would need escaping. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'<>&"\'', '&amp;', '0', '1;'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
});

test('any texts are escaped as preact escapes them, also those that the first page did not have', () => {
  const fragments = new Fragments();
  fc.assert(
    // preact leaves the value of an empty attribute out.
    fc.property(text, text, (href, title) => {
      expect(renderToStaticMarkup(fragments.of('link', '', 1, link, href, title))).toBe(
        renderToStaticMarkup(link(href, title)),
      );
    }),
  );
});

test('it is rendered once per kind, way up and key', () => {
  const fragments = new Fragments();
  const made: string[] = [];
  const show = (kind: string, up: string, key: unknown) =>
    renderToStaticMarkup(
      h('div', null, [
        fragments.of(kind, up, key, () => {
          made.push(`${kind} ${up} ${key}`);
          return h('b', null, `${kind}${up}${key}`);
        }),
      ]),
    );
  expect(show('a', '', 1)).toBe('<div><b>a1</b></div>');
  expect(show('a', '', 1)).toBe('<div><b>a1</b></div>');
  expect(show('b', '', 1)).toBe('<div><b>b1</b></div>');
  expect(show('a', '../', 1)).toBe('<div><b>a../1</b></div>');
  expect(show('a', '', 2)).toBe('<div><b>a2</b></div>');
  expect(made).toEqual(['a  1', 'b  1', 'a ../ 1', 'a  2']);
});

test('fragments within fragments', () => {
  const fragments = new Fragments();
  const inner = (title: string) => fragments.of('inner', '', title, () => h('i', null, title));
  const whole = (text: string) =>
    fragments.of('outer', '', 'one', (said = '') => h('b', null, inner('<'), said, inner('&')), text);
  expect(renderToStaticMarkup(whole('"'))).toBe('<b><i>&lt;</i>&quot;<i>&amp;</i></b>');
  expect(renderToStaticMarkup(whole('2'))).toBe('<b><i>&lt;</i>2<i>&amp;</i></b>');
});

test('more than ten texts, and digits after them', () => {
  const fragments = new Fragments();
  const row = (...texts: readonly string[]) =>
    h(
      'p',
      null,
      texts.map((each) => [each, '7']),
    );
  const texts = Array.from({ length: 12 }, (_, index) => `<${index}>`);
  for (const shown of [texts, texts.toReversed()])
    expect(renderToStaticMarkup(fragments.of('row', '', '', row, ...shown))).toBe(renderToStaticMarkup(row(...shown)));
});

test('no more are kept than fit; the others are rendered each time', () => {
  const fragments = new Fragments('<b>1</b><b>2</b>'.length);
  let made = 0;
  const show = (key: string) =>
    renderToStaticMarkup(
      fragments.of('a', '', key, () => {
        made++;
        return h('b', null, key);
      }),
    );
  for (const key of ['1', '2', '3', '3', '1', '2']) expect(show(key)).toBe(`<b>${key}</b>`);
  expect(made).toBe(4);
});
