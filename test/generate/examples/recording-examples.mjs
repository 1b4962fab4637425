import { createHash } from 'node:crypto';
import { tinyRecording } from '../tiny-recording.mjs';
import { course, file, grid, lessons, PROJECT, TEN, week } from './example-files.mjs';

const MEDIA = { 'project.yaml': `${PROJECT}media: {}\n` };
const FIRST = 'P1/chinese/01.mp4';
const GOOD = {
  state: 'ok',
  size: 150_000_000,
  modified: '2020-03-06T10:00:00.000Z',
  lengths: { video: 1_150_000, audio: 1_150_000 },
  rung: 'video',
  container: 'mp4',
  streams: [
    { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 },
    { type: 'audio', codec: 'aac' },
  ],
};
const PLAYED = { played: 1_150_000, video: 1_150_000, audio: 1_150_000 };
const [picture, sound] = GOOD.streams;
const lock = (records) =>
  `{\n${Object.entries(records)
    .map(([path, record]) => `${JSON.stringify(path)}: ${JSON.stringify({ ...GOOD, ...record })},\n`)
    .join('')}"format": "airclass media lock 1"\n}\n`;
const broken = (state, code) => ({ state, reason: { code }, lengths: undefined, rung: undefined, streams: undefined });
/** What was measured before and after a new delivery of the first lesson. */
const delivered = (at, faulty, fixed = {}) =>
  file('media.lock.json', `courses/p1.yaml:${at}`, lock({ [FIRST]: faulty }), lock({ [FIRST]: fixed }), MEDIA);
/** Of a file under 64 KiB. */
const fingerprintOf = (bytes) => createHash('sha256').update(`${bytes.length}\n`).update(bytes).digest('hex');
const RECORDING = tinyRecording({ title: '一', milliseconds: 1_150_000 });

const reviewed = (title, on) => `{title: ${title}, reviewed: {on: ${on}, by: 教研室}}`;

export const recordingExamples = {
  'deadline-after-broadcast': file(
    'project.yaml',
    '4:19',
    `${PROJECT}media: {deadline: {days-before: 0, at: 17:00}}\n`,
    `${PROJECT}media: {deadline: {days-before: 1, at: 17:00}}\n`,
    { [`media/${FIRST}`]: RECORDING },
  ),
  'media-folder-absent': file(
    'project.yaml',
    '4:26',
    `${PROJECT}media: {folders: [media, disk2]}\n`,
    `${PROJECT}media: {folders: [media]}\n`,
    { [`media/${FIRST}`]: RECORDING },
  ),
  'media-lock-contradicts-folder': file(
    'media.lock.json',
    '2:1',
    lock({ [FIRST]: { size: 37_118, fingerprint: 'c3'.repeat(32) } }),
    lock({ [FIRST]: { size: RECORDING.length, fingerprint: fingerprintOf(RECORDING) } }),
    { ...MEDIA, [`media/${FIRST}`]: RECORDING },
  ),
  'media-lock-unreadable': file(
    'media.lock.json',
    '3:1',
    lock({ [FIRST]: {} }).replace('"format"', '<<<<<<< HEAD\n"format"'),
    lock({ [FIRST]: {} }),
    MEDIA,
  ),
  'path-leaves-media-folder': file(
    `media/${FIRST}`,
    'courses/p1.yaml:3:39',
    { linkTo: '../../../elsewhere.mp4' },
    RECORDING,
    { ...MEDIA, 'elsewhere.mp4': RECORDING },
  ),
  'recording-changed-since-review': file(
    'media.lock.json',
    'courses/p1.yaml:3:60',
    lock({ [FIRST]: { sha256: 'b2'.repeat(32) } }),
    lock({ [FIRST]: { sha256: 'a1'.repeat(32) } }),
    {
      ...MEDIA,
      'courses/p1.yaml': course(
        TEN.replace('一', `{title: 一, reviewed: {on: 2020-03-06, by: 教研室, sha256: ${'a1'.repeat(32)}}}`),
      ),
    },
  ),
  'recording-clock-broken': delivered(
    '3:39',
    { lengths: PLAYED, rung: 'played', clock: { breaks: 1, at: 600_000, by: -600_000 } },
    { lengths: PLAYED, rung: 'played' },
  ),
  'recording-decoded-faulty': delivered(
    '3:39',
    { decoded: { errors: 0, black: [{ from: 60_000, length: 30_000 }], frozen: [], silence: [], loudness: -24 } },
    { decoded: { errors: 0, black: [], frozen: [], silence: [], loudness: -24 } },
  ),
  'recording-part-missing': delivered(
    '3:39',
    { lengths: { ...PLAYED, audio: 10_000 }, rung: 'played' },
    { lengths: PLAYED, rung: 'played' },
  ),
  'recording-tracks-differ': delivered(
    '3:39',
    { lengths: PLAYED, rung: 'played', tracks: [{ track: 3, type: 'audio', ends: 1_900_000 }] },
    { lengths: PLAYED, rung: 'played' },
  ),
  'nothing-measured': file('project.yaml', 'project.yaml:1:5', PROJECT, MEDIA['project.yaml'], {
    'media.lock.json': lock({ [FIRST]: {} }),
  }),
  'recording-near-name': file(
    'project.yaml',
    'courses/p1.yaml:3:39',
    `${PROJECT}media: {file: "{grade}/{course}/{number}.mp4"}\n`,
    MEDIA['project.yaml'],
    { [`media/${FIRST}`]: RECORDING },
  ),
  'recording-in-two-folders': file(`disk2/${FIRST}`, 'courses/p1.yaml:3:39', RECORDING, undefined, {
    'project.yaml': `${PROJECT}media: {folders: [media, disk2]}\n`,
    [`media/${FIRST}`]: RECORDING,
    'disk2/README': 'x',
  }),
  'recording-missing': file('media.lock.json', 'courses/p1.yaml:3:39', lock({}), lock({ [FIRST]: {} }), {
    ...MEDIA,
    'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, ~, ~, ~, ~]\n',
    'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
  }),
  'recording-no-picture': delivered('3:39', { streams: [sound] }),
  'recording-no-sound': delivered('3:39', { streams: [picture] }),
  'recording-off-profile': delivered('3:39', { streams: [{ ...picture, width: 1440 }, sound] }),
  'recording-shared': lessons('3:42', course(TEN.replace('二', '{title: 二, file: P1/chinese/01.mp4}')), course(TEN), {
    ...MEDIA,
    'media.lock.json': lock({ [FIRST]: {} }),
  }),
  'recording-short': delivered('3:39', { lengths: { video: 400_000, audio: 400_000 } }),
  'recording-streams-disagree': delivered('3:39', { lengths: { video: 1_150_000, audio: 1_090_000 } }),
  'recording-too-long': grid('courses/p1.yaml:3:39', ['09:00-09:19: chinese'], ['09:00-09:20: chinese'], {
    ...MEDIA,
    'media.lock.json': lock({ [FIRST]: {} }),
  }),
  'recording-truncated': delivered('3:39', broken('truncated', 'box-past-end')),
  'recording-unreadable': delivered('3:39', broken('unreadable', 'no-index')),
  'recordings-from-lock': file(`media/${FIRST}`, 'project.yaml:4:1', undefined, RECORDING, {
    ...MEDIA,
    'media.lock.json': lock({ [FIRST]: {} }),
  }),
  'recordings-not-measured': file('media.lock.json', 'project.yaml:4:1', undefined, lock({ [FIRST]: {} }), MEDIA),
  'repeat-not-reviewed': lessons(
    '3:60',
    course(TEN.replace('一', reviewed('一', '2020-02-03'))),
    course(TEN.replace('一', reviewed('一', '2020-03-06'))),
    {
      ...MEDIA,
      'media.lock.json': lock({ [FIRST]: {} }),
      'calendar.yaml': 'term: {first-day: 2020-03-02, last-day: 2020-03-13}\n',
      'timetables/p1.yaml': week('09:00-09:20: chinese').replace('03-09', '03-02'),
      'timetables/p1-again.yaml': week('09:00-09:20: [repeat chinese 1, ~, ~, ~, ~]'),
    },
  ),
  'review-missing': lessons(
    '3:39',
    course(TEN.replace('二', reviewed('二', '2020-03-06'))),
    course(TEN.replace('一', reviewed('一', '2020-03-06')).replace('二', reviewed('二', '2020-03-06'))),
    { ...MEDIA, 'media.lock.json': lock({ [FIRST]: {} }) },
  ),
};
