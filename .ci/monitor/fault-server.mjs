// Serves the channels of a release as `airclass channel` does, and breaks those that it is told to:
// node fault-server.mjs <release> <packages> <port>; POST /fault?zone=…&channel=…&kind=… (no kind: as it should be).
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { asChannelList, MASTER_PLAYLIST, mediaPlaylist, openPackages } from '../channel/sources.mjs';

const [release, packages, port, school] = process.argv.slice(2);
const find = openPackages(packages, Date.now);

const fingerprints = (folder) =>
  Object.entries(JSON.parse(readFileSync(join(folder, 'media.lock.json'), 'utf8'))).filter(
    ([, { fingerprint }]) => fingerprint,
  );
const sound = new Map(fingerprints(school));
const files = new Map([...sound].map(([file, { fingerprint }]) => [fingerprint, file]));
/** The same lessons with a fault, by the fingerprints of those without. */
const faulty = Object.fromEntries(
  ['frozen', 'black', 'silent'].map((kind) => [
    kind,
    new Map(
      fingerprints(`${school}-${kind}`).map(([file, { fingerprint }]) => [sound.get(file)?.fingerprint, fingerprint]),
    ),
  ]),
);
const lessons = [...files].filter(([, file]) => file.startsWith('P1/')).sort(([, a], [, b]) => (a < b ? -1 : 1));
/** The lesson three further on. */
const another = new Map(lessons.map(([fingerprint], index) => [fingerprint, lessons[(index + 3) % lessons.length][0]]));

const rowsWith = (list, change) => ({ ...list, rows: list.rows.map(change) });
const later = (list, by) => rowsWith(list, (row) => ({ ...row, start: row.start + by }));
const BROKEN = {
  wrong: (list) => rowsWith(list, (row) => ({ ...row, media: another.get(row.media) ?? row.media })),
  late: (list) => later(list, 8000),
  early: (list) => later(list, -8000),
  apart: (list) => later(list, 4000),
  slate: (list) => rowsWith(list, (row) => ({ ...row, media: undefined })),
};
for (const [kind, others] of Object.entries(faulty))
  BROKEN[kind] = (list) => rowsWith(list, (row) => ({ ...row, media: others.get(row.media) ?? row.media }));

const lists = new Map();
for (const zone of readdirSync(release)) {
  const folder = join(release, zone, 'channel');
  try {
    for (const name of readdirSync(folder))
      lists.set(`${zone}/${name.slice(0, -5)}`, asChannelList(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  } catch {
    // Not a zone.
  }
}
const kinds = new Map();
const clockKinds = {
  'wrong-clock': (text) =>
    text.replace(/(DATE-TIME:)(.*)/g, (_, tag, time) => tag + new Date(Date.parse(time) - 3_600_000).toISOString()),
};
const stale = new Map();

createServer((request, response) => {
  const url = new URL(request.url, 'http://x');
  if (url.pathname === '/fault') {
    const { zone, channel, kind } = Object.fromEntries(url.searchParams);
    if (kind) kinds.set(`${zone}/${channel}`, kind);
    else kinds.delete(`${zone}/${channel}`);
    stale.delete(`${zone}/${channel}`);
    return response.end();
  }
  if (url.pathname.startsWith('/packages/')) return sendPart(url.pathname.slice(10), request, response);
  const [, zone, channel, name] = url.pathname.split('/');
  const key = `${zone}/${channel}`;
  const list = lists.get(key);
  const kind = kinds.get(key);
  if (list === undefined || kind === 'unreachable') return response.writeHead(kind ? 503 : 404).end();
  if (name === 'index.m3u8') return send(response, MASTER_PLAYLIST, kind);
  const text = mediaPlaylist(BROKEN[kind]?.(list) ?? list, Date.now(), find, '/packages');
  if (kind === 'hang') return;
  if (kind === 'redirect')
    return response.writeHead(302, { location: `http://localhost:${port}${url.pathname}` }).end();
  if (kind === 'huge') return flood(response, Buffer.alloc(65_536, 0x47), 16_384);
  if (kind === 'endless') return flood(response, Buffer.from(`${text}${'#EXTINF:6,\nx.ts\n'.repeat(5000)}`), 100_000);
  if (kind === 'stale') {
    if (!stale.has(key)) stale.set(key, text);
    return send(response, stale.get(key));
  }
  send(response, clockKinds[kind]?.(text) ?? text);
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));

function send(response, text) {
  response.writeHead(200, { 'content-type': 'application/vnd.apple.mpegurl' }).end(text);
}

function flood(response, chunk, times) {
  response.writeHead(200);
  let left = times;
  const more = () => {
    while (left-- > 0) if (!response.write(chunk)) return response.once('drain', more);
    response.end();
  };
  response.on('error', () => undefined);
  more();
}

function sendPart(path, request, response) {
  const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
  const descriptor = openSync(join(packages, path), 'r');
  const bytes = Buffer.alloc(Number(to) - Number(from) + 1);
  readSync(descriptor, bytes, 0, bytes.length, Number(from));
  closeSync(descriptor);
  response.writeHead(206, { 'content-type': 'video/mp2t' }).end(bytes);
}
