import { h } from 'preact';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { COMMAND_MARK, printable } from '../../src/diagnostics/visible.js';
import { Both, LanguageChoice } from '../../src/html/both.js';
import { styles } from '../../src/html/generated/styles.js';
import { DaysFromTo, Moment } from '../../src/html/moment.js';
import { Page } from '../../src/html/page.js';
import { pageText } from '../../src/html/page-text.js';
import { Table, Wide } from '../../src/html/table.js';
import { withoutVariables } from '../../src/html/without-variables.js';
import { AWKWARD_PARTS } from '../samples/awkward-texts.js';

const bodyOf = (page: string) => /<main>([\s\S]*)<\/main>/.exec(page)?.[1]?.replaceAll('\n', '') ?? '';
const shown = (...content: Parameters<typeof h>[2][]) =>
  bodyOf(pageText(h(Page, { lang: 'zh', title: '页', children: content })));

describe('a page', () => {
  test.each(AWKWARD_PARTS)('shows %j and does nothing with it', (part) => {
    const text = `甲${part}乙`;
    const page = pageText(h(Page, { lang: 'zh', title: text, children: h('p', { title: text }, text) }));
    const found: string[] = [];
    const parser = new SaxesParser();
    parser.on('text', (content) => found.push(content));
    parser.on('attribute', ({ name, value }) => name === 'title' && found.push(value));
    parser.write(page.replace('<!DOCTYPE html>\n', '')).close();
    expect(found.filter((content) => content.startsWith('甲'))).toEqual(Array(3).fill(printable(text)));
    expect(page).not.toMatch(COMMAND_MARK);
  });

  test('has its colours for light and dark, and nothing from elsewhere', () => {
    const page = pageText(h(Page, { lang: 'en', title: 'x', children: [] }));
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).not.toMatch(/<script|<link|@import|url\(/);
    expect(page.startsWith('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"/>')).toBe(true);
  });

  test('in a mail is light, for readers that know no variables', () => {
    const page = pageText(h(Page, { lang: 'en', title: 'x', isMail: true, children: [] }));
    expect(page).toContain('<meta name="color-scheme" content="light"/>');
    expect(page).toMatch(/:root\s*\{\s*color-scheme:light;?\s*\}/);
    expect(page).toMatch(/background:\s*#fff/);
    expect(page).not.toMatch(/--[a-z]|dark/);
  });

  test('a line per block, so that two can be compared', () => {
    const lines = pageText(h(Page, { lang: 'en', title: 'x', children: ['a', 'b'].map((text) => h('p', {}, text)) }));
    expect(lines).toContain('<p>a</p>\n<p>b</p>\n');
  });
});

/** The module that `npm run build` puts in place of the one of the sources. */
const BUILT = new URL('../../dist/html/generated/styles.js', import.meta.url).href;

test.each(['as it is written', 'as it is built'])('the style sheet of a mail, %s', async (kind) => {
  const module: { readonly styles: typeof styles } = kind === 'as it is built' ? await import(BUILT) : { styles };
  const { base, page } = module.styles();
  const css = `${base}${page}`.replaceAll(/(?<=[:{;,}]) | (?=[{}])/g, '');
  const mail = withoutVariables(css);
  expect(mail).not.toMatch(/--[a-z]|dark/);
  const [light = ''] = css.split('@media');
  const values = new Map([...light.matchAll(/--([\w-]+):([^;}]+)/g)].map(([, name, value]) => [name, value]));
  const uses = [...css.matchAll(/([\w-]+:[^;{}]*?)var\(--([\w-]+)\)/g)];
  expect(uses.length).toBeGreaterThan(20);
  for (const [, before, name] of uses) expect(mail).toContain(`${before}${values.get(name)}`);
});

/** Relative luminance as WCAG 2 has it. */
function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(['light', 'dark'] as const)('colours of the %s scheme', (scheme) => {
  const [light = '', dark = ''] = styles().base.split('prefers-color-scheme');
  const colours = new Map(
    [...(scheme === 'light' ? light : dark).matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', colour = '']) => [
      name,
      luminance(colour),
    ]),
  );

  const TEXTS = ['text', 'quiet', 'link', 'good', 'bad', 'odd'];
  const GROUNDS = ['page', 'shade', 'bad-ground', 'odd-ground', 'good-ground'];
  test.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))('%s on %s', (text, ground) => {
    const [a, b] = [colours.get(text) ?? 0, colours.get(ground) ?? 0].sort((x, y) => y - x);
    expect(((a ?? 0) + 0.05) / ((b ?? 0) + 0.05)).toBeGreaterThan(4.5);
  });
});

describe('parts', () => {
  test('every head of a table says what it is the head of', () => {
    const columns = [{ head: 'Id', isRowHead: true }, { head: 'Length', isNumber: true }, { head: 'Title' }];
    const rows = [{ cells: ['a', 1, h('b', {}, 'x')] }, { cells: ['b', 2, undefined], kind: 'bad' }];
    expect(shown(h(Table, { columns, rows }))).toBe(
      '<table><thead><tr><th scope="col">Id</th><th scope="col" class="number">Length</th><th scope="col">Title</th></tr></thead>' +
        '<tbody><tr><th scope="row">a</th><td class="number">1</td><td><b>x</b></td></tr>' +
        '<tr class="bad"><th scope="row">b</th><td class="number">2</td><td></td></tr></tbody></table>',
    );
  });

  test('what scrolls is reached with the keyboard and has a name', () => {
    expect(shown(h(Wide, { labelledBy: 'head', children: 'x' }))).toBe(
      '<div class="wide" role="group" tabindex="0" aria-labelledby="head">x</div>',
    );
  });

  test('a text in both languages, or once', () => {
    const both = (text: Parameters<typeof Both>[0]['text']) => shown(h(Both, { text }));
    expect(both({ zh: '课', en: 'lesson' })).toBe('<span lang="zh">课</span><span lang="en">lesson</span>');
    expect(both({ zh: 'P1', en: 'P1' })).toBe('P1');
    expect(both('P1')).toBe('P1');
  });

  test('one language is chosen to begin with', () => {
    const choice = shown(h(LanguageChoice, { language: 'en' }));
    expect(choice.match(/id="show-\w+"(?: checked="checked")?/g)).toEqual([
      'id="show-zh"',
      'id="show-en" checked="checked"',
    ]);
  });

  test.each([
    ['Asia/Shanghai', '2020-03-09T01:05:00Z', '<time datetime="2020-03-09T09:05:00+08:00">2020-03-09 09:05</time>'],
    // An hour that is there twice.
    ['Europe/Berlin', '2020-10-25T00:30:00Z', '<time datetime="2020-10-25T02:30:00+02:00">2020-10-25 02:30</time>'],
    ['Europe/Berlin', '2020-10-25T01:30:00Z', '<time datetime="2020-10-25T02:30:00+01:00">2020-10-25 02:30</time>'],
  ])('a moment in %s: %s', (timeZone, at, text) => {
    expect(shown(h(Moment, { at: Date.parse(at), timeZone }))).toBe(text);
  });

  test('days', () => {
    expect(shown(h(DaysFromTo, { from: '2020-03-09', to: '2020-03-15' }))).toBe(
      '<time datetime="2020-03-09">2020-03-09</time> – <time datetime="2020-03-15">2020-03-15</time>',
    );
  });
});
