import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { publish } from '../../src/release/publish.js';
import { releaseOf, spoilt } from '../release/a-release.js';
import { out, ownOutFolder } from '../release/out-folder.js';

ownOutFolder();

const OBJECTS = 'one/c2/objects.xml';
const SENDING = 'one/c2/sending.json';
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

test.each([
  ['XML that does not end', OBJECTS, replace('</ADI>', ''), /cannot be read: .*unclosed tag/],
  [
    'an element out of its place',
    OBJECTS,
    replace('<Objects>', '<Objects><ADI>'),
    /cannot be read: <ADI> in "ADI\/Objects"/,
  ],
  [
    'an object without properties',
    OBJECTS,
    replace(/( {4}<Object [^>]*)>[\s\S]*?<\/Object>/, '$1/>'),
    /P1" has no property/,
  ],
  ['an id that is too long', OBJECTS, replace(/ ID="/, ' ID="0'), /the object "c2-orders.one.category.P1" is faulty/],
  [
    'an object that is there twice',
    OBJECTS,
    replace(/( {4}<Object [\s\S]*?<\/Object>\n)/, '$1$1'),
    /P1" is there twice/,
  ],
  ['a deletion', OBJECTS, replace('Action="REGIST"', 'Action="DELETE"'), /P1" is faulty/],
  [
    'a schedule of a channel that is none',
    OBJECTS,
    replace(/(ChannelCode">)[^<]*/, '$1p9'),
    /the channel of "[^"]+" is not in the file/,
  ],
  ['a day that is none', OBJECTS, replace(/(StartDate">)\d+/, '$120200231'), /the times of "[^"]+" are faulty/],
  ['a schedule without length', OBJECTS, replace(/(Duration">)\d+/, '$1000000'), /the times of "[^"]+" are faulty/],
  [
    'schedules that overlap',
    OBJECTS,
    replace(/(Duration">)032000/, '$1032100'),
    /"c2-orders[^"]+" overlaps the one before it/,
  ],
  [
    'a mapping to what is not there',
    OBJECTS,
    replace(/ElementCode="[^"]*"/, 'ElementCode="x"'),
    /the Element of the mapping "x" is not in the file/,
  ],
  ['another zone', SENDING, replace('"zone": "one"', '"zone": "two"'), /its zone is two/],
  ['a window that ends before it begins', SENDING, replace(/"until": "2020/, '"until": "2019'), /its window is faulty/],
  ['no sender', SENDING, replace('"SCEDU"', '""'), /it has no "csp-id"/],
])('work orders are read back: %s', async (_, path, spoil, message) => {
  const { sound } = await compile('fixtures/golden/c2-orders', { now: 0, environment: {} });
  if (sound === undefined) throw new Error('not sound');
  const { files, options } = releaseOf(sound, sound.timeline.planned?.from ?? '');
  await expect(publish(spoilt(files, path, spoil), options(out))).rejects.toThrow(message);
});

/** Objects of the release on air are known, and are not parsed again. */
test.each([
  ['a known object twice', replace(/( {4}<Object [\s\S]*?<\/Object>\n)/, '$1$1'), /P1" is there twice/],
  ['known objects that are not in Objects', replace('<Objects>', '<Mappings>'), /cannot be read/],
  [
    'a known object in a comment',
    replace(/( {4}<Object [^\n]*Code="c2-orders.one.channel[\s\S]*?<\/Object>\n)/, '<!--$1-->'),
    /is not in the file/,
  ],
  [
    'a known schedule of a channel that is gone',
    replace(/ {4}<Object ElementType="Channel"[\s\S]*?<\/Object>\n/, ''),
    /is not in the file/,
  ],
  ['an end that is missing', replace('</Objects>', ''), /cannot be read/],
])('beside objects that are known: %s', async (_, spoil, message) => {
  const { sound } = await compile('fixtures/golden/c2-orders', { now: 0, environment: {} });
  if (sound === undefined) throw new Error('not sound');
  const { files, options } = releaseOf(sound, sound.timeline.planned?.from ?? '');
  const known = { ...options(out), program: 'this' };
  await publish(files, known);
  await expect(publish(spoilt(files, OBJECTS, spoil), known)).rejects.toThrow(message);
});
