import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffprobe from 'ffprobe-static';
import { describe, expect, test } from 'vitest';
import { sampleFiles } from './sample-lessons.mjs';
import { tinyRecording } from './tiny-recording.mjs';

interface Streams {
  readonly streams: readonly Readonly<Record<string, string | number>>[];
  readonly format: { readonly duration: string; readonly tags: Readonly<Record<string, string>> };
}

function probe(recording: Buffer): Streams {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-'));
  try {
    const file = join(folder, 'recording.mp4');
    writeFileSync(file, recording);
    const args = ['-v', 'warning', '-count_frames', '-show_streams', '-show_format', '-of', 'json', file];
    const { stdout, stderr } = spawnSync(ffprobe.path, args, { encoding: 'utf8' });
    expect(stderr).toBe('');
    const answer: Streams = JSON.parse(stdout);
    return answer;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a tiny recording', () => {
  test.each([
    ['a frame', 40],
    ['two seconds and a frame', 2040],
    ['a primary lesson', 12 * 60_000 + 7360],
    ['a whole slot', 20 * 60_000],
  ])('lasts as long as it is asked to: %s', (_, milliseconds) => {
    const { streams, format } = probe(tinyRecording({ title: 'P1-chinese-01', milliseconds }));
    const seconds = (milliseconds / 1000).toFixed(6);
    expect(streams.map(({ codec_name, duration }) => [codec_name, duration])).toEqual([
      ['h264', seconds],
      ['aac', seconds],
    ]);
    expect(format.duration).toBe(seconds);
  });

  test('is 16:9 at 25 frames a second and decodes in full', () => {
    const { streams, format } = probe(tinyRecording({ title: '识字 1', milliseconds: 600_000 }));
    expect(streams[0]).toMatchObject({ width: 64, height: 36, r_frame_rate: '25/1', nb_read_frames: '110' });
    expect(streams[1]).toMatchObject({ sample_rate: '8000', channels: 1, nb_read_frames: '4688' });
    expect(format.tags.title).toBe('识字 1');
  });

  test('has equal bytes for equal wishes, other bytes for another title, and is small', () => {
    const wishes = { title: 'a', milliseconds: 900_000 };
    expect(tinyRecording(wishes).equals(tinyRecording(wishes))).toBe(true);
    expect(tinyRecording(wishes).equals(tinyRecording({ ...wishes, title: 'b' }))).toBe(false);
    expect(tinyRecording(wishes).length).toBeLessThan(40_000);
  });

  test('is made of whole frames', () => {
    expect(() => tinyRecording({ title: 'a', milliseconds: 1010 })).toThrow('1010 ms are not whole frames');
  });
});

describe('the sample', () => {
  const files = sampleFiles('schedules/sichuan-2020-spring', 2);

  test('has the lessons of two weeks and the files of programmes, each once', () => {
    const lessons = files.filter(({ file }) => !file.startsWith('common/'));
    expect(lessons.filter(({ file }) => file.startsWith('S3/')).length).toBe(2 * 25);
    expect(lessons.length).toBe(2 * (2 * 20 + 10 * 25));
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
  });

  test('has lessons of 10 to 15 minutes in primary and 15 to 20 in secondary', () => {
    for (const { file, milliseconds } of files) {
      const [from, to] = file.startsWith('P') ? [10, 15] : file.startsWith('common/') ? [1, 25] : [15, 20];
      expect([file, milliseconds / 60_000 >= from && milliseconds / 60_000 <= to]).toEqual([file, true]);
    }
  });

  test('is what media.lock.json was measured from', () => {
    const lock: Readonly<Record<string, { readonly size: number; readonly lengths?: { readonly container: number } }>> =
      JSON.parse(readFileSync('schedules/sichuan-2020-spring/media.lock.json', 'utf8'));
    const made = files.map(({ file, ...wishes }) => [file, tinyRecording(wishes).length, wishes.milliseconds]);
    expect(made).toEqual(files.map(({ file }) => [file, lock[file]?.size, lock[file]?.lengths?.container]));
    const videos = Object.keys(lock).filter((file) => file.endsWith('.mp4'));
    expect(videos).toHaveLength(files.length);
  });
});
