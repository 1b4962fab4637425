/** Whether a value has the form that its format asks for. */
export type Form = (value: string) => boolean;

const matches =
  (pattern: RegExp): Form =>
  (value) =>
    pattern.test(value);
export const one =
  (...values: readonly string[]): Form =>
  (value) =>
    values.includes(value);
export const either =
  (...forms: readonly Form[]): Form =>
  (value) =>
    forms.some((form) => form(value));
export const empty: Form = one('');
const within =
  (from: number, to: number): Form =>
  (value) =>
    whole(value) && Number(value) >= from && Number(value) <= to;

/** No control character but a tab and a line break, and something to see. */
export const text: Form = matches(/^(?=.*\S)[^\p{Cc}\p{Cs}]*(?:[\n\t][^\p{Cc}\p{Cs}]*)*$/su);
export const line: Form = (value) => text(value) && !/[\n\t]/.test(value);
export const anyText: Form = either(empty, text);
export const word: Form = matches(/^[A-Za-z0-9][\w.-]*$/);
export const language: Form = matches(/^[a-z]{2,3}(?:-[A-Za-z]+)?$/);
export const address: Form = matches(/^[a-z][a-z0-9+.-]*:\/\/[\x21\x23-\x3b\x3d\x3f-\x7e]+$/);
export const filePath: Form = matches(/^(?!.*\.\.\/)[^\p{Cc}]+\.\w+$/u);

export const whole: Form = matches(/^(?:0|[1-9]\d{0,15})$/);
export const positive: Form = matches(/^[1-9]\d{0,15}$/);
export const u16: Form = within(0, 0xffff);
export const nibble: Form = within(0, 15);
/** Seconds, to the millisecond; no exponent. */
export const seconds: Form = matches(/^(?:0|[1-9]\d*)(?:\.\d{1,3})?$/);
export const hex =
  (digits: number): Form =>
  (value) =>
    new RegExp(`^[0-9a-f]{${digits}}$`).test(value);

/** Of the channel, what is on air, the local time where it is a repeat, and what part of it. */
export const event: Form = matches(
  /^[a-z][a-z0-9-]*\.[A-Za-z0-9-]+(?:\.\d{8}T\d{6}(?:[+-]\d{4}|Z)?)?(?:\.rest)?(?:\.\d+)?$/,
);

/** A day and a time that are on some calendar and clock. */
function isReal(day: string, time: string): boolean {
  const at = new Date(`${day}T${time}Z`);
  return !Number.isNaN(at.valueOf()) && at.toISOString() === `${day}T${time}.000Z`;
}
const real =
  (pattern: RegExp): Form =>
  (value) => {
    const { y, m, d, h = '00', i = '00', s = '00' } = pattern.exec(value)?.groups ?? {};
    return y !== undefined && isReal(`${y}-${m}-${d}`, `${h}:${i}:${s}`);
  };
export const day: Form = real(/^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)$/);
export const compactDay: Form = real(/^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/);
export const clock: Form = matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export const clockSeconds: Form = matches(/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
export const compactClock: Form = matches(/^(?:[01]\d|2[0-3])[0-5]\d$/);
export const compactClockSeconds: Form = matches(/^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/);
/** Below a day, and longer than nothing. */
export const lengthBelowDay: Form = (value) => compactClockSeconds(value) && value !== '000000';
export const clockLengthBelowDay: Form = (value) => clockSeconds(value) && value !== '00:00:00';
export const xmltvTime: Form = real(
  /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?<h>\d\d)(?<i>\d\d)(?<s>\d\d) [+-](?:0\d|1[0-4])[0-5]\d$/,
);
export const compactTime: Form = real(/^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?<h>\d\d)(?<i>\d\d)(?<s>\d\d)$/);
export const spacedTime: Form = real(/^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d) (?<h>\d\d):(?<i>\d\d):(?<s>\d\d)$/);
export const isoLocalTime: Form = real(/^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)T(?<h>\d\d):(?<i>\d\d):(?<s>\d\d)$/);
export const isoTime: Form = real(
  /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)T(?<h>\d\d):(?<i>\d\d):(?<s>\d\d)(?:\.\d{3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/,
);
export const calendarTime: Form = real(/^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)T(?<h>\d\d)(?<i>\d\d)(?<s>\d\d)$/);
export const calendarUtcTime: Form = (value) => value.endsWith('Z') && calendarTime(value.slice(0, -1));
export const offset: Form = matches(/^[+-](?:0\d|1[0-4])[0-5]\d$/);
/** The day of the week is that of the day. */
export const rfc822Time: Form = (value) => {
  const [, weekDay, rest] = /^(\w{3}), (\d\d \w{3} \d{4}) \d\d:\d\d:\d\d [+-]\d{4}$/.exec(value) ?? [];
  return weekDay !== undefined && new Date(`${rest} 00:00:00 GMT`).toUTCString().startsWith(`${weekDay}, ${rest}`);
};

export type Forms = Readonly<Record<string, Form>>;

/** A text in the project's languages. */
export const title = (name: string): Forms => ({ [`${name}.zh`]: line, [`${name}.en`]: line });
export const yes: Form = one('true', 'false');
export const zoneName: Form = matches(/^[A-Z]\w+(?:\/[A-Z][\w+-]*)+$/);
export const mime: Form = matches(/^\w+\/[\w.+-]+$/);
