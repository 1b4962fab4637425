import { expect, test } from 'vitest';
import { diypFiles } from '../../src/outputs/diyp/diyp-files.js';
import { dvbFiles } from '../../src/outputs/dvb/dvb-files.js';
import type { ZoneView } from '../../src/outputs/output.js';
import { timelineTables } from '../../src/outputs/timeline/timeline-tables.js';
import { xmltv } from '../../src/outputs/xmltv/guide.js';
import { filesOf, textOf } from './a-view.js';
import { aDvbView, DVB, LINEUP, readStream } from './dvb/a-dvb-view.js';

const OUTPUTS = `outputs:\n  xmltv: {past-days: 0, days: 2, clock: utc}\n  dvb: {${DVB}, days: 2}\n  diyp: {variants: [diyp, super-live], past-days: 0, days: 2}\n`;
const FIRST = '2020-03-10';

/** A lesson of the day before runs into the release's first day. */
const viewOf = (timeZone: string, dayStart: string, slot: string) =>
  aDvbView({
    from: FIRST,
    files: {
      'project.yaml': `id: small\ntitle: x\ntime-zone: ${timeZone}\nday-start: '${dayStart}'\nmedia: {}\n`,
      'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  ${slot}: math\n`,
      'zones/one.yaml': `id: one\ntitle: 一区\nlineup: ${LINEUP}\n${OUTPUTS}`,
    },
  });

const utc = (stamp = '') =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d) \+0000$/, '$1-$2-$3T$4:$5:$6Z'));
function guided(view: ZoneView) {
  const found = textOf(xmltv, 'guide.xml', view).matchAll(/<programme start="([^"]+)" stop="([^"]+)"/g);
  return [...found].map(([, start, stop]) => ({ start: utc(start), stop: utc(stop) }));
}
function tabled(view: ZoneView) {
  const [table] = [...timelineTables([view])].map(({ chunks }) => Buffer.concat([...chunks()]).toString());
  const { airings } = JSON.parse(table ?? '');
  return airings.map(([, start, length]: [string, number, number]) => ({ start, stop: start + length }));
}
function sent(view: ZoneView) {
  const file = [...filesOf(dvbFiles, view).values()].find(({ path }) => path.endsWith('.ts'));
  const { services } = readStream(Buffer.concat([...(file?.chunks() ?? [])]));
  return services.get(801)?.present[0];
}

test.each([
  ['Asia/Shanghai', '00:00', '23:50-00:10'],
  ['Etc/UTC', '00:00', '23:50-24:10'],
  ['America/New_York', '00:00', '22:00-01:30'],
  ['Asia/Kathmandu', '05:00', '04:40-05:20'],
])('in %s, whose day starts %s, what %s began is in every file of the first day', async (zone, dayStart, slot) => {
  const view = await viewOf(zone, dayStart, slot);
  const start = view.timeline.dayStart(FIRST);
  for (const events of [guided(view), tabled(view)]) {
    expect(events[0].start).toBeLessThan(start);
    expect(events[0].stop).toBeGreaterThan(start);
    for (const [index, event] of events.slice(1).entries()) expect(event.start).toBe(events[index].stop);
  }
  const present = sent(view);
  expect(present?.start).toBeLessThanOrEqual(start);
  expect(present?.stop).toBeGreaterThan(start);
  const boxes = JSON.parse(textOf(diypFiles, `diyp/一年级/${FIRST}.json`, view)).epg_data;
  expect([boxes[0].start, boxes.at(-1).end]).toEqual(['00:00', '24:00']);
});
