import type { Instant, Millis } from '../../../model/time.js';
import type { PublishedEvent } from './calendar-event.js';

export interface ReadCalendar {
  readonly name: string;
  /** The same for readers of RFC 7986; `undefined` where it has none. */
  readonly newerName: string | undefined;
  readonly events: readonly ReadEvent[];
}

export interface ReadEvent extends PublishedEvent {
  readonly uid: string;
}

interface Property {
  readonly name: string;
  readonly timeZone: string | undefined;
  readonly value: string;
}

interface Component {
  readonly kind: string;
  readonly properties: readonly Property[];
  readonly parts: readonly Component[];
}

/** From the wall clock's `onset`, written with offset `from`, the zone is `to` ahead of UTC. */
interface Observance {
  readonly onset: Millis;
  readonly from: Millis;
  readonly to: Millis;
}

/** Reads the iCalendar that AirClass writes, by what the file says alone; throws on anything else. */
export function readCalendar(text: string): ReadCalendar {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  if (lines.pop() !== '') throw new Error('the last line is not complete');
  const properties = lines.map(readProperty);
  const calendar = readComponent(properties, 0).component;
  if (calendar.kind !== 'VCALENDAR') throw new Error('not a VCALENDAR');
  const zones = new Map(
    calendar.parts.filter(({ kind }) => kind === 'VTIMEZONE').map((zone) => [textOf(zone, 'TZID'), observances(zone)]),
  );
  const newer = calendar.properties.find(({ name }) => name === 'NAME')?.value;
  return {
    name: unescapeText(textOf(calendar, 'X-WR-CALNAME')),
    newerName: newer === undefined ? undefined : unescapeText(newer),
    events: calendar.parts.filter(({ kind }) => kind === 'VEVENT').map((event) => readEvent(event, zones)),
  };
}

function readProperty(line: string): Property {
  const [, name, parameters = '', value] = /^([A-Z-]+)((?:;[^:;]+)*):(.*)$/s.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`not a content line: "${line.slice(0, 40)}"`);
  return { name, timeZone: /;TZID=([^;]+)/.exec(parameters)?.[1], value };
}

function readComponent(lines: readonly Property[], from: number): { component: Component; next: number } {
  const opening = lines[from];
  if (opening?.name !== 'BEGIN') throw new Error('no BEGIN');
  const properties: Property[] = [];
  const parts: Component[] = [];
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.name === 'END') {
      if (line.value !== opening.value) throw new Error(`END:${line.value} of ${opening.value}`);
      if (from === 0 && at + 1 < lines.length) throw new Error('lines after the calendar');
      return { component: { kind: opening.value, properties, parts }, next: at };
    }
    if (line.name === 'BEGIN') {
      const { component, next } = readComponent(lines, at);
      parts.push(component);
      at = next;
    } else properties.push(line);
  }
  throw new Error(`${opening.value} does not end`);
}

function readEvent(event: Component, zones: ReadonlyMap<string, readonly Observance[]>): ReadEvent {
  const uid = textOf(event, 'UID');
  const status = textOf(event, 'STATUS');
  const sequence = textOf(event, 'SEQUENCE');
  if (status !== 'CONFIRMED' && status !== 'CANCELLED') throw new Error(`${uid}: status ${status}`);
  if (!/^\d+$/.test(sequence)) throw new Error(`${uid}: sequence ${sequence}`);
  return {
    uid,
    id: uid.slice(0, Math.max(0, uid.indexOf('@'))),
    start: instant(property(event, 'DTSTART'), zones),
    end: instant(property(event, 'DTEND'), zones),
    summary: unescapeText(textOf(event, 'SUMMARY')),
    description: unescapeText(textOf(event, 'DESCRIPTION')),
    location: unescapeText(textOf(event, 'LOCATION')),
    categories: [...textOf(event, 'CATEGORIES').matchAll(/(?:\\.|[^\\,])+/gs)].map(([name]) => unescapeText(name)),
    status,
    sequence: Number(sequence),
    changed: instant(property(event, 'DTSTAMP'), zones),
  };
}

function property(component: Component, name: string): Property {
  const [found, ...more] = component.properties.filter((one) => one.name === name);
  if (found === undefined) throw new Error(`a ${component.kind} without ${name}`);
  if (more.length > 0) throw new Error(`a ${component.kind} with two ${name}`);
  return found;
}

function textOf(component: Component, name: string): string {
  return property(component, name).value;
}

function unescapeText(value: string): string {
  return value.replaceAll(/\\(.)/gs, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

function observances(zone: Component): readonly Observance[] {
  return zone.parts
    .flatMap((part) => {
      const dates = part.properties.filter(({ name }) => name === 'DTSTART' || name === 'RDATE');
      const [from, to] = [readOffset(textOf(part, 'TZOFFSETFROM')), readOffset(textOf(part, 'TZOFFSETTO'))];
      property(part, 'DTSTART');
      return dates.map(({ value }) => ({ onset: wallClock(value), from, to }));
    })
    .sort((a, b) => a.onset - b.onset);
}

function instant({ value, timeZone }: Property, zones: ReadonlyMap<string, readonly Observance[]>): Instant {
  if (timeZone === undefined) {
    if (!value.endsWith('Z')) throw new Error(`a time without a zone: ${value}`);
    return wallClock(value.slice(0, -1));
  }
  const observed = zones.get(timeZone);
  const local = wallClock(value);
  const offset = observed?.findLast(({ onset }) => onset <= local)?.to ?? observed?.[0]?.from;
  if (offset === undefined) throw new Error(`no VTIMEZONE "${timeZone}"`);
  return local - offset;
}

function wallClock(text: string): Millis {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // Date.parse turns 31 February into 2 March, and 24:00 into the next day.
  if (Number.isNaN(at) || new Date(at).getUTCDate() !== Number(day)) throw new Error(`no such time: ${text}`);
  return at;
}

function readOffset(text: string): Millis {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text) ?? [];
  if (sign === undefined) throw new Error(`no such offset: ${text}`);
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * (sign === '-' ? -1000 : 1000);
}
