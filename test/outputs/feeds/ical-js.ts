import ICAL from 'ical.js';

export interface PeerEvent {
  readonly uid: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly categories: readonly string[];
  readonly status: string;
  readonly sequence: number;
  readonly stamp: number;
}

/** A calendar as ical.js reads it, with the time zones of the file itself. */
export function readByIcalJs(text: string): { readonly name: string; readonly events: readonly PeerEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const value = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const stamp = component.getFirstPropertyValue('dtstamp');
    if (!(stamp instanceof ICAL.Time)) throw new Error('no DTSTAMP');
    return {
      uid: event.uid,
      id: event.uid.split('@')[0] ?? '',
      start: instant(event.startDate),
      end: instant(event.endDate),
      summary: event.summary,
      description: event.description,
      location: event.location,
      categories: component.getFirstProperty('categories')?.getValues().map(String) ?? [],
      status: value(component, 'status'),
      sequence: event.sequence,
      stamp: stamp.toUnixTime() * 1000,
    };
  });
  return { name: value(calendar, 'x-wr-calname'), events };
}

/** A time whose zone the file does not tell would be taken for a floating one. */
function instant(time: ICAL.Time): number {
  if (time.zone === ICAL.Timezone.localTimezone) throw new Error(`${time} floats`);
  return time.toUnixTime() * 1000;
}
