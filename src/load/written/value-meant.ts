import { clockOf, clockRangeOf } from './clock-of.js';
import { dayOf, dayRangeOf } from './day-of.js';
import { durationOf } from './duration-of.js';
import { plainCharacters } from './plain-characters.js';
import { weekdayOf } from './weekday-name.js';
import { choiceMeant } from './word-names.js';

export type Value = string | number | boolean | readonly string[];

/** What a schema says of a value, as far as it helps to see what was meant. */
export interface Wanted {
  readonly types: readonly string[];
  readonly format: string;
  readonly choices: readonly string[];
}

type Read = (text: string) => string | undefined;

const BY_FORMAT: Readonly<Record<string, Read>> = {
  clock: clockOf,
  'clock-range': clockRangeOf,
  day: dayOf,
  'day-range': dayRangeOf,
  days: (text) => dayOf(text) ?? dayRangeOf(text),
  'clock-of-day': clockOfDay,
  'weekday-or-day': (text) => weekdayOf(text) ?? dayOf(text),
  duration: durationOf,
  'weekday-clock': weekdayClockOf,
  'number-list': numberListOf,
  'inner-path': (text) => text.replaceAll('\\', '/'),
  'file-pattern': (text) => text.replaceAll('\\', '/'),
};

/** What may be meant by `written`, likeliest first; whether it fits is for the caller to see. */
export function* valuesMeant(written: string, wanted: Wanted): Iterable<Value> {
  const plain = plainCharacters(written);
  const wants = (type: string) => wanted.types.includes(type);
  const read = BY_FORMAT[wanted.format]?.(plain);
  if (read !== undefined) yield read;
  const choice = choiceMeant(plain, wanted.choices);
  if (choice !== undefined) yield wants('boolean') ? choice === 'true' : choice;
  if (wants('integer') || wants('number')) {
    const [, number] = /^0*(\d+)(?:\.0+)? ?(?:天|日|days?|台|号|频道)?$/iu.exec(plain) ?? [];
    if (number !== undefined) yield Number(number);
  }
  if (wants('string')) {
    if (plain !== written) yield plain;
    const together = plain.replace(/ /g, '');
    for (const word of [together, together.toUpperCase(), `${together.toUpperCase()}B`])
      if (/^\d/.test(word)) yield word;
  }
  if (!wants('array')) return;
  const inside = plain.replace(/^[[(【]|[\])】]$/gu, '');
  yield inside.split(/ ?[,，、;；] ?| +/u).filter((item) => item !== '');
}

function weekdayClockOf(text: string): string | undefined {
  const [, day = '', time = ''] = /^(\p{Script=Han}{2,3}|[a-z]+\.?),? ?(.+)$/iu.exec(text) ?? [];
  const [weekday, clock] = [weekdayOf(day), clockOf(time)];
  return weekday === undefined || clock === undefined ? undefined : `${weekday} ${clock}`;
}

/** A clock time, or a day and one: `3月12日` lacks its year and is left alone. */
function clockOfDay(text: string): string | undefined {
  const [, day = '', time = ''] = /^(\S+?)[ ,]+(\S+)$/u.exec(text) ?? [];
  const [on, at] = [dayOf(day), clockOf(time)];
  return on === undefined || at === undefined ? clockOf(text) : `${on} ${at}`;
}

/** `第12课`, `12至15`, `3、5-7` */
function numberListOf(text: string): string | undefined {
  const plain = text.replace(/^第 ?| ?课$/gu, '').replace(/ ?(?:[-~]+|至|到) ?/gu, '-');
  return plain.replace(/ ?[,、;] ?/gu, ',');
}
