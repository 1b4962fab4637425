// What Kodi keeps of a zone, against the zone's own guide and channel list; and what it asks for when a child looks back.
// node read-back.mjs <zone folder> <now in the zone> <time zone> <clock of the zone's catch-up: local or utc> [another guide to compare with]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readChannelList, readGuide } from './read-guide.mjs';
import { startKodi, until } from './start-kodi.mjs';

const [zone, now, timeZone, clock, expected = join(zone, 'guide.xml')] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'airclass-kodi-'));
const requests = [];
const streams = createServer((request, response) => {
  requests.push(request.url);
  response.writeHead(404).end();
});
await new Promise((resolve) => streams.listen(0, '127.0.0.1', resolve));
// An RTSP server's first line is what it is asked for.
const rtsp = createTcpServer((socket) => {
  socket.once('data', (bytes) => requests.push(bytes.toString().split('\r\n')[0]));
  socket.on('error', () => {}).setTimeout(2000, () => socket.destroy());
});
await new Promise((resolve) => rtsp.listen(0, '127.0.0.1', resolve));
// The streams of the sample do not exist; only their hosts are put on this machine.
const list = join(home, 'channels.m3u');
writeFileSync(
  list,
  readFileSync(join(zone, 'channels-kodi.m3u'), 'utf8')
    .replaceAll(/^https?:\/\/[^/\s]+/gm, `http://127.0.0.1:${streams.address().port}`)
    .replaceAll(/rtsp:\/\/[^/\s"]+/g, `rtsp://127.0.0.1:${rtsp.address().port}`),
);

const channels = readChannelList(list);
const guide = readGuide(expected);
const differences = [];
const differ = (where, what, expected, found) => {
  if (JSON.stringify(expected) !== JSON.stringify(found))
    differences.push(`${where}: ${what}: expected ${JSON.stringify(expected)}, Kodi has ${JSON.stringify(found)}`);
};

const kodi = await startKodi({ home, list, guide: join(zone, 'guide.xml'), at: now, timeZone });
try {
  const kept = await until(
    async () => {
      const answer = await kodi
        .ask('PVR.GetChannels', { channelgroupid: 'alltv', properties: ['channelnumber'] })
        .catch(() => undefined);
      return answer?.channels?.length === channels.length ? answer.channels : undefined;
    },
    60_000,
    `Kodi does not show ${channels.length} channels`,
  );
  const idOf = new Map(kept.map(({ channelid, label }) => [label, channelid]));
  for (const { name, number } of channels)
    differ(name, 'number', number, kept.find(({ label }) => label === name)?.channelnumber);
  const properties = ['title', 'starttime', 'endtime', 'episodenum', 'episodename', 'genre', 'plot', 'cast'];
  const programmesOf = async (name) =>
    (await kodi.ask('PVR.GetBroadcasts', { channelid: idOf.get(name), properties })).broadcasts ?? [];
  await settle(programmesOf);
  let count = 0;
  for (const { name, id } of channels) {
    const found = (await programmesOf(name)).sort((a, b) => (a.starttime < b.starttime ? -1 : 1));
    const programmes = guide.get(id);
    differ(name, 'programmes', programmes.length, found.length);
    for (const [index, programme] of programmes.entries()) {
      const broadcast = found[index];
      if (broadcast === undefined) break;
      count += 1;
      const where = `${name} ${new Date(programme.start).toISOString()}`;
      const utc = (text) => Date.parse(`${text.replace(' ', 'T')}Z`);
      differ(where, 'start', programme.start, utc(broadcast.starttime));
      differ(where, 'end', programme.stop, utc(broadcast.endtime));
      differ(where, 'title', programme.title, broadcast.title);
      differ(where, 'episode title', programme.subTitle, broadcast.episodename);
      differ(where, 'plot', programme.description, broadcast.plot);
      differ(where, 'teacher', programme.actors.join(', '), broadcast.cast);
      // Kodi counts from one; -1 is none.
      differ(
        where,
        'episode',
        programme.episode === undefined ? -1 : Number(programme.episode) + 1,
        broadcast.episodenum,
      );
      differ(where, 'genre', programme.categories.length ? programme.categories : ['Other / Unknown'], broadcast.genre);
    }
  }
  console.log(`${channels.length} channels and ${count} programmes read back, ${differences.length} differences`);
  await lookBack();
} finally {
  await kodi.stop();
  streams.closeAllConnections();
  streams.close();
  rtsp.close();
  rmSync(home, { recursive: true, force: true });
}
for (const line of differences.slice(0, 20)) console.log(line);
process.exitCode = differences.length === 0 ? 0 : 1;

/** The client fills its guide channel by channel: wait until no count moves. */
async function settle(programmesOf) {
  let last = '';
  for (let still = 0, end = Date.now() + 90_000; still < 2 && Date.now() < end; ) {
    const counts = [];
    for (const { name } of channels) counts.push((await programmesOf(name)).length);
    still = counts.every((n) => n > 0) && counts.join() === last ? still + 1 : 0;
    last = counts.join();
    await wait(1000);
  }
}

/** Goes back one programme in Kodi's guide and plays it: its stream's server must be asked for that programme's times. */
async function lookBack() {
  // Kodi 20 has no JSON-RPC call to play a programme that is over: press the keys that a viewer would.
  const shown = async () =>
    (await kodi.ask('GUI.GetProperties', { properties: ['currentwindow'] })).currentwindow.label;
  for (let tries = 0; tries < 5 && (await shown()) !== 'Home'; tries += 1) await press('Input.Back');
  await kodi.ask('GUI.ActivateWindow', { window: 'tvguide' });
  await wait(3000);
  await press('Input.Left');
  const labels = ['ListItem.ChannelName', 'ListItem.Title'];
  const focused = await kodi.ask('XBMC.GetInfoLabels', { labels });
  requests.length = 0;
  await press('Input.Select');
  const asked = await until(() => requests.find((url) => url.includes('?')), 20_000, 'none').catch(() => undefined);
  const channel = channels.find(({ name }) => name === focused['ListItem.ChannelName']);
  const before = (guide.get(channel?.id) ?? []).filter(({ stop }) => stop <= instantOf(now)).at(-1);
  console.log(`catch-up of ${channel?.name} ${before?.title}: ${asked}`);
  differ('catch-up', 'title', before?.title, focused['ListItem.Title']);
  for (const at of [before?.start, before?.stop]) {
    const time = digits(at, clock === 'utc' ? 'UTC' : timeZone);
    if (!time || !asked?.includes(time)) differences.push(`catch-up: ${time} is not in ${asked}`);
  }
}

async function press(key) {
  await kodi.ask(key);
  await wait(1000);
}

/** A clock time as catch-up queries write it. */
function digits(at, zoneOfClock = timeZone) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zoneOfClock, dateStyle: 'short', timeStyle: 'medium' });
  return at === undefined ? '' : format.format(at).replaceAll(/\D/g, '');
}

function instantOf(clock) {
  const asUtc = Date.parse(`${clock.replace(' ', 'T')}Z`);
  const shown = digits(asUtc);
  const back = Date.parse(
    `${shown.slice(0, 4)}-${shown.slice(4, 6)}-${shown.slice(6, 8)}T${shown.slice(8, 10)}:${shown.slice(10, 12)}:${shown.slice(12)}Z`,
  );
  return asUtc - (back - asUtc);
}
