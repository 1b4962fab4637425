// A school whose lessons last half a minute, with speech, on five channels in five zones: for .ci/monitor.sh and the bench.
// Beside it, for each fault of a picture or sound, the same lessons with that fault.
// make-school.mjs <folder> <port>
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , school, port] = process.argv;
const ZONES = ['city', 'county', 'cable', 'mobile', 'web'];
const CHANNELS = [1, 2, 3, 4, 5];
const LENGTHS = [24, 27, 31, 29, 26, 33];
const WORDS =
  `today we count apples pears trees children read a poem about rivers mountains spring autumn winter the teacher
  asks why water boils answer because heat moves fast now draw a circle square triangle measure length weight time sing
  together louder softer listen to birds bells drums open your book at page seven nine twelve twenty`.split(/\s+/);
const LOOKS = ['null', 'hflip', 'vflip', 'transpose=1,scale=320:180', 'negate', 'hflip,vflip,negate'];

const write = (path, text) => {
  mkdirSync(join(school, path, '..'), { recursive: true });
  writeFileSync(join(school, path), text);
};
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

write(
  'project.yaml',
  `id: school
title: {zh: 空中课堂, en: Lessons on air}
time-zone: UTC
languages: [zh, en]
media: {folder: media, file: "{grade}/{course}/{number:02}.mp4", frame-rate: 25}
`,
);
write(
  'calendar.yaml',
  `term: {first-day: ${day(-1)}, last-day: ${day(9)}}
weekdays: [mon, tue, wed, thu, fri, sat, sun]
holidays: []
`,
);
write(
  'teachers.yaml',
  'organisations: {s: {zh: 电教馆, en: Station}}\nteachers: {z: {name: {zh: 张敏, en: Zhang Min}, organisation: s}}\n',
);
write(
  'courses/p1.yaml',
  `grade: P1
recorded-by: s
courses:
  chinese:
    teacher: z
    lessons:
${LENGTHS.map((length, index) => `      - {title: 第${index + 1}课, length: ${length}s}\n`).join('')}`,
);
write(
  'programmes.yaml',
  `programmes:
${LENGTHS.map((_, index) => `  l${index + 1}: {title: {zh: 第${index + 1}课, en: Lesson ${index + 1}}, kind: break, file: P1/chinese/0${index + 1}.mp4}\n`).join('')}  card: {title: {zh: 台标, en: Card}, kind: break, file: common/card.mp4}
fill: {after-lesson: {programmes: [card], guide: merge}, between: {programmes: [card], guide: show}, off-hours: {programmes: [card], guide: show}}
`,
);
const clock = (at) =>
  [at / 3600, (at / 60) % 60, at % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
for (const channel of CHANNELS) {
  const slots = [];
  for (let at = 0, turn = channel; at < 86_300; turn++) {
    const length = LENGTHS[turn % LENGTHS.length];
    slots.push(`  "${clock(at)}-${clock(at + length)}": l${(turn % LENGTHS.length) + 1}\n`);
    at += length;
  }
  write(
    `timetables/p${channel}.yaml`,
    `channel: p${channel}\ngrade: P${channel}\nfrom: ${day(-1)}\nweek:\n${slots.join('')}`,
  );
}
for (const [index, zone] of ZONES.entries()) {
  const lineup = CHANNELS.map((channel) => {
    const address = `http://127.0.0.1:${port}/${zone}/p${channel}/index.m3u8`;
    const name = `{zh: ${channel}年级, en: Grade ${channel}}`;
    return `  p${channel}: {number: ${10 * (index + 1) + channel}, id: p${channel}.${zone}.example, name: ${name}, stream: "${address}"}\n`;
  });
  write(
    `zones/${zone}.yaml`,
    `id: ${zone}\ntitle: {zh: ${zone}, en: ${zone}}\nlineup:\n${lineup.join('')}outputs: {channel: {}, xmltv: {days: 3, past-days: 0}}\n`,
  );
}

mkdirSync(join(school, 'media/P1/chinese'), { recursive: true });
mkdirSync(join(school, 'media/common'), { recursive: true });
let seed = 7;
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const ffmpeg = (...args) => execFileSync('ffmpeg', ['-v', 'error', '-y', '-nostdin', ...args]);
const coded = [
  '-c:v',
  'libx264',
  '-preset',
  'ultrafast',
  '-g',
  '50',
  '-pix_fmt',
  'yuv420p',
  '-c:a',
  'aac',
  '-ar',
  '48000',
];
for (const [index, length] of LENGTHS.entries()) {
  const text = Array.from({ length: 150 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const speech = join(school, 'speech.wav');
  execFileSync('espeak-ng', ['-v', ['en', 'en-us', 'de', 'fr', 'es', 'it'][index], '-w', speech, text]);
  const picture = `testsrc2=s=320x180:r=25:d=${length},${LOOKS[index]},format=yuv420p`;
  ffmpeg(
    '-f',
    'lavfi',
    '-i',
    picture,
    '-i',
    speech,
    '-t',
    `${length}`,
    ...coded,
    join(school, `media/P1/chinese/0${index + 1}.mp4`),
  );
}
ffmpeg(
  '-f',
  'lavfi',
  '-i',
  'smptebars=s=320x180:r=25:d=8',
  '-f',
  'lavfi',
  '-i',
  'anullsrc=r=48000',
  '-t',
  '8',
  ...coded,
  join(school, 'media/common/card.mp4'),
);

rmSync(join(school, 'speech.wav'));

const FAULTS = {
  frozen: ['-vf', 'trim=start_frame=50:end_frame=51,setpts=0,loop=-1:1,setpts=N/25/TB', '-c:a', 'copy'],
  black: ['-vf', 'drawbox=t=fill:c=black', '-c:a', 'copy'],
  silent: ['-af', 'volume=0', '-c:v', 'copy', '-c:a', 'aac'],
};
for (const [fault, words] of Object.entries(FAULTS)) {
  const folder = `${school}-${fault}`;
  cpSync(school, folder, { recursive: true, filter: (path) => !path.includes('media') });
  cpSync(join(school, 'media/common'), join(folder, 'media/common'), { recursive: true });
  mkdirSync(join(folder, 'media/P1/chinese'), { recursive: true });
  for (const [index, length] of LENGTHS.entries()) {
    const file = `media/P1/chinese/0${index + 1}.mp4`;
    const picture =
      fault === 'silent' ? [] : ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '50', '-pix_fmt', 'yuv420p'];
    ffmpeg('-i', join(school, file), ...words, ...picture, '-t', `${length}`, join(folder, file));
  }
}
