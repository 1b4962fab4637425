import { expect, test } from 'vitest';
import { aDvbView, readStream, releaseFiles } from './a-dvb-view.js';

/** What TSDuck takes for each attribute: a service with one that it does not take has no event on air. */
const FORMS: Readonly<Record<string, RegExp>> = {
  version: /^1\.0$/,
  encoding: /^UTF-8$/,
  type: /^0$/,
  actual: /^true$/,
  service_id: /^801$/,
  transport_stream_id: /^7$/,
  original_network_id: /^65281$/,
  event_id: /^[1-9]\d{0,4}$/,
  start_time: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3])(:[0-5]\d){2}$/,
  duration: /^(?!00:00:00)([01]\d|2[0-3])(:[0-5]\d){2}$/,
  running_status: /^undefined$/,
  CA_mode: /^false$/,
  language_code: /^[a-z]{3}$/,
  descriptor_number: /^\d$/,
  last_descriptor_number: /^\d$/,
  content_nibble_level_1: /^\d{1,2}$/,
  content_nibble_level_2: /^\d{1,2}$/,
  user_byte: /^0$/,
};

const project = (timeZone: string, from: string, more = '') => ({
  'project.yaml': `id: small\ntitle: 小项目\ntime-zone: ${timeZone}\n${more}`,
  'calendar.yaml': `term: {first-day: ${from}, last-day: ${from}}\n`,
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: ${from}\nweek:\n  09:00-09:20: chinese\n`,
});

test.each([
  ['a weekend without lessons', project('Asia/Shanghai', '2020-03-13'), '2020-03-13'],
  ['a day of 25 hours', project('Europe/Berlin', '2020-10-23'), '2020-10-23'],
  ['days that begin at six', project('Europe/Berlin', '2020-10-23', 'day-start: 06:00\n'), '2020-10-23'],
  ['a day of 23 hours', project('Europe/Berlin', '2020-03-27'), '2020-03-27'],
])('%s: every attribute is as TSDuck takes it, and the stream has the same events', async (_, files, from) => {
  const view = await aDvbView({ files, from }, 'days: 4');
  const { 'dvb/eit.xml': xml = Buffer.of(), 'dvb/eit.ts': stream } = releaseFiles(view);
  const attributes = [...xml.toString().matchAll(/ ([A-Za-z_0-9]+)="([^"]*)"/g)];
  expect(attributes.filter(([, name = '', value = '']) => !FORMS[name]?.test(value))).toEqual([]);
  const lengths = [...(readStream(stream).services.get(801)?.events.values() ?? [])].map(
    ({ start, stop }) => stop - start,
  );
  expect(Math.max(...lengths)).toBeLessThan(86_400_000);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(
    view.timeline.dayStart(dayAfter(from, 4)) - view.timeline.dayStart(from),
  );
});

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
