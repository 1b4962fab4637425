/** What a JSON Schema pattern cannot say: whether a day exists, a clock time is one, a path stays inside. */
export const formats = {
  clock: isClock,
  'clock-range': isClockRange,
  day: isDay,
  'day-range': isDayRange,
  days: (text: string) => isDay(text) || isDayRange(text),
  'clock-of-day': (text: string) => isClock(text) || (isDay(text.slice(0, 10)) && isClock(text.slice(11))),
  'weekday-or-day': (text: string) => isWeekday(text) || isDay(text),
  duration: (text: string) => text !== '' && /^(\d{1,5}d)?(\d{1,5}h)?(\d{1,6}m)?(\d{1,7}s)?$/.test(text),
  'weekday-clock': (text: string) =>
    text.includes(' ') && isWeekday(text.slice(0, text.indexOf(' '))) && isClock(text.slice(text.indexOf(' ') + 1)),
  'number-list': isNumberList,
  'time-zone': isTimeZone,
  'inner-path': isInnerPath,
  'holiday-source': (text: string) => text === 'CN' || isHolidaysPath(text),
  'folder-path': (text: string) => text.trim() !== '' && isOneLine(text),
  'file-pattern': (text: string) => isInnerPath(text) && hasKnownPlaceholders(text),
  mailbox: (text: string) => isOneLine(text) && isMailAddress(addressOf(text)),
  'mail-address': isMailAddress,
  'web-url': (text: string) => isUrl(text, WEB),
  'logo-url': (text: string) =>
    text.trim() !== '' && isOneLine(text) && (!/^\s*[a-z][a-z0-9+.-]*:/i.test(text) || hasScheme(text, WEB)),
  'stream-url': (text: string) => isUrl(text, STREAM),
  'relay-source': (text: string) =>
    text.trim() !== '' && isOneLine(text) && (!/^\s*[a-z][a-z0-9+.-]+:/i.test(text) || hasScheme(text, STREAM)),
  'play-url-pattern': (text: string) => isUrlPattern(text, PLAYED),
  'file-url': (text: string) => isUrl(text, FILES),
  'file-url-pattern': (text: string) => isUrlPattern(text, FILES),
  'catch-up-pattern': (text: string) => {
    const filled = text.replaceAll(CATCH_UP_PLACEHOLDER, '1');
    return isUrl(filled, ASKED) && !/[{}]/.test(filled);
  },
} as const;

/** Browsers and boxes load these; a script or a local file is not one of them. */
export const WEB = ['http', 'https'];
export const STREAM = [...WEB, 'rtsp', 'rtmp', 'udp', 'rtp', 'igmp'];
/** Whose server can be asked for the past. */
export const ASKED = [...WEB, 'rtsp'];
/** What a viewer plays when asked for. */
export const PLAYED = [...WEB, 'rtsp', 'rtmp'];
/** Where carriers fetch files. */
export const FILES = [...WEB, 'ftp', 'ftps', 'sftp'];

export type FormatName = keyof typeof formats;

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

const CATCH_UP_PLACEHOLDER = /\{(?:number|channel|id|begin|end)\}/g;
const PLACEHOLDER = /\{(?:grade|course|lesson|number(?::0[1-9])?)\}/g;

function isClock(text: string): boolean {
  const parts = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (parts === null) return false;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  return minutes < 60 && seconds < 60 && (hours < 24 || (hours === 24 && minutes === 0 && seconds === 0));
}

const HALF_DAY = 12 * 3600;
const DAY = 24 * 3600;

/** An end after midnight is `00:10` or `24:10`; one beyond 24:00 is at most twelve hours after the start. */
function isClockRange(text: string): boolean {
  const [from, to, ...more] = text.split('-').map(secondsOf);
  if (from === undefined || to === undefined || more.length > 0 || from >= DAY) return false;
  return to <= DAY || to - from <= HALF_DAY;
}

/** `undefined` for what is not a clock time, of whatever hour. */
function secondsOf(text: string): number | undefined {
  const [, hours, minutes, seconds = '0'] = /^(\d{2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  return hours === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

function isDay(text: string): boolean {
  if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isDayRange(text: string): boolean {
  const days = text.split('/');
  return days.length === 2 && days.every(isDay);
}

function isWeekday(text: string): boolean {
  return /^(?:mon|tue|wed|thu|fri|sat|sun|周[一二三四五六日]|星期[一二三四五六日天])$/.test(text);
}

/** As mail programs take it; quoted local parts and bare IP addresses are not for a list of schools. */
function isMailAddress(text: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
    text,
  );
}

/** `a@b.example` of `Name <a@b.example>`. */
function addressOf(mailbox: string): string {
  return /^[^<>]*<([^<>]+)>$/.exec(mailbox)?.[1] ?? mailbox;
}

function isNumberList(text: string): boolean {
  return text.split(',').every((part) => {
    const range = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(part);
    return range !== null && Number(range[1]) >= 1 && Number(range[2] ?? range[1]) >= Number(range[1]);
  });
}

/** ICU's abbreviations, which are no IANA names: its CST is Chicago's, not China's. */
const AMBIGUOUS = /^(?!(?:utc|gmt|uct|est|mst|hst|wet|cet|met|eet|prc|roc|rok)$)[a-z]{3}$|^systemv\//i;

function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text) || AMBIGUOUS.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** Windows' separators and drives count too: a project is edited on one system and built on another. */
function isInnerPath(text: string): boolean {
  if (!isOneLine(text)) return false;
  if (/^[/~]|^[A-Za-z]:|\\|^[a-z][a-z0-9+.-]*:/i.test(text)) return false;
  return text.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** A file of the project or beside it. The name is fixed, so that no other file's lines can be had in a report. */
function isHolidaysPath(text: string): boolean {
  const below = text.replace(/^(?:\.\.\/)+/, '');
  return isInnerPath(below) && isHolidaysName(below.slice(below.lastIndexOf('/') + 1));
}

/** `holidays.yaml`, `holidays-2027.yaml`, … */
export function isHolidaysName(name: string): boolean {
  return /^holidays(?:[-_.\d].*)?\.yaml$/.test(name);
}

/** Playlists, logs and shells take a path up to the end of its line. */
function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}

function hasKnownPlaceholders(text: string): boolean {
  return !/[{}]/.test(text.replaceAll(PLACEHOLDER, ''));
}

function isUrl(text: string, schemes: readonly string[]): boolean {
  return /^\S+$/.test(text) && hasScheme(text, schemes) && URL.canParse(text);
}

function isUrlPattern(text: string, schemes: readonly string[]): boolean {
  return isUrl(text.replaceAll(PLACEHOLDER, '1'), schemes) && hasKnownPlaceholders(text);
}

function hasScheme(text: string, schemes: readonly string[]): boolean {
  const [, scheme = ''] = /^([a-z]+):\/\/./i.exec(text) ?? [];
  return schemes.includes(scheme.toLowerCase());
}
