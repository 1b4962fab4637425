import { expect, test } from 'vitest';
import { LogClock, readLogTime } from '../../../src/published/as-run/log-time.js';

test.each([
  ['2020-03-09 09:00', undefined],
  ['2020-03-09 09:00Z', 0],
  ['2020-03-09 09:00+08:00', 480],
  ['2020-03-09T09:00:00.5+0530', 330],
  ['2020-03-09 09:00:00-03:30', -210],
  ['2020-03-09 09:00:00-0100', -60],
])('minutes by which the clock of %s is ahead', (text, minutes) => {
  expect(readLogTime(text)?.offset).toBe(minutes === undefined ? undefined : minutes * 60_000);
});

/** Clocks of Berlin go from 02:00 to 03:00 on 29 March 2020, and from 03:00 back to 02:00 on 25 October. */
test.each<[string, after: string | undefined, expected: string | undefined, moment: string]>([
  ['2020-03-29 01:59', undefined, undefined, '00:59'],
  ['2020-03-29 02:30', undefined, undefined, 'skipped'],
  ['2020-03-29 02:30+01:00', undefined, undefined, '01:30'],
  ['2020-10-25 02:30', undefined, undefined, '00:30 or an hour later'],
  ['2020-10-25 02:30', '00:30', undefined, '00:30 or an hour later'],
  ['2020-10-25 02:30', '00:31', undefined, '00:30 or an hour later'],
  ['2020-10-25 02:30', '00:32', undefined, '01:30'],
  ['2020-10-25 02:30', undefined, '01:00', '00:30'],
  ['2020-10-25 02:30', undefined, '01:01', '01:30'],
  ['2020-10-25 02:30', '00:32', '00:30', '01:30'],
  ['2020-10-25 03:00', undefined, undefined, '02:00'],
])('%s in Berlin, after %s, expected at %s, is %s', (text, after, expected, moment) => {
  const time = readLogTime(text);
  if (time === undefined) throw new Error(text);
  const utc = (clock: string | undefined) => (clock === undefined ? undefined : Date.parse(`${time.day}T${clock}Z`));
  const found = new LogClock('Europe/Berlin').moment(time, utc(after), utc(expected));
  const clock = found.kind === 'skipped' ? found.kind : new Date(found.at).toISOString().slice(11, 16);
  expect(found.kind === 'at' && found.isGuess ? `${clock} or an hour later` : clock).toBe(moment);
});
