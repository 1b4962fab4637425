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
