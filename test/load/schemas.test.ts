import { readdir, readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { formatMessage } from '../../src/load/format-messages.js';
import { formats } from '../../src/load/formats.js';
import { loadProblems } from '../../src/load/problems.js';
import { shapeFault } from '../../src/load/shape-messages.js';

const names = (await readdir('schemas')).filter((name) => name.endsWith('.schema.json')).sort();
const schemas = await Promise.all(names.map(async (name) => JSON.parse(await readFile(`schemas/${name}`, 'utf8'))));

/** What people write; the others describe what AirClass writes. */
const WRITTEN = /^(calendar|common|courses|import|notify|programmes|project|teachers|timetable|vocabulary|zone)\./;

type Json = Record<string, unknown>;

/** Within `if` and `then`. */
const isCondition = (property: unknown) => property === true || Object.keys(Object(property)).join() === 'const';

function* parts(value: unknown): Iterable<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* parts(inner);
}

test('each is a sound schema of draft 2020-12', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats });
  for (const schema of schemas) {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
  }
});

test('the kinds of file, what they share, the formats that are written and the reports', () => {
  expect(names.map((name) => name.replace('.schema.json', ''))).toEqual([
    'adi-packages',
    'as-run',
    'c2-sending',
    'calendar',
    'changes',
    'channel-list',
    'common',
    'courses',
    'deviations',
    'diff',
    'diyp',
    'dvb-numbers',
    'ersatztv-playout',
    'ffplayout',
    'holidays',
    'import',
    'live-catch-up',
    'live-now',
    'log-line',
    'manifest',
    'monitor-line',
    'notify',
    'on-air',
    'on-demand',
    'owed',
    'plan-lock',
    'programmes',
    'project',
    'recordings',
    'report',
    'super-live',
    'teachers',
    'timeline-zones',
    'timeline',
    'timetable',
    'tonight',
    'vocabulary',
    'zone',
  ]);
});

describe.each(names.map((name, index) => [name, schemas[index]] as const))('%s', (name, schema) => {
  test('nothing is fetched: its id and its references are relative', () => {
    expect(schema.$id).toBe(name);
    const references = [...parts(schema)].flatMap((part) => (typeof part.$ref === 'string' ? [part.$ref] : []));
    for (const reference of references)
      expect(reference).toMatch(/^((common|timetable)\.schema\.json)?#\/\$defs\/[-\w]+$/);
  });

  test('each property and each definition explains itself in English and Chinese', () => {
    for (const part of parts(schema)) {
      for (const group of [part.properties, part.$defs]) {
        for (const [key, property] of Object.entries(Object(group))) {
          if (!isCondition(property))
            expect(`${key}: ${Object(property).description}`).toMatch(/: .*\p{Script=Han}.*\n[^\n]+$/u);
        }
      }
    }
  });

  test('objects take no other keys', () => {
    for (const part of parts(schema)) {
      if (part.type === 'object') expect(part).toHaveProperty('additionalProperties');
    }
  });
});

test.each(schemas.filter((schema) => WRITTEN.test(schema.$id)))(
  'each part of $$id has a title for people, Chinese first',
  (schema) => {
    for (const part of parts(schema)) {
      for (const inner of [part, part.items, part.additionalProperties, part.propertyNames]) {
        const { title, type } = Object(inner);
        if (typeof type === 'string') expect(title).toMatch(/\p{Script=Han}.* · \S/u);
      }
      for (const [key, property] of Object.entries(Object(part.properties))) {
        if (!isCondition(property)) expect(`${key}: ${Object(property).title}`).toMatch(/: .* · /);
      }
    }
  },
);

test('every keyword that the schemas of people’s files use has a message', () => {
  const silent = /^(\$|title$|description$|properties$|items$|if$|then$|propertyNames$)/;
  const keywords = new Set<string>();
  const collect = (schema: Json) => {
    for (const [keyword, value] of Object.entries(schema)) {
      if (!silent.test(keyword)) keywords.add(keyword);
      if (['properties', '$defs'].includes(keyword))
        for (const inner of Object.values(Object(value))) collect(Object(inner));
      if (['items', 'additionalProperties', 'propertyNames', 'if', 'then'].includes(keyword)) collect(Object(value));
    }
  };
  for (const schema of schemas) if (WRITTEN.test(schema.$id)) collect(schema);
  for (const keyword of keywords) {
    const error = { keyword, instancePath: '', schemaPath: '', params: {}, data: 'x' };
    const { message } = shapeFault({ path: ['key'], error, alternatives: [] }, 'x');
    expect(message.zh).toMatch(/\p{Script=Han}/u);
  }
  expect([...keywords].length).toBeGreaterThan(12);
});

test('every pattern and format of people’s files says how it is written', () => {
  const known = schemas.filter((schema) => WRITTEN.test(schema.$id)).flatMap((schema) => [...parts(schema)]);
  const written = known.filter(({ pattern, format }) => pattern !== undefined || format !== undefined);
  expect(written.length).toBeGreaterThan(30);
  for (const parentSchema of written) {
    const error = { keyword: 'pattern', instancePath: '', schemaPath: '', params: {}, parentSchema };
    const { zh, en } = formatMessage(error, 'x', '');
    expect(zh).toMatch(/“x”.*\p{Script=Han}{2}/u);
    expect(en).toMatch(/"x".* \w+/);
    expect(en).not.toMatch(/: $/);
  }
});

/** Addresses that run something, or name a file of anyone who opens them. */
const SCRIPTS =
  'javascript:alert(1) JavaScript://a/%0Aalert(1) data:text/html,x data://a vbscript:x file:///etc/passwd file://a/b blob:a about:blank view-source:https://a jar:https://a chrome://a intent://a';

test.each([
  ['clock', '00:00 09:05 23:59:59 24:00 24:00:00', '24:01 25:00 9:00 09:60 09:00:60 09:00:5 noon 24:00:01'],
  [
    'clock-range',
    '09:00-09:20 23:00:30-24:00 23:50-00:10 23:50-24:10 22:00-34:00',
    '09:00 9:00-9:20 09:00-25:00 24:10-24:30 24:00-00:10 23:50-24:60 22:00-34:01 09:00-09:20-09:40 -',
  ],
  [
    'day',
    '2020-02-29 1999-12-31 2020-12-31',
    '2020-02-30 2019-02-29 2020-13-01 2020-00-10 2020-1-1 20200101 0000-01-01',
  ],
  [
    'day-range',
    '2020-03-09/2020-03-20',
    '2020-03-09 2020-03-09/ 2020-02-30/2020-03-20 2020-03-09/2020-03-10/2020-03-11',
  ],
  ['duration', '20m 1h 95s 1m30s 48h 30d 1d2h3m4s', '20 m 1.5h 30s1m -5m 20min 99999999h'],
  ['number-list', '12 12-15 3,5-7', '0 7-5 a 1-2-3 , 1,'],
  ['time-zone', 'Asia/Shanghai America/St_Johns UTC', 'Mars/City +08:00 CST8 CST GMT+8 UTC+8'],
  ['inner-path', 'a.mp4 a/b.mp4 课/一.mp4 a..b/c', '/a ../a a/../b a//b ./a C:/a C:\\a a\\b ~/a http://a/b file:a a/'],
  [
    'file-pattern',
    '{grade}/{course}/{number:02}.mp4 {lesson}.mp4 x.mp4',
    '{x}.mp4 {number:2}.mp4 {grade.mp4 ../{grade} }{',
  ],
  [
    'mail-address',
    'a@b.example o.k+x@s-1.edu.cn',
    'a a@b @b.example a@b..example a@-b.example <a@b.example> a@b.example;c',
  ],
  ['mailbox', 'a@b.example 播出部<a@b.example>', 'a a@b 播出部<a@b> <a@b.example>x a@b.example<'],
  ['web-url', 'https://a.example/x HTTP://a', `a.example /x https:// https:a rtp://239.1.1.1 ftp://a ${SCRIPTS}`],
  ['logo-url', 'https://a.example/台.png 1.png /a/1.png', `https:// udp://a C:/a ${SCRIPTS}`],
  [
    'stream-url',
    'http://a https://a.example/x rtsp://a rtmp://a udp://239.1.1.1:5000 rtp://239.1.1.1:5000 igmp://239.1.1.1:1 Udp://@239.1.1.1:1',
    `a.example rtp:239.1.1.1 ftp://a srt://a ${SCRIPTS}`,
  ],
  ['relay-source', '卫星一路 a/b.mp4 /srv/a.ts rtp://239.1.1.1:5000 C:/a', `ftp://a pipe:0 concat:a ${SCRIPTS}`],
  [
    'play-url-pattern',
    'https://a.example/{grade}/{number:02}.m3u8 rtsp://a/{lesson}',
    `https://a.example/{x} {grade} https://a.example/{ udp://a/{lesson} {lesson}://a ${SCRIPTS}`,
  ],
  ['file-url', 'ftp://a:b@c/d ftps://a sftp://a https://a', `udp://a a.example ${SCRIPTS}`],
  ['file-url-pattern', 'ftp://a/{lesson}.ts https://a/{number}', `ftp://a/{x} udp://a/{lesson} ${SCRIPTS}`],
] as const)('format %s', (name, good, bad) => {
  const fits = formats[name];
  expect(good.split(' ').filter((text) => !fits(text))).toEqual([]);
  expect(bad.split(' ').filter((text) => fits(text))).toEqual([]);
  expect(fits('')).toBe(false);
});

test('a weekday with its time', () => {
  expect(['sat 09:00', 'mon 24:00'].every(formats['weekday-clock'])).toBe(true);
  expect(['sat', 'sat 25:00', 'day 09:00', 'sat  09:00'].some(formats['weekday-clock'])).toBe(false);
});

test('each problem has an id of its own and says what to do in both languages', () => {
  const ids = loadProblems.map((problem) => problem.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, summary, rationale } of loadProblems) {
    expect(id).toMatch(/^(file|yaml|schema)-[a-z0-9-]+$/);
    for (const text of [summary, rationale]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[A-Z]/);
    }
    expect(rationale.en).toMatch(/\.$/);
  }
});
