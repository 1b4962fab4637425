import { expect, test } from 'vitest';
import { readPage } from '../../../src/proof/web/page-events.js';

const time = (hour: number) => `<time datetime="2020-03-09T0${hour}:00:00Z">${hour}:00</time>`;
const EVENT = `<li data-event="p1.one">${time(1)}${time(2)}<a href="one.html"><bdi>第一课</bdi></a> <span><b>x</b><bdi>张敏</bdi></span></li>`;
const page = (body: string, head = '') =>
  `<!DOCTYPE html>\n<html><head><title>课表</title>${head}</head><body>${body}</body></html>`;

test('an event has the times, names and addresses in its element, and nothing after it', () => {
  const { events } = readPage(page(`<bdi>前</bdi>${EVENT}<p><a href="next.html"><bdi>后</bdi></a></p>`));
  const [start, stop] = [1, 2].map((hour) => Date.UTC(2020, 2, 9, hour));
  expect(events).toEqual([{ id: 'p1.one', start, stop, names: ['第一课', '张敏'], links: ['one.html'] }]);
});

test('a page has every name and address, in events or not', () => {
  const { texts, links } = readPage(page(`<bdi>前</bdi>${EVENT}<img src="a.png"/>`));
  expect([...texts]).toEqual(['前', '第一课', '张敏']);
  expect([...links]).toEqual(['one.html', 'a.png']);
});

test('its title and its data end with their elements', () => {
  const data = '<script type="application/ld+json">{"a": 1}</script><style>b</style>';
  expect(readPage(page('<p>c</p>', data))).toMatchObject({ title: '课表', data: '{"a": 1}' });
  expect(readPage(page('<script src="a.js"></script>')).data).toBeUndefined();
});

test.each([
  ['no times', '<li data-event="p1.one"><bdi>一</bdi></li>'],
  ['one time', `<li data-event="p1.one">${time(1)}</li>`],
  ['an end that is no later', `<li data-event="p1.one">${time(1)}${time(1)}</li>`],
  ['its times after it', `<li data-event="p1.one"><b/></li>${time(1)}${time(2)}`],
])('an event with %s is refused', (_, body) => {
  expect(() => readPage(page(body))).toThrow('p1.one has no times');
});

test.each(['<script>alert(1)</script>', '<script type="module">1</script>'])('%s in a page is refused', (script) => {
  expect(() => readPage(page(script))).toThrow('a script that is in the page');
});
