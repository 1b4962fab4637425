import { expect, test } from 'vitest';
import { TimeText } from '../../../src/calendar/time-text.js';
import type { CatchUpSettings } from '../../../src/model/zone.js';
import { type CatchUpFlavour, catchUpQuery } from '../../../src/outputs/channels/catch-up-query.js';
import { catchUpUrl, kodiCorrection } from '../../../src/outputs/channels/catch-up-url.js';
import { aView } from '../a-view.js';

const STREAM = 'https://live.example/p1.m3u8?k=v';
const broadcast = { start: Date.parse('2020-03-09T01:00:00Z'), end: Date.parse('2020-03-09T01:20:00Z') };
const span = { file: 'x', start: 0, end: 0 };
const cases = (['playseek', 'tvdr', 'starttime'] as const).flatMap((dialect) =>
  (['local', 'utc'] as const).flatMap((clock) =>
    (['chinese', 'kodi'] as const).map((flavour): [CatchUpSettings, CatchUpFlavour] => [
      { days: 7, dialect, clock, span },
      flavour,
    ]),
  ),
);

test.each([
  ['playseek', 'local', '&playseek=20200309090000-20200309092000'],
  ['playseek', 'utc', '&playseek=20200309010000-20200309012000'],
  ['tvdr', 'utc', '&tvdr=20200309010000GMT-20200309012000GMT'],
  ['starttime', 'local', '&starttime=20200309090000&endtime=20200309092000'],
] as const)(
  '%s, %s clock: what a box in the project’s time zone asks for, whichever list it has',
  async (dialect, clock, query) => {
    const settings = { days: 7, dialect, clock, span };
    const correction = kodiCorrection(settings, await aView());
    for (const flavour of ['chinese', 'kodi'] as const) {
      const viewer = { flavour, timeZone: 'Asia/Shanghai', correction };
      expect(catchUpUrl(STREAM, settings, broadcast, viewer)).toBe(`${STREAM}${query}`);
    }
  },
);

test.each(cases)(
  'the list’s placeholders, filled as the player does, give the same address',
  async (settings, flavour) => {
    const timeZone = 'Asia/Shanghai';
    const correction = flavour === 'kodi' ? kodiCorrection(settings, await aView()) : undefined;
    const [local, utc] = [new TimeText(timeZone), new TimeText('UTC')];
    const [begin, end] = [broadcast.start, broadcast.end];
    const played = catchUpQuery(STREAM, settings, flavour)
      .replace(`\${(b)yyyyMMddHHmmss|UTC}`, utc.compact(begin))
      .replace(`\${(e)yyyyMMddHHmmss|UTC}`, utc.compact(end))
      .replace(`\${(b)yyyyMMddHHmmss}`, local.compact(begin))
      .replace(`\${(e)yyyyMMddHHmmss}`, local.compact(end))
      .replace('{utc:YmdHMS}', local.compact(begin - (correction ?? 0)))
      .replace('{utcend:YmdHMS}', local.compact(end - (correction ?? 0)));
    expect(`${STREAM}${played}`).toBe(catchUpUrl(STREAM, settings, broadcast, { flavour, timeZone, correction }));
  },
);
