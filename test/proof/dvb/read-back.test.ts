import { describe, expect, test } from 'vitest';
import { crc32Mpeg } from '../../../src/outputs/dvb/crc32-mpeg.js';
import { publish } from '../../../src/release/publish.js';
import { StageRefusal } from '../../../src/release/stage-refusal.js';
import { aRelease, spoilt } from '../../release/a-release.js';
import { out, ownOutFolder } from '../../release/out-folder.js';

ownOutFolder();

const DVB = '{original-network-id: 65281, transport-stream-id: 7, bitrate: 200kbps, days: 2, country: CHN}';
const zone = (more: string) =>
  `id: one\ntitle: {zh: 区, en: Zone}\nlineup:\n  p1: {number: 1, service-id: 801, id: p1.one.example, name: 一年级, stream: "https://one.example/p1.m3u8"}\noutputs: {xmltv: {days: 3}, ${more}}\n`;
const FILES = { 'zones/one.yaml': zone(`dvb: ${DVB}`) };
const EIT = 'one/dvb/eit.ts';
const XML = 'one/dvb/eit.xml';
const NUMBERS = 'one/dvb/numbers.json';

/** Where in the file the first packet stands that holds these bytes, and where they stand in it. */
function placeOf(file: Buffer, hex: string): { readonly packet: number; readonly at: number } {
  for (let packet = 0; packet < file.length; packet += 188) {
    const at = file.subarray(packet, packet + 188).indexOf(Buffer.from(hex, 'hex'));
    if (at >= 0) return { packet, at };
  }
  throw new Error(`no ${hex}`);
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
/** One bit of the byte `beyond` the first of these. */
const flip =
  (hex: string, beyond = 0) =>
  (text: string) => {
    const file = bytesOf(text);
    const { packet, at } = placeOf(file, hex);
    const place = packet + at + beyond;
    file[place] = (file[place] ?? 0) ^ 1;
    return file.toString('latin1');
  };
/** The first section of a table that lies in one packet, as `spoil` leaves it, wherever it comes; its CRC is made again. */
const rewritten = (head: string, spoil: (section: Buffer) => void) => (text: string) => {
  const file = bytesOf(text);
  const { packet, at } = placeOf(file, head);
  const length = 3 + (file.readUInt16BE(packet + at + 1) & 0x0fff);
  const original = Buffer.from(file.subarray(packet + at, packet + at + length));
  const section = Buffer.from(original);
  spoil(section);
  section.writeUInt32BE(crc32Mpeg(section.subarray(0, length - 4)), length - 4);
  for (let place = file.indexOf(original); place >= 0; place = file.indexOf(original, place)) file.set(section, place);
  return file.toString('latin1');
};
const replace = (from: string | RegExp, to: string) => (text: string) =>
  Buffer.from(bytesOf(text).toString().replace(from, to)).toString('latin1');

/** The last packet of a PID cut out. */
const withoutLast = (pid: number) => (text: string) => {
  const packets = text.match(/[\s\S]{188}/g) ?? [];
  const own = packets.flatMap((packet, index) => (packet.charCodeAt(2) === pid ? [index] : []));
  return packets.filter((_, index) => index !== own.at(-1)).join('');
};

/** The event of 09:00 on Monday, and the card before it, in present/following. */
const LESSON = 'e625010000002000';
const PRESENT = '4ef0';

async function refusal(path: string, spoil: (text: string) => string): Promise<string> {
  const { files, options } = await aRelease(FILES);
  const error: unknown = await publish(spoilt(files, path, spoil), options(out)).catch((thrown: unknown) => thrown);
  if (!(error instanceof StageRefusal)) throw new Error(`not refused: ${String(error)}`);
  return error.message;
}

describe('DVB files are read again before anyone sees them', () => {
  test.each([
    ['sound ones are published', FILES, '2020-03-09'],
    ['without a guide', { 'zones/one.yaml': `${zone(`dvb: ${DVB}`).replace('xmltv: {days: 3}, ', '')}` }, '2020-03-09'],
    [
      'with an event that began before the schedule',
      {
        ...FILES,
        'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nday-start: 08:00\n',
        'timetables/p1.yaml':
          'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  07:50-08:10: eyes\n  09:00-09:20: chinese\n',
        'courses/p1.yaml':
          'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n',
      },
      '2020-03-10',
    ],
    [
      'with characters that GB 2312 lacks, a name that is cut, a day of one event',
      {
        'zones/one.yaml': zone(`dvb: ${DVB}`).replace('一年级', `囍${'长'.repeat(80)}`),
        'teachers.yaml': 'teachers:\n  zhang: {name: 王喆}\n  li: {name: 李娜}\n',
      },
      '2020-03-12',
    ],
  ])('%s', async (_, files, from) => {
    const release = await aRelease(files, from);
    expect((await publish(release.files, release.options(out))).isNew).toBe(true);
  });

  test.each([
    [
      'a bit of a text',
      EIT,
      flip(LESSON, 12),
      /^one\/dvb\/eit\.ts: it cannot be read: a section of table \d+ has a wrong CRC/,
    ],
    ['a bit of a start', EIT, flip(LESSON), /has a wrong CRC/],
    ['a bit of TOT', EIT, flip('434843484e'.slice(4), 4), /TOT has a wrong CRC/],
    ['a sync byte', EIT, (text: string) => `\x48${text.slice(1)}`, /packet 1 is not valid/],
    [
      'a counter',
      EIT,
      (text: string) => `${text.slice(0, 3)}\x11${text.slice(4)}`,
      /packet 1 of PID 0 is not in its turn/,
    ],
    ['a packet that is gone', EIT, (text: string) => text.slice(188), /packet \d+ of PID 0 is not in its turn/],
    ['half a packet at the end', EIT, (text: string) => text.slice(0, -100), /does not end with a whole packet/],
    ['nothing', EIT, () => '', /does not end with a whole packet/],
    ['a loop that does not close', EIT, withoutLast(0x14), /the counter of PID 20 does not close the loop/],
    [
      'half a character',
      EIT,
      rewritten(PRESENT, (section) => section.writeUInt8(0x80, 34)),
      /a text has a byte that GB 2312 does not have/,
    ],
    ['a section number', EIT, rewritten(PRESENT, (section) => section.writeUInt8(2, 6)), /is after the last one/],
    ['a version', EIT, rewritten(PRESENT, (section) => section.writeUInt8(0xc3, 5)), /table 78 of 801 has versions/],
    [
      'another service',
      EIT,
      rewritten(PRESENT, (section) => section.writeUInt16BE(802, 3)),
      /section 1 of table 78 of 802 is missing/,
    ],
    ['another multiplex', EIT, rewritten(PRESENT, (section) => section.writeUInt16BE(8, 8)), /is of another multiplex/],
    [
      'a digit that is none',
      EIT,
      rewritten(PRESENT, (section) => section.writeUInt8(0x6a, 18)),
      /6a is not a number of two digits/,
    ],
    ['no length', EIT, rewritten(PRESENT, (section) => section.fill(0, 21, 24)), /has no length/],
    [
      'a length beyond the end',
      EIT,
      rewritten(PRESENT, (section) => section.writeUInt8(0xff, 25)),
      /a length is beyond the end/,
    ],
    [
      'a length of the card that the schedule does not have',
      EIT,
      rewritten(PRESENT, (section) => section.writeUInt8(1, 21)),
      /is not what the schedule says/,
    ],
    ['XML that is none', XML, replace('</EIT>', ''), /^one\/dvb\/eit\.xml: it cannot be read: /],
    ['another start in XML', XML, replace('01:00:00"', '01:00:01"'), /event 801\/\d+ is not as in eit\.ts/],
    ['another name in XML', XML, replace('小学一年级', '小学二年级'), /event 801\/\d+ is not as in eit\.ts/],
    ['an event less in XML', XML, replace(/ {4}<event [\s\S]*?<\/event>\n/, ''), /it has \d+ events of \d+/],
    ['numbers that are none', NUMBERS, replace('"tables"', '"table"'), /numbers\.json: it cannot be read: no "tables"/],
    [
      'a number twice',
      NUMBERS,
      (text: string) => text.replace(/(\["p1\.\S+?",)\d+(,.*\n\["p1\.\S+?",)(\d+)/, '$1$3$2$3'),
      /two events of p1 are number \d+/,
    ],
    [
      'a number that eit.ts does not have',
      NUMBERS,
      replace(/(\["p1\.P1-chinese-01",)\d+/, '$165535'),
      /event \d+ of channel "p1" has no id/,
    ],
    [
      'another time',
      NUMBERS,
      replace(/(\["p1\.P1-chinese-01",\d+,)\d+/, '$11583715660000'),
      /p1\.P1-chinese-01 is at another time than in eit\.ts/,
    ],
    [
      'another id',
      NUMBERS,
      replace('"p1.P1-chinese-01"', '"p1.P1-chinese-02"'),
      /guide\.xml:\d+: p1\.P1-chinese-0[12]: the EIT differs/,
    ],
    [
      'another service in the channel plan',
      'one/lineup.xml',
      replace('<service-id>801', '<service-id>802'),
      /service 802 is not as in eit\.ts/,
    ],
    [
      'another name in the channel plan',
      'one/lineup.xml',
      replace('<service-name>一', '<service-name>二'),
      /service 801 is not as in eit\.ts/,
    ],
    [
      'a guide of another hour',
      'one/guide.xml',
      (text: string) => text.replaceAll('20200309092000', '20200309092100'),
      /p1\.P1-chinese-01: the EIT differs/,
    ],
    [
      'a guide of another lesson',
      'one/guide.xml',
      (text: string) => text.replaceAll('p1.P1-chinese-01', 'p1.P1-chinese-07'),
      /p1\.P1-chinese-07: the EIT differs[\s\S]*p1\.P1-chinese-01 is missing, which the EIT has/,
    ],
  ])('%s', async (_, path, spoil, message) => {
    expect(await refusal(path, spoil)).toMatch(message);
  });
});
