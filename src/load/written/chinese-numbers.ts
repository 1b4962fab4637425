const DIGITS = '〇一二三四五六七八九';

/** `九月二十日` to `9月20日`, `二〇二六年` to `2026年`; numbers below 100, and years digit by digit. */
export function withDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+/gu, (number) => String(numberOf(number.replaceAll('零', '〇'))));
}

function numberOf(number: string): string | number {
  const [tens, units, ...more] = number.split('十');
  if (units === undefined || more.length > 0) return [...number].map((digit) => DIGITS.indexOf(digit)).join('');
  return (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) * 10 + (units === '' ? 0 : DIGITS.indexOf(units));
}
