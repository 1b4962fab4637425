import { withDigits } from './chinese-numbers.js';

const CLOCK =
  /^(上午|早上|早晨|凌晨|中午|下午|晚上)? ?(\d{1,2}) ?(?:[:.] ?(\d{2})(?:[:.](\d{2}))?|[点时](?: ?(\d{1,2}) ?分?|半|一刻|三刻|整)?)? ?([ap]\.?m\.?)?$/i;
const PARTS: ReadonlyMap<string, string> = new Map([
  ['半', '30'],
  ['一刻', '15'],
  ['三刻', '45'],
]);

/** `9:00`, `9.00`, `9点20分`, `下午4点`, `4:00 pm`, `0900` to `HH:MM`; `undefined` where it is not certain what is meant. */
export function clockOf(text: string): string | undefined {
  const [, hourOnly, minuteOnly] = /^(\d{2})(\d{2})$/.exec(text) ?? [];
  if (hourOnly !== undefined) return `${hourOnly}:${minuteOnly}`;
  const part = /[点时] ?(半|一刻|三刻)$/u.exec(text)?.[1];
  const found = CLOCK.exec(withDigits(part === undefined ? text : text.slice(0, -part.length)).replace(/ +/g, ' '));
  if (found === null) return undefined;
  const [, half = '', hours = '', colon, seconds, spoken, latin = ''] = found;
  if (colon === undefined && !/[点时]/u.test(found[0]) && latin === '') return undefined;
  const hour = hourOf(Number(hours), half, latin.toLowerCase());
  if (hour === undefined) return undefined;
  const minutes = colon ?? PARTS.get(part ?? '') ?? spoken ?? '00';
  return [String(hour), minutes, ...(seconds === undefined ? [] : [seconds])]
    .map((one) => one.padStart(2, '0'))
    .join(':');
}

/** Twelve o'clock in the morning or at night may be either of two. */
function hourOf(hour: number, half: string, latin: string): number | undefined {
  if (half === '' && latin === '') return hour;
  const isLate = half === '下午' || half === '晚上' || latin.startsWith('p');
  if (half === '中午') return hour === 11 || hour === 12 ? hour : hour <= 2 ? hour + 12 : undefined;
  if (hour === 12) return half === '下午' || (half === '' && latin.startsWith('p')) ? 12 : undefined;
  if (!isLate) return hour < 12 ? hour : undefined;
  return hour < 12 ? hour + 12 : hour;
}

const HALF_DAY = /^(?:上午|早上|早晨|凌晨|中午|下午|晚上)/u;

/** `9:00~9:20`, `下午2:00至2:40`, `09:00 - 09:20` to `09:00-09:20`. */
export function clockRangeOf(text: string): string | undefined {
  const [first = '', last = '', ...more] = text.split(/ ?(?:[-~]+|至|到) ?/u);
  if (last === '' || more.length > 0) return undefined;
  const [half = ''] = HALF_DAY.exec(first) ?? [];
  const from = clockOf(first);
  const ends = [HALF_DAY.test(last) ? undefined : clockOf(half + last), clockOf(last)];
  if (from === undefined) return undefined;
  if (half === '' && !HALF_DAY.test(last)) return ends[1] === undefined ? undefined : `${from}-${ends[1]}`;
  const to = ends.find((end) => end !== undefined && end > from);
  return to === undefined ? undefined : `${from}-${to}`;
}
