import { test } from 'vitest';
import { onAir } from '../../../src/published/on-air/on-air.js';
import { json } from '../../../src/report/on-air/json.js';
import type { OnAirReport } from '../../../src/report/on-air/on-air-report.js';
import { pretty } from '../../../src/report/on-air/pretty.js';
import { aTimeline } from '../../published/as-run/a-timeline.js';
import { expectPage } from '../expect-page.js';

const timeline = await aTimeline();
/** Before the release, between lessons, a lesson, a relay, its last hour. */
const TIMES = ['03-08T20:00', '03-09T08:30', '03-09T09:19:30', '03-10T10:05', '03-11T23:30'];

function report(time: string, more: Partial<OnAirReport> = {}): OnAirReport {
  const at = Date.parse(`2020-${time}+08:00`);
  const everything = { isAskedZone: () => true, isAskedChannel: () => true };
  return {
    release: '000007-0123456789ab',
    previous: undefined,
    ...{ at, timeZone: timeline.timeZone, until: Date.parse('2020-03-12T00:00+08:00') },
    channels: onAir({ folder: '/nowhere', timeline }, undefined, at, everything),
    ...{ language: 'en', colour: false, ...more },
  };
}

test.each([
  ['on-air.zh.txt', pretty, { language: 'zh' }],
  ['on-air.en.txt', pretty, {}],
  ['on-air.json', json, {}],
] as const)('%s', (name, write, more) => {
  expectPage(name, TIMES.map((time) => write(report(time, more))).join('\n'));
});

test('in colours', () => {
  expectPage('on-air.colours.txt', pretty(report('03-09T09:19', { colour: true })).replaceAll('\u001b[', '␛'));
});
