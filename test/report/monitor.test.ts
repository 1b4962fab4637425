import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { EventLog } from '../../src/monitor/events/event-log.js';
import type { Hearing } from '../../src/monitor/events/hearing.js';
import type { Finding } from '../../src/monitor/judge/finding.js';
import { jsonLine } from '../../src/report/monitor/json-line.js';
import { junit } from '../../src/report/monitor/junit.js';
import { monitorPage } from '../../src/report/monitor/page.js';
import { wall } from '../../src/report/monitor/wall.js';
import { START } from '../monitor/a-sample.js';

const schema: object = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/monitor-line.schema.json'), 'utf8'),
);
const isLine = new Ajv2020({ allErrors: true }).compile(schema);

const one = { file: 'P1/chinese/01.mp4', lesson: 'P1-chinese-01', programme: undefined };
const two = { file: '<b>.mp4', lesson: undefined, programme: 'song' };

function hearing(zone: string, minute: number, more: Partial<Finding>): Hearing {
  return {
    stream: { zone, channel: 'p1', number: 1, address: new URL('http://a.example/') },
    at: START + minute * 60_000,
    finding: {
      ...{ state: 'as-planned', planned: one, heard: { ...one, offset: 65_000, errors: 0.0671 }, alike: [] },
      ...{ late: 40, why: undefined },
      ...more,
    },
    ...{ clock: 'stream', delay: 1234, picture: 'AAAA' },
  };
}

const HEARD = [
  hearing('city', 0, {}),
  hearing('web', 0, {
    state: 'wrong-lesson',
    heard: { ...two, offset: 5000, errors: 0.1 },
    alike: ['c.mp4'],
    late: undefined,
  }),
  hearing('city', 1, {}),
  hearing('web', 1, {
    state: 'wrong-lesson',
    heard: { ...two, offset: 65_000, errors: 0.1 },
    alike: ['c.mp4'],
    late: undefined,
  }),
  hearing('far', 1, {
    state: 'unreachable',
    heard: undefined,
    late: undefined,
    why: { zh: '没有应答', en: 'no answer' },
  }),
  hearing('far', 2, { state: 'unclear', heard: undefined, late: undefined }),
];

function heard() {
  const log = new EventLog({ confirmation: { needed: 2, of: 3 }, apart: 3000 });
  const lines = HEARD.map((one) => jsonLine(one, log.hear(one)));
  return {
    lines,
    report: { log, at: START + 120_000, timeZone: 'Asia/Shanghai', language: 'en', colour: false } as const,
  };
}

test('a line for each sample, as the schema says; what begins comes with its picture', () => {
  const lines = heard().lines.map((line): Record<string, unknown> => JSON.parse(line));
  for (const line of lines) expect(isLine(line), JSON.stringify(isLine.errors)).toBe(true);
  expect(lines[0]).toEqual({
    ...{ at: '2020-03-09T01:00:00.000Z', zone: 'city', channel: 'p1', state: 'as-planned' },
    ...{ lesson: 'P1-chinese-01', recording: 'P1/chinese/01.mp4', offset: 65, errors: 0.067, late: 0.04 },
    ...{ planned: { lesson: 'P1-chinese-01', recording: 'P1/chinese/01.mp4' }, clock: 'stream', delay: 1.23 },
  });
  expect(lines[3]).toMatchObject({
    picture: 'AAAA',
    events: [{ kind: 'begins', state: 'wrong-lesson', begin: '2020-03-09T01:00:00.000Z', alike: ['c.mp4'] }],
  });
  expect(lines[5]).toMatchObject({ state: 'unknown', judged: false });
});

test('the wall: channels down, zones across, and what is wrong below', () => {
  expect(wall(heard().report).split('\n')).toEqual(
    [
      '2020-03-09 09:02',
      '      city        far              web         ',
      'p1    as planned  between programmes  wrong lesson',
      '',
      '2020-03-09 09:00 –   web/p1  wrong lesson song / c.mp4 1:05 should be P1-chinese-01',
      '',
    ].map((line) =>
      expect.stringMatching(
        new RegExp(
          `^${line
            .replaceAll(/[.*+?()|[\]\\]/g, '\\$&')
            .replaceAll(/ +/g, ' +')
            .trimEnd()} *$`,
        ),
      ),
    ),
  );
});

test('JUnit: one case for each stream, and those with events fail', () => {
  const text = junit(heard().report);
  expect(text).toContain('tests="3" failures="1"');
  expect(text).toMatch(/<failure type="wrong-lesson" message="wrong lesson song/);
});

test('the page shows each zone and each event, and escapes what comes from files', () => {
  const text = monitorPage(heard().report);
  expect(text).toContain('<img src="data:image/jpeg;base64,AAAA"');
  expect(text).toContain('<th scope="row">p1</th>');
  const named = HEARD.map((one) =>
    hearing(one.stream.zone, 1, { heard: { ...two, programme: undefined, offset: 0 }, state: 'wrong-lesson' }),
  );
  const log = new EventLog({ confirmation: { needed: 1, of: 1 }, apart: 3000 });
  for (const one of named) log.hear(one);
  expect(monitorPage({ ...heard().report, log })).toContain('&lt;b>.mp4');
});
