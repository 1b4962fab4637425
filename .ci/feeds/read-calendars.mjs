// Calendars as ical.js reads them: one line of JSON per event. An event's zone is the one in its file.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

for (const path of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    const row = {
      path,
      uid: event.uid,
      start: event.startDate.toUnixTime() * 1000,
      end: event.endDate.toUnixTime() * 1000,
      summary: event.summary,
      description: event.description,
      location: event.location,
      status: component.getFirstPropertyValue('status'),
      sequence: event.sequence,
      stamp: component.getFirstPropertyValue('dtstamp').toUnixTime() * 1000,
    };
    process.stdout.write(`${JSON.stringify(row)}\n`);
  }
}
