import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import send from 'send';
import type { ChannelList } from '../../channel/channel-list.js';
import type { FindPackage } from '../../channel/lay-segment.js';
import { MASTER_PLAYLIST } from '../../channel/master-playlist.js';
import { changesAt, mediaPlaylist, NoSlate, PACKAGES_ADDRESS } from '../../channel/media-playlist.js';
import type { Instant } from '../../model/time.js';

export interface ServedChannels {
  /** By `<zone>/<channel>`; asked for each request, so that it may follow what is on air. The same map while it is the same. */
  readonly lists: () => ReadonlyMap<string, ChannelList>;
  readonly find: FindPackage;
  /** Folder of the packages. */
  readonly packages: string;
  readonly now: () => Instant;
  /** Names of this machine that a request may be for; `undefined`: any. */
  readonly hosts: ReadonlySet<string> | undefined;
}

/** Milliseconds; a player that has stopped keeps its connection no longer. */
const IDLE = 30_000;
const LIMITS = { headersTimeout: 5000, requestTimeout: 10_000, maxHeaderSize: 16 * 1024 };
const PLAYLIST = 'application/vnd.apple.mpegurl';
const SEGMENT = /^\/packages\/[a-z0-9-]{1,80}\/[0-9a-f]{16}\.ts$/;

interface Answer {
  readonly body: Buffer;
  readonly etag: string;
  readonly until: Instant;
  readonly lists: ReadonlyMap<string, ChannelList>;
}

const MASTER = { body: Buffer.from(MASTER_PLAYLIST), etag: etagOf(Buffer.from(MASTER_PLAYLIST)) };
/** Seconds. */
const MASTER_AGE = 300;

/** Playlists and packages, read only. The caller starts and closes it. */
export function channelServer(served: ServedChannels): Server {
  const answers = new Map<string, Answer>();
  const server = createServer(LIMITS, (request, response) => {
    try {
      answer(request, response, served, answers);
    } catch (error) {
      const why = error instanceof NoSlate ? 'the slate is not packaged' : 'what is on air cannot be known';
      refuse(response, 503, `${why}; see the log of airclass channel`);
    }
  });
  server.setTimeout(IDLE);
  return server;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  served: ServedChannels,
  answers: Map<string, Answer>,
): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Date, ETag, Content-Range');
  const { method = '', headers, url = '/' } = request;
  if (served.hosts?.has((headers.host ?? '').replace(/:\d+$/, '').toLowerCase()) === false) {
    refuse(response, 403, 'not for this host');
  } else if (method === 'OPTIONS') {
    response.writeHead(204, { 'Access-Control-Allow-Headers': 'Range', 'Access-Control-Max-Age': '86400' }).end();
  } else if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD, OPTIONS');
    refuse(response, 405, 'read only');
  } else give(url.replace(/[?#].*$/s, ''), request, response, served, answers);
}

function give(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  served: ServedChannels,
  answers: Map<string, Answer>,
): void {
  const [, channel = '', file = ''] = /^\/([^/]+\/[^/]+)\/(index|live)\.m3u8$/.exec(path) ?? [];
  const lists = served.lists();
  if (SEGMENT.test(path)) sendSegment(path, request, response, served);
  else if (!lists.has(channel)) refuse(response, 404, 'there is no such channel');
  else if (file === 'index') sendPlaylist(request, response, MASTER, MASTER_AGE);
  else {
    const at = served.now();
    const made = currentAnswer(channel, at, lists, served, answers);
    // Caches may keep it until it changes, and no longer.
    sendPlaylist(request, response, made, Math.max(1, Math.floor((made.until - at) / 1000)));
  }
}

/** A playlist is the same for every instant of a cell. */
function currentAnswer(
  channel: string,
  at: Instant,
  lists: Answer['lists'],
  { find }: ServedChannels,
  answers: Map<string, Answer>,
): Answer {
  const until = changesAt(at);
  const known = answers.get(channel);
  if (known !== undefined && known.lists === lists && known.until === until) return known;
  const list = lists.get(channel);
  const body = Buffer.from(list === undefined ? '' : mediaPlaylist(list, at, find, PACKAGES_ADDRESS));
  const made = { body, etag: etagOf(body), until, lists };
  answers.set(channel, made);
  return made;
}

function sendPlaylist(
  request: IncomingMessage,
  response: ServerResponse,
  { body, etag }: Pick<Answer, 'body' | 'etag'>,
  seconds: number,
): void {
  response.setHeader('Cache-Control', `public, max-age=${seconds}`);
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else {
    response.writeHead(200, { 'Content-Type': PLAYLIST, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

/** A media file is named after its content, so it never changes. */
function sendSegment(path: string, request: IncomingMessage, response: ServerResponse, served: ServedChannels): void {
  response.setHeader('Content-Type', 'video/mp2t');
  send(request, path.slice('/packages'.length), { root: served.packages, cacheControl: false, index: false })
    .on('headers', () => response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'))
    .on('error', ({ status = 500 }: { status?: number }) => refuse(response, status, 'there is no such segment'))
    .pipe(response);
}

function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

function refuse(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.removeHeader('Cache-Control');
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${words}\n`);
}
