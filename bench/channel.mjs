// Live playlists: how many one process makes and serves, its memory with 1,000 channels, and whether two nodes agree at
// 10,000 random instants. Packages are made up: what is measured reads their indexes alone. node bench/channel.mjs
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';

const CHANNELS = 1000;
const DAY = 86_400_000;
const START = Date.parse('2026-12-01T00:00:00Z');
const { outputFiles } = await build({
  stdin: {
    contents: `export { ChannelPackage } from './src/channel/channel-package.ts';
export { mediaPlaylist } from './src/channel/media-playlist.ts';
export { channelServer } from './src/published/channel/channel-server.ts';`,
    resolveDir: new URL('..', import.meta.url).pathname,
  },
  ...{ bundle: true, write: false, format: 'esm', platform: 'node' },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(process.cwd() + '/');" },
});
const code = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`;
const { ChannelPackage, mediaPlaylist, channelServer } = await import(code);

function packageOf(recording, minutes) {
  const pieces = Array.from({ length: minutes * 30 }, () => ({ ticks: 180_000, bytes: 188_000, frames: 50 }));
  const frames = Buffer.alloc(pieces.length * 100, 20).toString('base64');
  return new ChannelPackage({ recording, media: '0123456789abcdef.ts', pieces, frames });
}
const packages = new Map([['slate', packageOf('slate', 10)]]);
for (let lesson = 0; lesson < 500; lesson++) packages.set(`l${lesson}`, packageOf(`l${lesson}`, 15));
const find = (name) => packages.get(name);

/** A lesson of 15 minutes and a picture for 5, round the clock. */
function listOf(channel) {
  const rows = [];
  for (let turn = 0; turn * 1_200_000 < DAY; turn++) {
    const start = START + turn * 1_200_000;
    rows.push({ start, in: 0, media: `l${(channel * 7 + turn) % 500}`, event: `c${channel}.${turn}` });
    rows.push({ start: start + 900_000, in: 0, media: undefined, event: `c${channel}.${turn}` });
  }
  return { zone: 'web', channel: `c${channel}`, slate: 'slate', number: 1, planned: START, until: START + DAY, rows };
}
const listsOf = () => new Map(Array.from({ length: CHANNELS }, (_, at) => [`web/c${at}`, listOf(at)]));
const [one, two] = [listsOf(), listsOf()];

let seed = 1;
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
let differ = 0;
const began = performance.now();
for (let turn = 0; turn < 10_000; turn++) {
  const name = `web/c${Math.floor(random() * CHANNELS)}`;
  const at = START + Math.floor(random() * DAY);
  if (mediaPlaylist(one.get(name), at, find, 'm') !== mediaPlaylist(two.get(name), at, find, 'm')) differ++;
}
console.log(
  `made: ${Math.round(20_000 / ((performance.now() - began) / 1000))} playlists a second; ${differ} of 10,000 instants differ between two nodes`,
);

const server = channelServer({
  lists: () => one,
  find,
  packages: '/nonexistent',
  now: () => START + (Date.now() % DAY),
  hosts: undefined,
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address();
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
const times = [];
const ask = (name) =>
  new Promise((resolve, reject) => {
    const asked = performance.now();
    get({ port, agent, path: `/${name}/live.m3u8` }, (response) => {
      response.resume().on('end', () => {
        times.push(performance.now() - asked);
        resolve(response.statusCode);
      });
    }).on('error', reject);
  });
const REQUESTS = 20_000;
let sent = 0;
const loadBegan = performance.now();
const cpuBegan = process.cpuUsage();
await Promise.all(
  Array.from({ length: 32 }, async () => {
    while (sent < REQUESTS) if ((await ask(`web/c${sent++ % CHANNELS}`)) !== 200) throw new Error('not served');
  }),
);
const seconds = (performance.now() - loadBegan) / 1000;
const cpu = process.cpuUsage(cpuBegan);
times.sort((a, b) => a - b);
console.log(
  `served, with the client in the same process: ${Math.round(REQUESTS / seconds)} a second, p99 ${times[Math.floor(times.length * 0.99)].toFixed(1)} ms, ${((cpu.user + cpu.system) / REQUESTS).toFixed(0)} us of processor time each`,
);
console.log(
  `memory with ${CHANNELS} channels and ${packages.size} packages, twice the lists: ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
server.close();
agent.destroy();
process.exitCode = differ > 0 ? 1 : 0;
