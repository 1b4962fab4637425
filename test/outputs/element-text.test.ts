import { expect, test } from 'vitest';
import { asciiAttribute } from '../../src/outputs/ascii-attribute.js';
import { elementText } from '../../src/outputs/element-text.js';

test('a shape is used again, its texts do not mix', () => {
  expect(elementText('title', 'a & b', { lang: 'zh' })).toBe('    <title lang="zh">a &amp; b</title>\n');
  expect(elementText('title', 'c ]]> d', { lang: 'en' })).toBe('    <title lang="en">c ]]&gt; d</title>\n');
  expect(elementText('title', 'e', { lang: 'zh' })).toBe('    <title lang="zh">e</title>\n');
  expect(elementText('presenter', '张', {}, 3)).toBe('      <presenter>张</presenter>\n');
});

test('what XML cannot hold is refused', () => {
  expect(() => elementText('title', 'a\u0001b')).toThrow();
});

test('an attribute in ASCII', () => {
  expect(asciiAttribute('p1.edu.example')).toBe('p1.edu.example');
  expect(asciiAttribute('a"<&>台🎓')).toBe('a&#34;&#60;&#38;&#62;&#21488;&#127891;');
});
