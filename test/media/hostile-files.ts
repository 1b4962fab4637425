import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { box, u32, writeMp4 } from './write-mp4.js';

/** What must be said of a hostile file; `ok` where the name alone is odd, with the length that must be found. */
export type Expected = 'missing' | 'refused' | 'unreadable' | 'truncated' | 'not-ok' | 'any' | { readonly ok: number };

export interface HostileFile {
  readonly name: string;
  readonly expected: Expected;
  readonly make: (folder: string, file: string) => void;
}

export interface Bait {
  /** A server on this machine that must hear nothing. */
  readonly port: number;
  /** A file outside the media folder that must not be opened. */
  readonly secret: string;
}

const film = writeMp4({ length: 4 });
const moovAt = film.indexOf('moov') - 4;
const mdatAt = film.indexOf('mdat') - 4;

export function hostileFiles(bait: Bait): readonly HostileFile[] {
  return [
    ...disguises(bait),
    ...brokenFilms(),
    ...forgedTags(),
    ...hugeFiles(),
    ...specialFiles(bait),
    ...oddNames(),
    ...fuzzed(),
  ];
}

function content(name: string, expected: Expected, bytes: Buffer | string): HostileFile {
  return { name, expected, make: (folder, file) => writeFileSync(join(folder, file), bytes) };
}

function disguises({ port, secret }: Bait): readonly HostileFile[] {
  const url = `http://127.0.0.1:${port}/x`;
  const hls = (target: string): string =>
    `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n${target}\n#EXT-X-ENDLIST\n`;
  const dash = `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT20M" profiles="urn:mpeg:dash:profile:isoff-main:2011"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1" codecs="avc1"><BaseURL>${url}</BaseURL><SegmentList><SegmentURL media="${url}.m4s"/></SegmentList></Representation></AdaptationSet></Period></MPD>`;
  const concat = (target: string): string => `ffconcat version 1.0\nfile '${target}'\nduration 1200\n`;
  const kinds = ['mp4', 'mov', 'ts', 'mkv', 'mpg', 'avi', 'flv', 'mxf', 'wmv'];
  return [
    ...kinds.map((kind) => content(`hls-net.${kind}`, 'not-ok', hls(url))),
    ...kinds.map((kind) => content(`hls-file.${kind}`, 'not-ok', hls(`file://${secret}`))),
    ...kinds.map((kind) => content(`dash.${kind}`, 'not-ok', dash)),
    ...kinds.map((kind) => content(`concat.${kind}`, 'not-ok', concat(secret))),
    ...kinds.map((kind) => content(`self.${kind}`, 'not-ok', concat(`self.${kind}`))),
    // A line feed in the name takes another way to ffprobe, which must be guarded as well.
    content('concat\nbreak.ts', 'not-ok', concat(secret)),
    content('hls\nbreak.ts', 'not-ok', hls(`file://${secret}`)),
    content('sdp.mp4', 'not-ok', `v=0\nc=IN IP4 127.0.0.1\nm=video ${port} RTP/AVP 96\n`),
    content('rtsp.ts', 'not-ok', `RTSPtextRTSP://127.0.0.1:${port}/x\n`),
    content('html.mp4', 'not-ok', '<!doctype html><title>404 Not Found</title>'),
    content('elf.mp4', 'not-ok', Buffer.from('7f454c460201010000000000000000000200', 'hex')),
    content('zip.mkv', 'not-ok', 'PK\x03\x04aaaaaaaaaaaaaaaa'),
    content('zeros.mp4', 'not-ok', Buffer.alloc(4096)),
    content('zeros.ts', 'not-ok', Buffer.alloc(4096)),
    content('text.txt', 'unreadable', 'a text that ffprobe 4.0.2 takes for a film'),
    content('noextension', 'unreadable', film),
    content('film.exe', 'unreadable', film),
    content('list.m3u8', 'unreadable', hls(url)),
    content('film.png', 'unreadable', film),
  ];
}

function brokenFilms(): readonly HostileFile[] {
  const slow = writeMp4({ length: 4, faststart: false });
  const bomb = box(
    'moov',
    box('cmov', box('dcom', 'zlib'), box('cmvd', u32(0x7fffffff), deflateSync(Buffer.alloc(64 << 20)))),
  );
  const nested = (depth: number): Buffer => {
    const bytes = Buffer.alloc(depth * 8);
    for (let at = 0; at < bytes.length; at += 8) {
      bytes.writeUInt32BE(bytes.length - at, at);
      bytes.write('trak', at + 4, 'latin1');
    }
    return bytes;
  };
  return [
    content('empty.mp4', 'refused', ''),
    content('one-byte.mp4', 'unreadable', 'x'),
    content('seven-bytes.mp4', 'unreadable', film.subarray(0, 7)),
    content('only-ftyp.mp4', 'truncated', film.subarray(0, moovAt)),
    content('no-moov.mp4', 'truncated', Buffer.concat([film.subarray(0, moovAt), film.subarray(mdatAt)])),
    content('cut-40.mp4', 'truncated', film.subarray(0, Math.floor(film.length * 0.4))),
    content('cut-90.mp4', 'truncated', film.subarray(0, Math.floor(film.length * 0.9))),
    content('cut-last-byte.mp4', 'truncated', film.subarray(0, -1)),
    content('cut-slow.mp4', 'truncated', slow.subarray(0, Math.floor(slow.length * 0.9))),
    content('patched-mdat.mp4', 'truncated', patchedMdat(film)),
    content('patched-mdat-silent.mp4', 'truncated', patchedMdat(writeMp4({ sound: false }))),
    content('trailing-bytes.mp4', 'truncated', Buffer.concat([film, Buffer.from('abc')])),
    content('moov-too-big.mp4', 'truncated', patch(film, moovAt, u32(0x7fffffff))),
    content('moov-too-small.mp4', 'not-ok', patch(film, moovAt, u32(8))),
    content('moov-of-seven.mp4', 'truncated', patch(film, moovAt, u32(7))),
    content('moov-to-end.mp4', 'not-ok', patch(film.subarray(0, moovAt + 60), moovAt, u32(0))),
    content(
      'size64-huge.mp4',
      'truncated',
      Buffer.concat([film, u32(1), Buffer.from('free'), u32(0xffffffff, 0xffffffff)]),
    ),
    content('size64-small.mp4', 'truncated', Buffer.concat([film, u32(1), Buffer.from('free'), u32(0, 9)])),
    content('size64-cut.mp4', 'truncated', Buffer.concat([film, u32(1), Buffer.from('free')])),
    content('claims-20-minutes.mp4', 'truncated', writeMp4({ length: 1, claims: 1200 })),
    content('claims-a-year.mp4', 'not-ok', writeMp4({ length: 1, claims: 31_536_000 })),
    content('no-samples.mp4', 'not-ok', writeMp4({ length: 0, claims: 1200 })),
    content('no-tracks.mp4', 'unreadable', writeMp4({ picture: false, sound: false })),
    content('many-offsets.mp4', 'not-ok', patchAfter(film, 'stco', 12, u32(0x7fffffff))),
    content('offset-past-end.mp4', 'truncated', patchAfter(film, 'stco', 16, u32(0x7fffffff))),
    content('many-samples.mp4', 'truncated', patchAfter(film, 'stsz', 16, u32(0xffffffff))),
    content('many-times.mp4', 'any', patchAfter(film, 'stts', 8, u32(0xffffffff))),
    content('scale-of-zero.mp4', 'any', patchAfter(film, 'mdhd', 16, u32(0))),
    content('cmov-bomb.mp4', 'not-ok', Buffer.concat([film.subarray(0, moovAt), bomb])),
    content('nested-traks.mp4', 'not-ok', Buffer.concat([film.subarray(0, moovAt), box('moov', nested(200_000))])),
    content('half-a-million-boxes.mp4', 'not-ok', Buffer.concat([film, ...Array<Buffer>(500_000).fill(box('free'))])),
    content('ebml-huge.mkv', 'not-ok', Buffer.from('1a45dfa3ff', 'hex')),
    content('segment-past-end.mkv', 'truncated', Buffer.from('1a45dfa38018538067010000000000ffff0000000000', 'hex')),
    content('segment-endless.mkv', 'not-ok', Buffer.from('1a45dfa38018538067ffec8000000000000000000000', 'hex')),
    content(
      'riff-past-end.avi',
      'truncated',
      Buffer.concat([Buffer.from('RIFF\xff\xff\xff\x7fAVI ', 'latin1'), Buffer.alloc(64)]),
    ),
    content('cut.png', 'truncated', Buffer.concat([PNG.subarray(0, -12), Buffer.alloc(12)])),
    content('flat.png', 'unreadable', patch(PNG, 16, u32(0, 0))),
    content('cut.jpg', 'truncated', Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(2000)])),
    content('loop.jpg', 'unreadable', Buffer.from('ffd8ffe00000ffe00000ffe00000ffd9', 'hex')),
  ];
}

/** A faststart film cut to 40 %, whose data box was given the size that is left. */
function patchedMdat(whole: Buffer): Buffer {
  const at = whole.indexOf('mdat') - 4;
  const cut = whole.subarray(0, at + 8 + Math.floor((whole.length - at) * 0.2));
  return patch(cut, at, u32(cut.length - at));
}

function forgedTags(): readonly HostileFile[] {
  const title = (name: string, text: string | Buffer, length = 4): HostileFile =>
    content(name, { ok: length * 1000 }, writeMp4({ length, title: text }));
  return [
    title('tag-lines.mp4', 'x\nduration=99999\n[STREAM]\ncodec_type=video\n[/STREAM]'),
    title('tag-json.mp4', '"},"duration":"99999","x":{"'),
    title('tag-controls.mp4', '\u001b[2J\u0007\u202e'),
    title('tag-not-utf8.mp4', Buffer.from([0xff, 0xfe, 0xc0, 0x80])),
    title('tag-60-mb.mp4', Buffer.alloc(60 << 20, 'x')),
  ];
}

function hugeFiles(): readonly HostileFile[] {
  return ['ts', 'mp4', 'mkv', 'mpg', 'avi', 'flv', 'mxf', 'wmv', 'png', 'jpg'].map((kind) => ({
    name: `sparse-20-gb.${kind}`,
    expected: 'not-ok',
    make: (folder, file) => {
      writeFileSync(join(folder, file), kind === 'ts' ? Buffer.from([0x47]) : '');
      truncateSync(join(folder, file), 20 * 1024 ** 3);
    },
  }));
}

function specialFiles({ secret }: Bait): readonly HostileFile[] {
  const link = (name: string, target: string, expected: Expected = 'refused'): HostileFile => ({
    name,
    expected,
    make: (folder, file) => symlinkSync(target, join(folder, file)),
  });
  const fifo = (name: string): HostileFile => ({
    name,
    expected: 'refused',
    make: (folder, file) => void execFileSync('mkfifo', [join(folder, file)]),
  });
  return [
    fifo('pipe.mp4'),
    fifo('pipe.ts'),
    {
      name: 'socket.mp4',
      expected: 'refused',
      make: (folder, file) => void createServer().listen(join(folder, file)).unref(),
    },
    { name: 'folder.mp4', expected: 'refused', make: (folder, file) => mkdirSync(join(folder, file)) },
    link('zero.ts', '/dev/zero'),
    link('random.mp4', '/dev/urandom'),
    link('terminal.mp4', '/dev/tty'),
    link('stdin.mp4', '/proc/self/fd/0'),
    link('escape.mp4', secret),
    link('broken-link.mp4', 'nothing-here.mp4'),
    link('own-tail.mp4', 'own-tail.mp4'),
    link('loop-a.mp4', 'loop-b.mp4'),
    link('loop-b.mp4', 'loop-a.mp4'),
    {
      name: 'way-out/secret.mp4',
      expected: 'refused',
      make: (folder) => symlinkSync(join(secret, '..'), join(folder, 'way-out')),
    },
    { name: '../secret.mp4', expected: 'refused', make: () => undefined },
    { name: 'a/../../secret.mp4', expected: 'refused', make: () => undefined },
    { name: 'nul\0.mp4', expected: 'refused', make: () => undefined },
    { name: `${'x'.repeat(300)}.mp4`, expected: 'refused', make: () => undefined },
    { name: 'under/empty.mp4/film.mp4', expected: 'missing', make: () => undefined },
  ];
}

function oddNames(): readonly HostileFile[] {
  const names = [
    '-version.mp4',
    '-i.mp4',
    'a:b.mp4',
    'concat:a|b.mp4',
    'pipe:0.mp4',
    'file:x.mp4',
    'http:x.mp4',
    'subfile,,start,1,,:x.mp4',
    'quote\'"`.mp4',
    'line\nbreak.mp4',
    'tab\t.mp4',
    '%d%s%n.mp4',
    ' space.mp4',
    '$(id).mp4',
    ';id;.mp4',
    'back\\slash.mp4',
    '*.mp4',
    '[1-9].mp4',
    '识字.mp4',
    '👩‍🏫.mp4',
    'bell\u0007\u001b[2J.mp4',
    'UPPER.MP4',
    `${'y'.repeat(250)}.mp4`,
  ];
  return names.map((name, index) => content(name, { ok: 3000 }, writeMp4({ length: 3, title: `name ${index}` })));
}

/** Header bytes turned at random, the same on every run. */
function fuzzed(): readonly HostileFile[] {
  let seed = 20200309;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  return Array.from({ length: 60 }, (_, index) => {
    const bytes = Buffer.from(film);
    for (let count = 0; count <= index % 12; count += 1) bytes[random(mdatAt)] = random(256);
    return content(`fuzz-${index}.mp4`, 'any', bytes);
  });
}

function patch(bytes: Buffer, at: number, by: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  by.copy(copy, at);
  return copy;
}

/** `offset` bytes after the start of every box of a type. */
function patchAfter(bytes: Buffer, type: string, offset: number, by: Buffer): Buffer {
  let copy = bytes;
  for (let at = bytes.indexOf(type); at >= 0; at = bytes.indexOf(type, at + 4)) copy = patch(copy, at - 4 + offset, by);
  return copy;
}

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
