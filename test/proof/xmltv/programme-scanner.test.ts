import { describe, expect, test } from 'vitest';
import { ProgrammeScanner, ScanFault } from '../../../src/proof/xmltv/programme-scanner.js';
import fc from '../../properties.js';

const time = (hour: number) =>
  `202003${String(9 + Math.floor(hour / 24)).padStart(2, '0')}${String(hour % 24).padStart(2, '0')}0000 +0800`;

function programme(hour: number, channel: string, lesson: string, firstShown?: string): string {
  const id = `${channel}.${lesson}${firstShown === undefined ? '' : `.${hour}`}`;
  const shown = firstShown === undefined ? '' : `    <previously-shown start="${firstShown}"/>\n`;
  return `  <programme start="${time(hour)}" stop="${time(hour + 1)}" channel="${channel}.example">\n    <title lang="zh">第 ${lesson} 课</title>\n    <episode-num system="airclass">${id}</episode-num>\n${shown}  </programme>\n`;
}

/** Two channels of three days that show the same lessons in the same order, first runs and repeats. */
const HEAD = '<tv>\n  <channel id="a"/>\n';
const DAYS = ['a', 'b'].flatMap((channel) =>
  [0, 1, 2].flatMap((day) =>
    ['one', 'two', 'three', 'card'].map((lesson, index) =>
      programme(day * 24 + index, channel, lesson, day === 0 || lesson === 'card' ? undefined : time(index)),
    ),
  ),
);
const GUIDE = Buffer.from(`${HEAD}${DAYS.join('')}</tv>\n`);

const BLANK = /[ \n]/;

/** All that is heard of a guide, in order; `bytes` are copied since they are used again. */
function scan(guide: Buffer, chunk: number): readonly string[] {
  const heard: string[] = [];
  const scanner = new ProgrammeScanner({
    head: (bytes) => heard.push(`head ${Buffer.from(bytes).toString('latin1')}`),
    programme: ({ bytes, startAt, stopAt, channel, id, isNameAlone, part, isNew, offset }) => {
      const [start, stop] = [startAt, stopAt].map((at) => bytes.toString('latin1', at, at + 20));
      const [body, after] = [part.body, part.after].map((piece) => Buffer.from(piece).toString('latin1'));
      heard.push([offset, start, stop, channel, id, isNew, isNameAlone, body, after, part.firstShown].join('|'));
    },
    tail: (bytes) => heard.push(`tail ${Buffer.from(bytes).toString('latin1')}`),
  });
  for (let at = 0; at < guide.length; at += chunk) scanner.add(guide.subarray(at, at + chunk));
  scanner.end();
  return heard;
}

describe('a guide', () => {
  test('is heard in full: every programme, and a part once for all that share it', () => {
    const heard = scan(GUIDE, GUIDE.length);
    expect(heard).toHaveLength(2 + DAYS.length);
    // Of each channel: three lessons as first runs and as repeats, and the card.
    expect(heard.filter((line) => line.split('|')[5] === 'true')).toHaveLength(2 * 7);
    for (const [index, text] of DAYS.entries()) {
      const [offset, , , channel, id] = heard[index + 1]?.split('|') ?? [];
      expect(text).toContain(`channel="${channel}"`);
      expect(text).toContain(`>${id}<`);
      expect(GUIDE.toString('utf8', Number(offset))).toMatch(
        new RegExp(`^${text.trimStart().slice(0, 70).replaceAll('+', '\\+')}`),
      );
    }
  });

  test.each([1, 2, 7, 63, 64, 100, 1000])('in pieces of %i bytes is the same', (chunk) => {
    expect(scan(GUIDE, chunk)).toEqual(scan(GUIDE, GUIDE.length));
  });

  test.each(['a&b', 'a>b', 'a b', '', 'é', 'a\tb'])('with the event id "%s" is not ours', (lesson) => {
    const id = lesson === '' ? '' : `a.${lesson}`;
    const guide = Buffer.from(GUIDE.toString().replace('>a.two<', `>${id}<`));
    expect(() => scan(guide, guide.length)).toThrow(ScanFault);
  });

  test('with a channel that has no name is not ours', () => {
    const guide = Buffer.from(GUIDE.toString().replace('channel="a.example"', 'channel=""'));
    expect(() => scan(guide, guide.length)).toThrow(ScanFault);
  });

  test('with any other byte is not taken for it', () => {
    const whole = scan(GUIDE, GUIDE.length);
    fc.assert(
      fc.property(
        fc.nat(GUIDE.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom(64, 333, GUIDE.length),
        (at, other, chunk) => {
          const changed = Buffer.from(GUIDE);
          changed[at] = (changed[at] ?? 0) ^ other;
          // Which blank stands between programmes says nothing.
          fc.pre(
            !BLANK.test(String.fromCharCode(GUIDE[at] ?? 0)) || !BLANK.test(String.fromCharCode(changed[at] ?? 0)),
          );
          let heard: readonly string[] = [];
          try {
            heard = scan(changed, chunk);
          } catch (error) {
            expect(error).toBeInstanceOf(ScanFault);
          }
          expect(heard).not.toEqual(whole);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
