import { expect, test } from 'vitest';
import { aFolder, measure } from './media-bench.js';
import { writeMp4 } from './write-mp4.js';

test('a film is measured on every rung of the ladder', async () => {
  const folder = await aFolder({ 'P1/a.mp4': writeMp4({ length: 720, title: '识字' }) });
  const { 'P1/a.mp4': record } = await measure(folder, ['P1/a.mp4']);
  expect(record).toMatchObject({
    state: 'ok',
    rung: 'played',
    lengths: { played: 720_000, container: 720_000, video: 720_000, audio: 720_000 },
    streams: [
      { type: 'video', codec: 'h264', width: 640, height: 360, frameRate: 25 },
      { type: 'audio', codec: 'aac' },
    ],
  });
});

test('a film whose sample entries have two sizes has both', async () => {
  const folder = await aFolder({ 'a.mp4': writeMp4({ secondSize: 480 }), 'b.mp4': writeMp4() });
  const { 'a.mp4': changing, 'b.mp4': steady } = await measure(folder, ['a.mp4', 'b.mp4']);
  expect(changing).toMatchObject({ state: 'ok', streams: [{ sizes: ['640x360', '480x480'] }, {}] });
  expect(JSON.stringify(steady)).not.toContain('sizes');
});

test('two films joined with cat are refused by name', async () => {
  const folder = await aFolder({ 'a.mp4': Buffer.concat([writeMp4(), writeMp4({ length: 9 })]) });
  const { 'a.mp4': record } = await measure(folder, ['a.mp4']);
  expect(record).toMatchObject({ state: 'unreadable', reason: { code: 'files-joined' } });
});

test('an edit list that cuts is measured as it plays, and one that plays more than there is breaks off', async () => {
  const cutFilm = writeMp4({ length: 4, edited: 2, claims: 2 });
  const folder = await aFolder({
    'a.mp4': cutFilm,
    'b.mp4': writeMp4({ edited: 60 }),
    'c.mp4': writeMp4({ edited: 4 }),
  });
  const { 'a.mp4': cut, 'b.mp4': long, 'c.mp4': whole } = await measure(folder, ['a.mp4', 'b.mp4', 'c.mp4']);
  // Read packet by packet, which a film with a plain index need not be.
  const near = expect.closeTo(2000, -2);
  expect(cut).toMatchObject({ state: 'ok', lengths: { played: near, packets: near } });
  expect(long).toMatchObject({ state: 'truncated', reason: { code: 'packets-end-early' } });
  expect(whole).toMatchObject({ state: 'ok', lengths: { played: 4000 } });
  expect(JSON.stringify(whole)).not.toContain('packets');
});
