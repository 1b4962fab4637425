// Recordings that ffmpeg makes, one per kind of trouble, each with what must be said of it. Times are in seconds.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../../dist/media/guards.js';
import { crc32, withEdits, withStream } from './streams.mjs';

/** The one on PATH. */
const FFMPEG = findOnPath('ffmpeg', process.env);
const picture = (seconds, more = '') => [
  '-f',
  'lavfi',
  '-i',
  `testsrc2=size=320x180:rate=25:duration=${seconds}${more}`,
];
const sound = (seconds, tone = 440) => [
  ...['-f', 'lavfi', '-i', `sine=frequency=${tone}:sample_rate=48000:duration=${seconds},volume=-3dB`],
];
const both = (seconds) => [...picture(seconds), ...sound(seconds)];
const H264 = '-c:v libx264 -preset ultrafast -bf 2 -pix_fmt yuv420p'.split(' ');
const MADE = [...H264, '-c:a', 'aac'];
const words = (text) => text.split(' ').filter(Boolean);

/** Runs ffmpeg in the folder of the films. */
function run(folder, args) {
  execFileSync(FFMPEG, ['-nostdin', '-v', 'error', '-y', ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

const films = [];
/** `said` is what is found, in one line; `tracks` what a player plays, where it is not the first of each. */
function film(file, make, said, { tracks = ['v:0?', 'a:0?'], length } = {}) {
  const steps = typeof make === 'function' ? make : (folder) => run(folder, [...make, file]);
  films.push({ file, make: steps, said, tracks, length });
}
/** A film of 4 s of picture and sound with other options. */
function made(file, options, said, more) {
  film(file, [...both(4), ...MADE, ...words(options)], said, more);
}
const write = (folder, file, text) => writeFileSync(join(folder, file), text);
const join2 = (folder, file, ...parts) =>
  writeFileSync(join(folder, file), Buffer.concat(parts.map((part) => readFileSync(join(folder, part)))));
const SRT = '1\n00:00:00,500 --> 00:00:02,000\nhello\n\n2\n00:00:02,500 --> 00:00:03,800\n你好\n';
const LONG_SRT = `${SRT}\n3\n00:00:30,000 --> 00:01:00,000\nstill here\n`;
const ASS = `[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize\nStyle: Default,Arial,20\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:00.50,0:00:03.80,Default,,0,0,0,,hello\n`;

// --- what does not play does not count
made('plain.mp4', '', 'ok');
made('plain.mov', '', 'ok');
made('plain.mkv', '', 'off-profile(container)');
made('plain.ts', '', 'off-profile(container)');
made('plain.m2ts', '-f mpegts -mpegts_m2ts_mode 1', 'off-profile(container)');
made('plain.flv', '-ar 44100', 'off-profile(container)');
// AVI has no times for pictures out of order: ffmpeg counts the two that it holds back, 80 ms that nobody sees.
made('plain.avi', '-c:a libmp3lame', 'off-profile(container, sound codec)', { length: 4.032 });
made('plain.mpg', '-c:v mpeg2video -c:a mp2', 'off-profile(container, picture codec, sound codec)');
made('plain.vob', '-c:v mpeg2video -c:a ac3', 'off-profile(container, picture codec, sound codec)');
made('plain.mxf', '-c:v mpeg2video -c:a pcm_s16le', 'off-profile(container, picture codec, sound codec)');
made('plain.wmv', '-c:v wmv2 -bf 0 -c:a wmav2', 'off-profile(container, picture codec, sound codec)');
made(
  'plain.webm',
  '-c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus',
  'off-profile(container, picture codec, sound codec)',
);
made('fragments.mp4', '-movflags frag_keyframe+empty_moov -g 25', 'ok');
made('fragments-dash.mp4', '-movflags dash+frag_keyframe+global_sidx -g 25', 'ok');
made('streamed.mkv', '-live 1', 'off-profile(container)');
for (const codec of ['png', 'mjpeg', 'bmp', 'gif', 'tiff']) {
  film(
    `cover-${codec}.${codec === 'png' || codec === 'mjpeg' ? 'mp4' : 'mkv'}`,
    (folder) => {
      const cover = `cover.${codec === 'mjpeg' ? 'jpg' : codec}`;
      run(folder, [
        ...picture(0.04),
        '-frames:v',
        '1',
        '-f',
        codec === 'gif' ? 'gif' : 'image2',
        ...(codec === 'gif' ? [] : ['-c:v', codec]),
        cover,
      ]);
      const out = `cover-${codec}.${codec === 'png' || codec === 'mjpeg' ? 'mp4' : 'mkv'}`;
      if (out.endsWith('mp4')) {
        run(folder, [
          ...both(4),
          '-i',
          cover,
          ...words('-map 0 -map 1 -map 2'),
          ...MADE,
          ...words('-c:v:1 copy -disposition:v:1 attached_pic'),
          out,
        ]);
      } else {
        run(folder, [
          ...both(4),
          ...MADE,
          '-attach',
          cover,
          '-metadata:s:t',
          `mimetype=image/${codec === 'jpg' ? 'jpeg' : codec}`,
          out,
        ]);
      }
    },
    codec === 'png' || codec === 'mjpeg' ? 'ok' : 'off-profile(container)',
  );
}
film(
  'cover-first.mp4',
  (folder) => {
    run(folder, [...picture(0.04), '-frames:v', '1', 'front.png']);
    run(folder, [
      '-i',
      'front.png',
      ...both(4),
      ...words('-map 0 -map 1 -map 2'),
      ...MADE,
      ...words('-c:v:0 copy -disposition:v:0 attached_pic'),
      'cover-first.mp4',
    ]);
  },
  'ok',
  { tracks: ['v:1', 'a:0'] },
);
film(
  'attached-png.mkv',
  (folder) => {
    run(folder, [...picture(0.04), '-frames:v', '1', 'attached.png']);
    run(folder, [
      ...both(4),
      ...MADE,
      ...words('-attach attached.png -metadata:s:t mimetype=image/png attached-png.mkv'),
    ]);
  },
  'off-profile(container)',
);
film(
  'font.mkv',
  (folder) => {
    write(folder, 'font.ttf', Buffer.alloc(4000, 7));
    run(folder, [
      ...both(4),
      ...MADE,
      ...words('-attach font.ttf -metadata:s:t mimetype=application/x-truetype-font font.mkv'),
    ]);
  },
  'off-profile(container)',
);
film(
  'text-file.mkv',
  (folder) => {
    write(folder, 'notes.txt', 'notes');
    run(folder, [...both(4), ...MADE, ...words('-attach notes.txt -metadata:s:t mimetype=text/plain text-file.mkv')]);
  },
  'off-profile(container)',
);
const subtitled = (file, codec, input, name, said, more = '') =>
  film(
    file,
    (folder) => {
      write(folder, name, input);
      run(folder, [
        ...both(4),
        '-i',
        name,
        ...words('-map 0 -map 1 -map 2'),
        ...MADE,
        '-c:s',
        codec,
        ...words(more),
        file,
      ]);
    },
    said,
  );
subtitled('subrip.mkv', 'srt', SRT, 'a.srt', 'off-profile(container)');
subtitled('ass.mkv', 'ass', ASS, 'a.ass', 'off-profile(container)');
subtitled('text.mkv', 'text', SRT, 'b.srt', 'off-profile(container)');
subtitled('webvtt.mkv', 'webvtt', SRT, 'c.srt', 'off-profile(container)');
subtitled('tx3g.mp4', 'mov_text', SRT, 'd.srt', 'ok');
const TIMES = [0.2, 1, 2, 3, 3.8];
/** By type in the programme map, descriptors and the beginning of a packet. */
const STREAMS = {
  'dvbsub.ts': { type: 0x06, descriptors: '59086368691000010001', payload: '20000f800001000000ff' },
  'teletext.ts': { type: 0x06, descriptors: '56056368690800', payload: `10${'022c'.padEnd(92, 'f')}` },
  'klv.ts': { type: 0x06, descriptors: '05044b4c5641', payload: '060e2b34020b01010e01030101000000020102' },
  'klv-timed.ts': { type: 0x15, descriptors: '05044b4c5641', payload: '0000df0001060e2b34', id: 0xfc },
  'id3.ts': { type: 0x15, descriptors: '050449443320', payload: '49443304000000000000' },
  'private.ts': { type: 0x06, descriptors: '', payload: '00010203' },
  'smpte-2038.ts': { type: 0x06, descriptors: '0504564e4943', payload: '00010203' },
  'unknown-type.ts': { type: 0x99, descriptors: '', payload: '00010203' },
};
for (const [file, stream] of Object.entries(STREAMS)) {
  const add = (folder, out, seconds) =>
    write(folder, out, withStream(readFileSync(join(folder, 'plain.ts')), { ...stream, seconds }));
  film(file, (folder) => add(folder, file, TIMES), 'off-profile(container)');
}
film(
  'dvbsub.mkv',
  (folder) => run(folder, ['-i', 'dvbsub.ts', ...words('-map 0 -c copy dvbsub.mkv')]),
  'off-profile(container)',
);
film(
  'timecode.mov',
  (folder) => run(folder, [...both(4), ...MADE, ...words('-timecode 10:00:00:00 timecode.mov')]),
  'ok',
);
film(
  'timecode.mp4',
  (folder) => run(folder, [...both(4), ...MADE, ...words('-timecode 10:00:00:00 -write_tmcd 1 timecode.mp4')]),
  'ok',
);
for (const [name, options, said] of [
  ['dts.ts', '-c:a dca -strict -2', 'off-profile(container, sound codec)'],
  ['dts.mkv', '-c:a dca -strict -2', 'off-profile(container, sound codec)'],
  ['dts.mp4', '-c:a dca -strict -2', 'off-profile(sound codec)'],
  ['s302m.ts', '-c:a s302m -strict -2 -ac 2', 'off-profile(container, sound codec)'],
  ['float.mkv', '-c:a pcm_f32le', 'off-profile(container, sound codec)'],
  ['float.mov', '-c:a pcm_f32le', 'off-profile(sound codec)'],
  ['double.mov', '-c:a pcm_f64be', 'off-profile(sound codec)'],
  ['bluray.m2ts', '-c:a pcm_bluray -f mpegts -mpegts_m2ts_mode 1', 'off-profile(container, sound codec)'],
  ['truehd.mkv', '-c:a truehd -strict -2', 'off-profile(container, sound codec)'],
  ['adpcm.mkv', '-c:a adpcm_ima_wav -ar 44100', 'off-profile(container, sound codec)'],
  ['adpcm.mov', '-c:a adpcm_ima_qt -ar 44100', 'off-profile(sound codec)'],
  ['speex.mkv', '-c:a libspeex -ar 32000', 'off-profile(container, sound codec)'],
  ['ffv1.mkv', '-c:v ffv1', 'off-profile(container, picture codec)'],
  ['huffyuv.avi', '-c:v huffyuv -pix_fmt yuv422p -c:a pcm_s16le', 'off-profile(container, picture codec, sound codec)'],
  ['rawvideo.avi', '-c:v rawvideo -c:a pcm_s16le', 'off-profile(container, picture codec, sound codec)'],
  ['utvideo.mkv', '-c:v utvideo', 'off-profile(container, picture codec)'],
  ['theora.mkv', '-c:v libtheora -c:a libvorbis', 'off-profile(container, picture codec, sound codec)'],
  ['cinepak.mov', '-c:v cinepak -pix_fmt rgb24', 'off-profile(picture codec)'],
  ['jpeg2000.mov', '-c:v jpeg2000', 'off-profile(picture codec)'],
  ['qtrle.mov', '-c:v qtrle -pix_fmt rgb24', 'off-profile(picture codec)'],
  [
    'prores.mov',
    '-c:v prores_ks -pix_fmt yuv422p10le -c:a pcm_s24le',
    'off-profile(picture codec, colours, sound codec)',
  ],
  ['snow.avi', '-c:v snow -strict -2 -c:a pcm_s16le', 'off-profile(container, picture codec, sound codec)'],
  ['dirac.ts', '-c:v vc2 -strict -2 -pix_fmt yuv420p', 'off-profile(container, picture codec)'],
  ['hevc.mp4', '-c:v libx265 -x265-params log-level=none -preset ultrafast', 'off-profile(picture codec)'],
  ['mpeg4.mp4', '-c:v mpeg4', 'off-profile(picture codec)'],
  ['mp3.mp4', '-c:a libmp3lame', 'off-profile(sound codec)'],
  ['ac3.mp4', '-c:a ac3', 'off-profile(sound codec)'],
  ['eac3.ts', '-c:a eac3', 'off-profile(container, sound codec)'],
  ['flac.mp4', '-c:a flac -strict -2', 'off-profile(sound codec)'],
  ['alac.mov', '-c:a alac', 'off-profile(sound codec)'],
  ['opus.ts', '-c:a libopus', 'off-profile(container, sound codec)'],
  ['latm.ts', '-mpegts_flags latm', 'off-profile(container, sound codec)'],
])
  made(name, options, said);

film(
  'avs.ts',
  (folder) => {
    const bytes = readFileSync(join(folder, 'plain.ts'));
    for (let at = 0; at < bytes.length; at += 188) {
      const isMap = (bytes.readUInt16BE(at + 1) & 0x1fff) === 0x1000;
      if (!isMap) continue;
      const section = at + 5;
      const end = section + 3 + (bytes.readUInt16BE(section + 1) & 0xfff) - 4;
      // H.264 as AVS, which ffmpeg cannot encode: only its type in the programme map is another.
      bytes[bytes.indexOf(0x1b, section + 12)] = 0x42;
      bytes.writeUInt32BE(crc32(bytes.subarray(section, end)), end);
    }
    writeFileSync(join(folder, 'avs.ts'), bytes);
  },
  'off-profile(container, picture codec, frame rate)',
  { length: 4 },
);

// --- the length is that of what plays
film('sound-first.mp4', [...sound(4), ...picture(4), ...words('-map 0 -map 1'), ...MADE], 'ok');
film('two-sounds.mp4', [...both(4), ...sound(4, 880), ...words('-map 0 -map 1 -map 2'), ...MADE], 'ok');
film(
  'second-sound-long.mp4',
  [...both(4), ...sound(12, 880), ...words('-map 0 -map 1 -map 2'), ...MADE],
  'tracks(sound 3)',
);
film(
  'second-sound-short.mp4',
  [...both(8), ...sound(3, 880), ...words('-map 0 -map 1 -map 2'), ...MADE],
  'tracks(sound 3)',
);
film(
  'second-sound-long.mkv',
  [...both(4), ...sound(12, 880), ...words('-map 0 -map 1 -map 2'), ...MADE],
  'tracks(sound 3) off-profile(container)',
);
film(
  'second-sound-long.ts',
  [...both(4), ...sound(12, 880), ...words('-map 0 -map 1 -map 2'), ...MADE],
  'tracks(sound 3) off-profile(container)',
);
film(
  'second-picture-long.mp4',
  [...both(4), ...picture(10), ...words('-map 0 -map 1 -map 2'), ...MADE],
  'tracks(picture 3)',
);
film(
  'default-second.mkv',
  [
    ...both(4),
    ...sound(12, 880),
    ...words('-map 0 -map 2 -map 1'),
    ...MADE,
    ...words('-disposition:a:0 0 -disposition:a:1 default'),
  ],
  'tracks(sound 2) off-profile(container)',
  { tracks: ['v:0', 'a:1'] },
);
film('first-sound-short.mp4', [...both(4), ...picture(30), ...words('-map 2 -map 1'), ...MADE], 'part-missing(sound)');
film(
  'first-sound-short.mkv',
  [...both(4), ...picture(30), ...words('-map 2 -map 1'), ...MADE],
  'part-missing(sound) off-profile(container)',
);
film(
  'first-sound-short.ts',
  [...both(4), ...picture(30), ...words('-map 2 -map 1'), ...MADE],
  'part-missing(sound) off-profile(container)',
);
film('picture-short.mp4', [...picture(4), ...sound(30), ...MADE], 'part-missing(picture)');
film('picture-short.ts', [...picture(4), ...sound(30), ...MADE], 'part-missing(picture) off-profile(container)');
film('sound-bit-short.mp4', [...picture(20), ...sound(17), ...MADE], 'streams-disagree');
film(
  'second-sound-full.mp4',
  [...picture(30), ...sound(4), ...sound(30, 880), ...words('-map 0 -map 1 -map 2'), ...MADE],
  'part-missing(sound)',
);
subtitled('subtitle-long.mkv', 'srt', LONG_SRT, 'e.srt', 'tracks(subtitle 3) off-profile(container)');
subtitled('subtitle-long.mp4', 'mov_text', LONG_SRT, 'f.srt', 'tracks(subtitle 3)');
film(
  'chapter-long.mp4',
  (folder) => {
    write(
      folder,
      'chapters.txt',
      ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=one\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=2000\nEND=60000\ntitle=two\n',
    );
    run(folder, [
      ...both(4),
      '-i',
      'chapters.txt',
      ...words('-map 0 -map 1 -map_chapters 2'),
      ...MADE,
      'chapter-long.mp4',
    ]);
  },
  'tracks(chapter)',
);
film(
  'chapter-long.mkv',
  (folder) =>
    run(folder, [
      ...both(4),
      '-i',
      'chapters.txt',
      ...words('-map 0 -map 1 -map_chapters 2'),
      ...MADE,
      'chapter-long.mkv',
    ]),
  'tracks(chapter) off-profile(container)',
);
film('no-sound.mp4', [...picture(4), ...H264], 'no-sound');
film('no-picture.mp4', [...sound(4), '-c:a', 'aac'], 'no-picture');
film(
  'cover-only.mp4',
  (folder) => {
    run(folder, [...picture(0.04), '-frames:v', '1', 'only.png']);
    run(folder, [
      ...sound(4),
      '-i',
      'only.png',
      ...words('-map 0 -map 1 -c:a aac -c:v copy -disposition:v attached_pic cover-only.mp4'),
    ]);
  },
  'no-picture',
  { tracks: ['a:0'] },
);

// --- clocks that jump, start late, wrap or step back
film('joined.ts', (folder) => join2(folder, 'joined.ts', 'plain.ts', 'plain.ts'), 'clock off-profile(container)');
film(
  'joined-thrice.ts',
  (folder) => join2(folder, 'joined-thrice.ts', 'plain.ts', 'plain.ts', 'plain.ts'),
  'clock off-profile(container)',
  // Three times 189 frames of AAC.
  { length: 12.096 },
);
film(
  'joined.m2ts',
  (folder) => join2(folder, 'joined.m2ts', 'plain.m2ts', 'plain.m2ts'),
  'clock off-profile(container)',
);
film(
  'joined.mpg',
  (folder) => join2(folder, 'joined.mpg', 'plain.mpg', 'plain.mpg'),
  'clock off-profile(container, picture codec, sound codec)',
);
film(
  'joined.vob',
  (folder) => join2(folder, 'joined.vob', 'plain.vob', 'plain.vob'),
  'clock off-profile(container, picture codec, sound codec)',
);
const shifted =
  (file, offset, more = []) =>
  (folder) =>
    run(folder, [
      ...words(`-itsoffset ${offset}`),
      ...picture(4),
      ...words(`-itsoffset ${offset}`),
      ...sound(4),
      ...MADE,
      '-copyts',
      ...more,
      file,
    ]);
film(
  'jump.ts',
  (folder) => {
    shifted('later.ts', 50_000)(folder);
    join2(folder, 'jump.ts', 'plain.ts', 'later.ts');
  },
  'clock off-profile(container)',
);
film('jump-back.ts', (folder) => join2(folder, 'jump-back.ts', 'later.ts', 'plain.ts'), 'clock off-profile(container)');
film(
  'jump-minute.ts',
  (folder) => {
    shifted('minute.ts', 60)(folder);
    join2(folder, 'jump-minute.ts', 'plain.ts', 'minute.ts');
  },
  'clock off-profile(container)',
);
film(
  'jump.mpg',
  (folder) => {
    shifted('later.mpg', 20_000, words('-c:v mpeg2video -c:a mp2'))(folder);
    join2(folder, 'jump.mpg', 'plain.mpg', 'later.mpg');
  },
  'clock off-profile(container, picture codec, frame rate, sound codec)',
);
film(
  'jump.mkv',
  (folder) => run(folder, ['-copyts', '-i', 'jump.ts', ...words('-c copy -copyts jump.mkv')]),
  'clock off-profile(container)',
  { length: 8.06 },
);
film(
  'jump.mp4',
  (folder) => run(folder, ['-copyts', '-i', 'jump.ts', ...words('-c copy -copyts jump.mp4')]),
  'clock off-profile(frame rate)',
);
film(
  'jump.flv',
  (folder) => run(folder, ['-copyts', '-i', 'jump-minute.ts', ...words('-c:v copy -c:a copy -copyts jump.flv')]),
  'clock off-profile(container)',
  { length: 8.06 },
);
film('copyts.ts', shifted('copyts.ts', 50_000), 'off-profile(container)');
film('copyts.mkv', shifted('copyts.mkv', 3600), 'clock off-profile(container)');
film('copyts.mp4', shifted('copyts.mp4', 3600), 'clock');
film('copyts.flv', shifted('copyts.flv', 3600, ['-ar', '44100']), 'clock off-profile(container)');
film('wrap.ts', shifted('wrap.ts', 95_441.7 - 1.4), 'clock off-profile(container)');
film('edited.mp4', (folder) => run(folder, ['-ss', '1.5', '-i', 'plain.mp4', ...words('-c copy edited.mp4')]), 'ok');
film(
  'wrap.mpg',
  shifted('wrap.mpg', 95_441.7 - 0.5, words('-c:v mpeg2video -c:a mp2')),
  'clock off-profile(container, picture codec, sound codec)',
);
film(
  'jump-back.mkv',
  (folder) => run(folder, ['-copyts', '-i', 'jump-back.ts', ...words('-c copy -copyts jump-back.mkv')]),
  'clock off-profile(container)',
  { length: 8.06 },
);
film(
  'jump-back.mpg',
  (folder) => join2(folder, 'jump-back.mpg', 'later.mpg', 'plain.mpg'),
  'clock off-profile(container, picture codec, frame rate, sound codec)',
);
const edited = (file, edits, said, more = {}) =>
  film(
    file,
    (folder) => write(folder, file, withEdits(readFileSync(join(folder, 'plain.mp4')), edits, more.only)),
    said,
    more,
  );
edited(
  'edits-gap.mp4',
  [
    [1000, 80],
    [2000, 2080],
  ],
  'ok',
);
edited(
  'edits-twice.mp4',
  [
    [2000, 80],
    [2000, 80],
  ],
  'ok',
);
edited(
  'edits-empty.mp4',
  [
    [3000, -1],
    [4000, 80],
  ],
  'clock',
);
edited(
  'edits-empty-sound.mp4',
  [
    [3000, -1],
    [4000, 0],
  ],
  'streams-disagree',
  { only: [1] },
);
edited('edits-cut.mp4', [[2000, 1080]], 'ok');
edited('edits-long.mp4', [[60_000, 80]], 'truncated', { length: 0 });
film(
  'header-long.flv',
  (folder) => {
    const bytes = readFileSync(join(folder, 'plain.flv'));
    bytes.writeDoubleBE(600, bytes.indexOf('duration') + 9);
    write(folder, 'header-long.flv', bytes);
  },
  'truncated',
  { length: 0 },
);
film(
  'header-short.flv',
  (folder) => {
    const bytes = readFileSync(join(folder, 'plain.flv'));
    bytes.writeDoubleBE(1, bytes.indexOf('duration') + 9);
    write(folder, 'header-short.flv', bytes);
  },
  'off-profile(container)',
);
film(
  'frozen-video-gap.mp4',
  [...both(4), ...MADE, '-vf', "select='lt(n,10)+gt(n,90)'", '-fps_mode', 'vfr'],
  'off-profile(frame rate)',
);
film(
  'slides.mp4',
  ['-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=1/15:duration=60', ...sound(60), ...MADE],
  'off-profile(frame rate)',
);
film('late-sound.mp4', [...picture(20), ...words('-itsoffset 6'), ...sound(14), ...MADE], 'streams-disagree');
film(
  'late-sound.ts',
  [...picture(20), ...words('-itsoffset 6'), ...sound(14), ...MADE],
  'streams-disagree off-profile(container)',
);
film(
  'late-sound.mkv',
  [...picture(20), ...words('-itsoffset 6'), ...sound(14), ...MADE],
  'streams-disagree off-profile(container)',
);
film(
  'header-short.mkv',
  (folder) => wrongLength(folder, 'plain.mkv', 'header-short.mkv', 1000),
  'off-profile(container)',
);
film('header-long.mkv', (folder) => wrongLength(folder, 'plain.mkv', 'header-long.mkv', 600_000), 'truncated', {
  length: 0,
});

/** Writes another length, in milliseconds, into a Matroska file's header (Duration, 8 bytes of floating point). */
function wrongLength(folder, from, to, milliseconds) {
  const bytes = readFileSync(join(folder, from));
  const at = bytes.indexOf(Buffer.from([0x44, 0x89, 0x88]));
  if (at < 0) throw new Error('no Duration');
  bytes.writeDoubleBE(milliseconds, at + 3);
  writeFileSync(join(folder, to), bytes);
}

// --- the picture as it is shown
const shown = (file, size, options, said, rate = 25) =>
  film(
    file,
    ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${rate}:duration=4`, ...sound(4), ...MADE, ...words(options)],
    said,
  );
shown('anamorphic-pal.mp4', '720x576', '-vf setsar=64/45', 'ok');
shown('anamorphic-1440.mp4', '1440x1080', '-vf setsar=4/3', 'ok');
shown('anamorphic.mkv', '720x576', '-vf setsar=64/45', 'off-profile(container)');
shown(
  'anamorphic.mpg',
  '720x576',
  '-vf setdar=16/9 -c:v mpeg2video -c:a mp2',
  'off-profile(container, picture codec, sound codec)',
);
shown('four-thirds.mp4', '640x480', '', 'off-profile(picture shape)');
shown('pal-four-thirds.mp4', '720x576', '-vf setsar=16/15', 'off-profile(picture shape)');
shown('squeezed.mp4', '1280x720', '-vf setsar=3/4', 'off-profile(picture shape)');
shown('portrait.mp4', '180x320', '', 'off-profile(picture shape)');
shown('rates-30.mp4', '320x180', '', 'off-profile(frame rate)', 30);
shown('rates-50.mp4', '320x180', '', 'off-profile(frame rate)', 50);
shown('yuv444.mp4', '320x180', '-pix_fmt yuv444p', 'off-profile(colours)');
shown('yuv422.mp4', '320x180', '-pix_fmt yuv422p', 'off-profile(colours)');
shown('ten-bit.mp4', '320x180', '-pix_fmt yuv420p10le', 'off-profile(colours)');
shown('full-range.mp4', '320x180', '-pix_fmt yuvj420p', 'ok');
shown('interlaced.ts', '320x180', '-flags +ildct+ilme -x264opts tff=1', 'off-profile(container, scanning)');
for (const angle of [90, 180, 270]) {
  film(
    `turned-${angle}.mp4`,
    (folder) => {
      const size = angle === 180 ? '320x180' : '180x320';
      run(folder, [
        '-f',
        'lavfi',
        '-i',
        `testsrc2=size=${size}:rate=25:duration=4`,
        ...sound(4),
        ...MADE,
        `upright-${angle}.mp4`,
      ]);
      run(folder, [
        '-i',
        `upright-${angle}.mp4`,
        ...words(`-c copy -metadata:s:v rotate=${angle} turned-${angle}.mp4`),
      ]);
    },
    'off-profile(rotation)',
  );
}
film(
  'turned-wide.mp4',
  (folder) => run(folder, ['-i', 'plain.mp4', ...words('-c copy -metadata:s:v rotate=90 turned-wide.mp4')]),
  'off-profile(picture shape, rotation)',
);
film(
  'variable-rate.mp4',
  [
    '-f',
    'lavfi',
    '-i',
    "testsrc2=size=320x180:rate=25:duration=8,select='lt(n,50)+not(mod(n,3))'",
    ...sound(8),
    ...MADE,
    '-fps_mode',
    'vfr',
  ],
  'off-profile(frame rate)',
);
film(
  'size-changes.ts',
  (folder) => {
    run(folder, [
      ...['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=25:duration=4'],
      ...[...sound(4), ...MADE, ...words('-output_ts_offset 4.0 larger.ts')],
    ]);
    join2(folder, 'size-changes.ts', 'plain.ts', 'larger.ts');
  },
  'off-profile(container, picture size)',
  // The second begins 32 ms before the sound of the first ends; ffmpeg adds up both sounds.
  { length: 7.952 },
);
for (const [ending, more, said] of [
  ['mp4', '', 'off-profile(picture size)'],
  ['mov', '', 'off-profile(picture size)'],
  ['mkv', '', 'off-profile(container, picture size)'],
  ['flv', '', 'off-profile(container, picture size)'],
  ['m2ts', '-f mpegts -mpegts_m2ts_mode 1', 'off-profile(container, picture size)'],
])
  film(
    `size-changes.${ending}`,
    (folder) => {
      run(folder, [
        ...['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=25:duration=4'],
        ...[...sound(4), ...MADE, 'larger.mp4'],
      ]);
      write(folder, 'sizes.txt', "file 'plain.mp4'\nfile 'larger.mp4'\n");
      run(folder, ['-f', 'concat', '-i', 'sizes.txt', ...words(`-c copy ${more}`), `size-changes.${ending}`]);
    },
    said,
  );
film(
  'size-changes-fragments.mp4',
  (folder) =>
    run(folder, [
      '-i',
      'size-changes.mp4',
      ...words('-c copy -movflags frag_keyframe+empty_moov size-changes-fragments.mp4'),
    ]),
  'off-profile(picture size)',
);
film(
  'size-changes.mpg',
  (folder) => {
    run(folder, [
      ...['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=25:duration=4'],
      ...[...sound(4), ...words('-c:v mpeg2video -c:a mp2 larger.mpg')],
    ]);
    join2(folder, 'size-changes.mpg', 'plain.mpg', 'larger.mpg');
  },
  'clock off-profile(container, picture codec, picture size, sound codec)',
);
shown('interlaced.mp4', '320x180', '-flags +ildct+ilme -x264opts tff=1', 'off-profile(scanning)');
shown('interlaced.mkv', '320x180', '-flags +ildct+ilme -x264opts bff=1', 'off-profile(container, scanning)');
shown('progressive-in-fields.mp4', '320x180', '-x264opts fake-interlaced=1', 'ok');
shown('full-size.mp4', '1920x1080', '-g 25', 'ok');
shown('cropped-fields.mp4', '1920x1080', '-flags +ildct+ilme -x264opts tff=1', 'off-profile(scanning)');

// --- files joined with cat: a player stops after the first
for (const file of [
  'plain.mp4',
  'plain.mov',
  'fragments.mp4',
  'plain.mkv',
  'streamed.mkv',
  'plain.webm',
  'plain.avi',
  'plain.flv',
  'plain.wmv',
  'plain.mxf',
])
  film(`joined-${file}`, (folder) => join2(folder, `joined-${file}`, file, file), 'unreadable(files-joined)', {
    length: 0,
  });

/** A film cut off in the middle. */
film(
  'cut.mp4',
  (folder) => {
    const bytes = readFileSync(join(folder, 'plain.mp4'));
    const handle = openSync(join(folder, 'cut.mp4'), 'w');
    writeSync(handle, bytes, 0, Math.floor(bytes.length / 2));
    closeSync(handle);
  },
  'truncated',
  { length: 0 },
);

export { both, film, films, join2, MADE, made, picture, run, sound, words, write };
