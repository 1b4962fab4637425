import { describe, expect, test } from 'vitest';
import { type AsRunInput, runAsRun } from '../../../src/published/as-run/as-run.js';
import type { AsRunReport } from '../../../src/report/as-run/as-run-report.js';
import { AS_RUN_FORMATS, asRunFormat } from '../../../src/report/as-run/index.js';
import { LogPlaces } from '../../../src/report/as-run/log-places.js';
import { aTimeline, ffplayoutLog, inputOf } from '../../published/as-run/a-timeline.js';
import { expectPage } from '../expect-page.js';

const timeline = await aTimeline();
/** Every verdict once at least: two mornings. */
const LOG = [
  ffplayoutLog([
    '08:50:00 11:30 /edu/common/card.mp4',
    '09:01:30 16:30 /edu/P1/chinese/01.mp4',
    '09:18:00 02:00 /edu/common/next.mp4',
    '09:20:00 08:00 /edu/P1/math/01.mp4',
    '09:28:00 02:00 /srv/other "1".mp4',
    '09:30:00 10:00 /edu/P1/math/01.mp4',
    '09:40:00 10:00 /edu/airclass-slate.png',
    '09:50:00 10:00 /edu/common/card.mp4',
    '10:30:00 05:00 /edu/P1/math/02.mp4',
    '11:00:00 00:01 /edu/common/card.mp4',
  ]),
  ffplayoutLog(
    [
      '08:58:00 18:00 /edu/P1/chinese/02.mp4',
      '09:20:00 20:00 /edu/P1/chinese/05.mp4',
      '09:40:00 10:00 /edu/common/eyes.mp4',
      '09:50:00 10:00 /edu/common/card.mp4',
      '10:00:00 30:00 udp://news',
    ],
    '2020-03-10',
  ),
  'a line that says nothing\n',
].join('');
const AUTHORISED = 'start,end,reason,by\n2020-03-10 09:15,2020-03-10 09:45,"停电, ""A""",李\nlater,x,y,z\n';

function report(more: Partial<AsRunReport> = {}, input: Partial<AsRunInput> = {}): AsRunReport {
  const { logs, authorised, ...rest } = inputOf(timeline, LOG, {
    authorised: { file: 'authorised.csv', text: AUTHORISED },
    channels: ['p1', 'p2'],
    logs: [{ file: 'p1.log', text: LOG }],
    ...input,
  });
  const texts = new Map(
    [...logs, ...(authorised === undefined ? [] : [authorised])].map(({ file, text }) => [file, text]),
  );
  return {
    run: runAsRun({ ...rest, logs, authorised, channels: ['p1'] }),
    places: new LogPlaces(texts),
    release: '000007-0123456789ab',
    timeZone: timeline.timeZone,
    tolerance: rest.tolerance,
    isFull: true,
    ...{ language: 'en', colour: false, ...more },
  };
}

describe('every verdict', () => {
  test.each(AS_RUN_FORMATS)('as %s', async (format) => {
    const write = await asRunFormat(format);
    const [zh, en] = [write(report({ language: 'zh' })), write(report())];
    const ending = { pretty: 'txt', junit: 'xml', html: 'html', csv: 'csv', json: 'json' }[format];
    if (format === 'json') expect(zh).toBe(en);
    else expectPage(`as-run.zh.${ending}`, zh);
    expectPage(format === 'json' ? 'as-run.json' : `as-run.en.${ending}`, en);
  });
});

test('in colours, without what was as planned', async () => {
  const text = (await asRunFormat('pretty'))(report({ colour: true, isFull: false }));
  expectPage('as-run.colours.txt', text.replaceAll('\u001b[', '␛'));
});
