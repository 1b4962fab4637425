// More recordings of each kind of trouble: other codecs, containers and subtitles than those of films.mjs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { both, film, films, join2, MADE, made, picture, run, sound, words, write } from './films.mjs';

for (const [file, options, said] of [
  ['tta.mkv', '-c:a tta', 'off-profile(container, sound codec)'],
  ['wavpack.mkv', '-c:a wavpack', 'off-profile(container, sound codec)'],
  ['alac.mp4', '-c:a alac', 'off-profile(sound codec)'],
  ['opus.mp4', '-c:a libopus', 'off-profile(sound codec)'],
  ['mp1-like.mpg', '-c:v mpeg1video -c:a mp2', 'off-profile(container, picture codec, sound codec)'],
  ['pcm-dvd.vob', '-c:v mpeg2video -c:a pcm_dvd', 'off-profile(container, picture codec, sound codec)'],
  ['av1.mp4', '-c:v libsvtav1 -preset 12', 'off-profile(picture codec)'],
  ['av1.mkv', '-c:v libsvtav1 -preset 12', 'off-profile(container, picture codec)'],
  ['vp9.mp4', '-c:v libvpx-vp9 -deadline realtime -cpu-used 8', 'off-profile(picture codec)'],
  [
    'vp9.webm',
    '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus',
    'off-profile(container, picture codec, sound codec)',
  ],
  ['hevc.ts', '-c:v libx265 -x265-params log-level=none -preset ultrafast', 'off-profile(container, picture codec)'],
  ['hevc.mkv', '-c:v libx265 -x265-params log-level=none -preset ultrafast', 'off-profile(container, picture codec)'],
  [
    'hevc-ten-bit.mp4',
    '-c:v libx265 -x265-params log-level=none -preset ultrafast -pix_fmt yuv420p10le',
    'off-profile(picture codec, colours)',
  ],
  [
    'mpeg2-422.ts',
    '-c:v mpeg2video -pix_fmt yuv422p -c:a mp2',
    'off-profile(container, picture codec, colours, sound codec)',
  ],
  [
    'mpeg2-422.mxf',
    '-c:v mpeg2video -pix_fmt yuv422p -c:a pcm_s24le',
    'off-profile(container, picture codec, colours, sound codec)',
  ],
  ['wmv1.wmv', '-c:v wmv1 -bf 0 -c:a wmav1', 'off-profile(container, picture codec, sound codec)'],
  ['flv1.flv', '-c:v flv1 -bf 0 -c:a libmp3lame -ar 44100', 'off-profile(container, picture codec, sound codec)'],
  [
    'mjpeg.avi',
    '-c:v mjpeg -pix_fmt yuvj420p -bf 0 -c:a pcm_s16le',
    'off-profile(container, picture codec, sound codec)',
  ],
  ['xvid.avi', '-c:v mpeg4 -bf 0 -c:a libmp3lame', 'off-profile(container, picture codec, sound codec)'],
])
  made(file, options, said);

for (const ending of ['mov', 'mxf'])
  film(
    `dnxhd.${ending}`,
    [
      ...['-f', 'lavfi', '-i', 'testsrc2=size=1920x1080:rate=25:duration=2', ...sound(2)],
      ...words('-c:v dnxhd -b:v 120M -pix_fmt yuv422p -c:a pcm_s16le'),
    ],
    `off-profile(${ending === 'mxf' ? 'container, ' : ''}picture codec, colours, sound codec)`,
  );

// --- covers and subtitles that are pictures
for (const file of ['cover.mov', 'cover.m4v'])
  film(
    file,
    (folder) => {
      run(folder, [...picture(0.04), '-frames:v', '1', 'other-cover.png']);
      run(folder, [
        ...[...both(4), '-i', 'other-cover.png', ...words('-map 0 -map 1 -map 2'), ...MADE],
        ...words('-c:v:1 copy -disposition:v:1 attached_pic -f mp4'),
        file,
      ]);
    },
    'ok',
  );
const SECONDS = [0.5, 2.5];
/** VobSub: an index and a programme stream with a sub-picture of 16 by 4 pixels at each time. */
function vobSub(folder) {
  const unit = Buffer.from(
    '002a000c00010001000100010000002401033210' + '04ffff0500000f000003' + '0600040008ff' + '0080002402ff',
    'hex',
  );
  const packs = SECONDS.map((seconds) => {
    const time = seconds * 90_000;
    const stamp = Buffer.from([
      0x21,
      (time >> 22) & 0xff,
      ((time >> 14) & 0xfe) | 1,
      (time >> 7) & 0xff,
      ((time << 1) & 0xfe) | 1,
    ]);
    const pes = Buffer.concat([Buffer.from('000001bd00008180' + '05', 'hex'), stamp, Buffer.from([0x20]), unit]);
    pes.writeUInt16BE(pes.length - 6, 4);
    const head = Buffer.from('000001ba4400040004010189c3f8', 'hex');
    const padding = Buffer.alloc(2048 - head.length - pes.length, 0xff);
    padding.writeUInt32BE(0x1be);
    padding.writeUInt16BE(padding.length - 6, 4);
    return Buffer.concat([head, pes, padding]);
  });
  write(folder, 'real.sub', Buffer.concat(packs));
  const palette = Array.from({ length: 16 }, (_, index) => (index * 0x111111).toString(16).padStart(6, '0')).join(', ');
  const times = SECONDS.map(
    (seconds, index) =>
      `timestamp: 00:00:0${Math.floor(seconds)}:500, filepos: ${(index * 2048).toString(16).padStart(9, '0')}\n`,
  );
  write(
    folder,
    'real.idx',
    `# VobSub index file, v7 (do not modify this line!)\nsize: 720x576\npalette: ${palette}\nid: en, index: 0\n${times.join('')}`,
  );
}
for (const [file, codec, more, said] of [
  ['vobsub.mkv', 'copy', '', 'off-profile(container)'],
  ['vobsub.mp4', 'copy', '', 'ok'],
  ['dvbsub-real.ts', 'dvbsub', '', 'off-profile(container)'],
  // The second picture stays on for longer than the film.
  ['dvbsub-real.mkv', 'dvbsub', '', 'tracks(subtitle 3) off-profile(container)'],
  ['xsub.avi', 'xsub', '-bf 0 -c:a libmp3lame', 'off-profile(container, sound codec)'],
])
  film(
    file,
    (folder) => {
      vobSub(folder);
      const maps = words('-map 0 -map 1 -map 2');
      run(folder, [...both(4), '-i', 'real.idx', ...maps, ...MADE, '-c:s', codec, ...words(more), file]);
    },
    said,
  );

// --- sizes that change, in H.265
const HEVC = '-c:v libx265 -x265-params log-level=none:repeat-headers=1 -preset ultrafast -c:a aac';
const larger = (folder, file) =>
  run(folder, ['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=25:duration=4', ...sound(4), ...words(HEVC), file]);
film(
  'hevc-sizes.ts',
  (folder) => {
    larger(folder, 'hevc-larger.ts');
    join2(folder, 'hevc-sizes.ts', 'hevc.ts', 'hevc-larger.ts');
  },
  'clock off-profile(container, picture codec, picture size)',
);
for (const [ending, said] of [
  ['mp4', 'off-profile(picture codec, picture size)'],
  ['mkv', 'off-profile(container, picture codec, picture size)'],
])
  film(
    `hevc-sizes.${ending}`,
    (folder) => {
      run(folder, [...both(4), ...words(HEVC), 'hevc-small.mp4']);
      larger(folder, 'hevc-larger.mp4');
      write(folder, 'hevc-sizes.txt', "file 'hevc-small.mp4'\nfile 'hevc-larger.mp4'\n");
      run(folder, ['-f', 'concat', '-i', 'hevc-sizes.txt', ...words('-c copy'), `hevc-sizes.${ending}`]);
    },
    said,
  );

// --- clocks that step back
/** The tags of a second FLV after those of the first: its clock begins at 0 again. */
film(
  'back.flv',
  (folder) => {
    const bytes = readFileSync(join(folder, 'plain.flv'));
    write(folder, 'back.flv', Buffer.concat([bytes, bytes.subarray(13)]));
  },
  'clock off-profile(container)',
  { length: 8.06 },
);
film(
  'back.mkv',
  (folder) => run(folder, ['-copyts', '-i', 'jump-back.ts', ...words('-c copy -copyts back.mkv')]),
  'clock off-profile(container)',
  { length: 8.063 },
);

export { films };
