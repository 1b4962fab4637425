// A project of one channel, two zones and one day, in a few versions; small, so that a build takes a moment.
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const zone = (id, number) => `id: ${id}
title: {zh: 区, en: Zone}
lineup:
  p1: {number: ${number}, id: p1.${id}.example, name: {zh: 一年级, en: Primary 1}, stream: "https://${id}.example/p1.m3u8"}
outputs:
  xmltv: {days: 1, past-days: 0}
  channels: {}
${number === 1 ? '  playout: {media-folder: /edu, days: 3}\n' : ''}  on-demand: {url: "https://vod.example/{lesson}.mp4"}
`;

const FILES = (title) => ({
  'project.yaml': 'id: small\ntitle: {zh: 小项目, en: Small}\ntime-zone: Asia/Shanghai\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
  'teachers.yaml': 'teachers:\n  zhang: {name: {zh: 张敏, en: Zhang Min}}\n',
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${title}, 二, 三, 四, 五]}\n`,
  'programmes.yaml':
    'programmes:\n  card: {title: {zh: 台标, en: Card}, kind: card}\nfill:\n  off-hours: {programmes: [card]}\n',
  'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n',
  'zones/one.yaml': zone('one', 1),
  'zones/two.yaml': zone('two', 2),
});

/** Writes one version of the project; what differs between two is the title of a lesson. */
export function writeProject(folder, version) {
  for (const [path, text] of Object.entries(FILES(`课文 ${version}`))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export function writeSignKey(path) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(`${path}.pub`, publicKey.export({ type: 'spki', format: 'pem' }));
  return path;
}

/** The command line of a build that keeps two releases, so that it also removes one. */
export const buildWords = (project, out, ...more) => [
  'build',
  project,
  '--now',
  '2020-03-08',
  '--from',
  '2020-03-09',
  '--keep',
  '1',
  '--out',
  out,
  '--lang',
  'en',
  ...more,
];

/** One thread for the disk, so that the n-th call is always the same one. */
export const ENVIRONMENT = { ...process.env, UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0', NODE_OPTIONS: '' };

/** Runs a publisher that is expected to succeed. */
export function mustRun(bin, words) {
  return execFileSync(process.execPath, [bin, ...words], { env: ENVIRONMENT, encoding: 'utf8', stdio: 'pipe' });
}
