import { describe, expect, test } from 'vitest';
import { LocalClock } from '../../src/calendar/local-time.js';
import { type AskedWindow, publishedUntil } from '../../src/calendar/published-window.js';
import { aProject, SMALL_PROJECT } from '../a-project.js';

const GUIDE = 'xmltv: {days: 1}';
const PLACES = 'media-folder: /srv, formats: [ffconcat]';
const C2 =
  'carrier: telecom, csp-id: SCEDU, lsp-id: TEL, movie-url: "ftp://files.example/edu", order-url: "ftp://files.example/c2/one"';

interface Case {
  readonly outputs?: string;
  readonly dayStart?: string;
  readonly now?: string;
  readonly asked?: AskedWindow;
}

/** On the clock of Shanghai. */
async function until({ outputs = GUIDE, dayStart = '00:00', now = '2020-03-10T08:00', asked = {} }: Case) {
  const { project, reports } = await aProject({
    'project.yaml': `${SMALL_PROJECT['project.yaml']}day-start: ${dayStart}\n`,
    'zones/one.yaml': SMALL_PROJECT['zones/one.yaml']?.replace('outputs: {}', `outputs: {${outputs}}`) ?? '',
  });
  if (project === undefined) throw new Error(reports.join('\n'));
  const clock = new LocalClock(project.timeZone);
  const instant = publishedUntil(project, clock, Date.parse(`${now}:00+08:00`), asked);
  return new Date(clock.localMillis(instant)).toISOString().slice(0, 16);
}

describe('what is published ends with the last broadcast day of the widest file', () => {
  test.each<readonly [string, Case, string]>([
    ['one day', {}, '2020-03-11T00:00'],
    ['seven days where no guide is written', { outputs: '' }, '2020-03-17T00:00'],
    ['a guide of ten', { outputs: 'xmltv: {days: 10}' }, '2020-03-20T00:00'],
    ['playout of three', { outputs: `${GUIDE}, playout: {${PLACES}}` }, '2020-03-13T00:00'],
    ['playout of five', { outputs: `${GUIDE}, playout: {${PLACES}, days: 5}` }, '2020-03-15T00:00'],
    ['airings', { outputs: `${GUIDE}, airings: {days: 4}` }, '2020-03-14T00:00'],
    ['files of box apps', { outputs: `${GUIDE}, diyp: {days: 5}` }, '2020-03-15T00:00'],
    ['a calendar', { outputs: `${GUIDE}, feeds: {calendar: {of: [grades], days: 6}}` }, '2020-03-16T00:00'],
    ['orders of a carrier', { outputs: `${GUIDE}, c2: {${C2}, days: 7}` }, '2020-03-17T00:00'],
    ['fewer days are asked for', { outputs: 'xmltv: {days: 10}', asked: { days: 2 } }, '2020-03-12T00:00'],
    [
      'playout has three at least',
      { outputs: `${GUIDE}, playout: {${PLACES}}`, asked: { days: 1 } },
      '2020-03-13T00:00',
    ],
    ['from another day', { asked: { from: '2020-03-14' } }, '2020-03-15T00:00'],
    ['a day that begins at six', { dayStart: '06:00' }, '2020-03-11T06:00'],
    ['before six, the day before is on air', { dayStart: '06:00', now: '2020-03-10T05:59' }, '2020-03-10T06:00'],
    ['from six on, the day itself', { dayStart: '06:00', now: '2020-03-10T06:00' }, '2020-03-11T06:00'],
  ])('%s', async (_, given, expected) => {
    expect(await until(given)).toBe(expected);
  });
});
