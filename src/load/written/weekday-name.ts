const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const FULL = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT: ReadonlyMap<string, string> = new Map([
  ['tues', 'tue'],
  ['weds', 'wed'],
  ['thur', 'thu'],
  ['thurs', 'thu'],
]);

/** `周六`, `星期天`, `Saturday`, `Sat.` to `sat`; `undefined` for what names no day of the week. */
export function weekdayOf(word: string): string | undefined {
  const [, numeral] = /^(?:周|星期|礼拜|週)([一二三四五六日天])$/u.exec(word) ?? [];
  if (numeral !== undefined) return DAYS['一二三四五六日'.indexOf(numeral === '天' ? '日' : numeral)];
  const name = word.toLowerCase().replace(/\.$/, '');
  return DAYS.find((day) => day === name) ?? SHORT.get(name) ?? DAYS[FULL.indexOf(name)];
}
