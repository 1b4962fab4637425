import { expect, test } from 'vitest';
import { m3uAddress, m3uValue } from '../../src/outputs/m3u-text.js';

test.each([
  ['语文,数学 "组合"', '语文，数学 ＂组合＂'],
  [' 一\n二\t三 ', '一 二 三'],
  ['a;b', 'a；b'],
  ['media=1 catchup-days=2 tvg-id=3', 'media＝1 catchup-days＝2 tvg-id＝3'],
  ['1+1=2 & #EXTINF %0A 🎓', '1+1=2 & #EXTINF %0A 🎓'],
])('value %j', (text, written) => {
  expect(m3uValue(text)).toBe(written);
});

test.each([
  ['https://a.example/x.png?media=1&multimedia=2', 'https://a.example/x.png?medi%61=1&multimedi%61=2'],
  ['https://a.example/?catchup=x&q="a b",c', 'https://a.example/?catchu%70=x&q=%22a%20b%22%2Cc'],
  ['https://a.example/?token=abc', 'https://a.example/?token=abc'],
])('address %s', (address, written) => {
  expect(m3uAddress(address)).toBe(written);
  expect(decodeURIComponent(written)).toBe(decodeURIComponent(address));
});
