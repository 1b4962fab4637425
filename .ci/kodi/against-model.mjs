// Kodi on a guide and a list full of faults, against what `airclass preview --as kodi` says that it keeps.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kodi as model } from '../../dist/published/preview/kodi.js';
import { startKodi, until } from './start-kodi.mjs';

const home = mkdtempSync(join(tmpdir(), 'airclass-kodi-'));
const zone = join(home, 'zone');
cpSync('fixtures/readers', zone, { recursive: true });
const { channels } = model.preview({
  timeZone: 'Asia/Shanghai',
  text: (path) => (path === 'channels.m3u' ? undefined : readFileSync(join(zone, path), 'utf8')),
  names: () => [],
});
const shape = ({ number, name, programmes }) => ({
  number,
  name,
  programmes: programmes.map(({ start, stop, title, episode = -1 }) => ({ start, stop, title, episode })),
});
const expected = JSON.stringify(channels.map(shape), undefined, 1);

const kodi = await startKodi({
  home,
  list: join(zone, 'channels-kodi.m3u'),
  guide: join(zone, 'guide.xml'),
  at: '2020-03-09 09:30:00',
  timeZone: 'Asia/Shanghai',
});
let found = '';
try {
  await until(
    async () => {
      found = JSON.stringify(await kept(), undefined, 1);
      return found === expected || undefined;
    },
    60_000,
    'Kodi keeps something else',
  );
  console.log('Kodi keeps what the model says');
} catch (error) {
  console.log(`${error.message}\nmodel: ${expected}\nKodi: ${found}`);
  process.exitCode = 1;
} finally {
  await kodi.stop();
  rmSync(home, { recursive: true, force: true });
}

async function kept() {
  const answer = await kodi
    .ask('PVR.GetChannels', { channelgroupid: 'alltv', properties: ['channelnumber'] })
    .catch(() => ({ channels: [] }));
  const all = [];
  for (const { channelid, channelnumber, label } of answer.channels ?? []) {
    const { broadcasts = [] } = await kodi.ask('PVR.GetBroadcasts', {
      channelid,
      properties: ['title', 'starttime', 'endtime', 'episodenum'],
    });
    const instant = (text) => Date.parse(`${text.replace(' ', 'T')}Z`);
    const programmes = broadcasts.map(({ title, starttime, endtime, episodenum }) => ({
      start: instant(starttime),
      stop: instant(endtime),
      title,
      episode: episodenum,
    }));
    all.push(shape({ number: channelnumber, name: label, programmes }));
  }
  return all.sort((a, b) => a.number - b.number);
}
