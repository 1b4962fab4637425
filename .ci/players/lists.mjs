// node lists.mjs <release> <zone> [gateway's addresses of a zone of one channel…]: VLC lists what the zone's lists name, against the timeline and the catalogue.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vlcList } from './vlc-list.mjs';

const [release, zone, ...gateway] = process.argv.slice(2);
const folder = join(release, zone);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const differences = [];

/** In M3U some characters have their full-width form. */
const name = (text) => text.normalize('NFKC');

async function compare(file, expected) {
  const listed = await vlcList(file);
  if (listed.length !== expected.length) differences.push(`${file}: ${listed.length} of ${expected.length} listed`);
  expected.forEach((item, index) => {
    const found = listed[index];
    if (name(item.name) !== name(found?.name ?? '')) differences.push(`${file}: ${item.name} is ${found?.name}`);
    if (item.uri !== found?.uri) differences.push(`${file}: ${item.uri} is ${found?.uri}`);
    if (item.seconds !== undefined && item.seconds !== found?.seconds)
      differences.push(`${file}: ${item.name} lasts ${found?.seconds} s instead of ${item.seconds}`);
  });
  console.log(`${file.slice(release.length + 1)}: ${listed.length} items`);
}

const { channels } = json(join(release, 'timeline/zones.json')).zones.find(({ id }) => id === zone);
/** Box apps join entries of one name; Kodi and VLC make a channel of each, so they get the first that they open. */
const addresses = ({ stream, streams = [stream] }, list) =>
  list === 'channels.m3u' ? [...streams, ...gateway] : [streams.find((uri) => !uri.startsWith('igmp:')) ?? streams[0]];
for (const list of ['channels.m3u', 'channels-kodi.m3u', 'channels.xspf']) {
  if (!existsSync(join(folder, list))) continue;
  await compare(
    join(folder, list),
    channels.flatMap((channel) => addresses(channel, list).map((uri) => ({ name: channel.name.zh, uri }))),
  );
}

const onDemand = join(folder, 'on-demand.json');
const catalogue = existsSync(onDemand) ? json(onDemand) : undefined;
if (catalogue !== undefined) await compareCatalogue(catalogue);

async function compareCatalogue(catalogue) {
  const start = Date.parse(json(join(release, 'manifest.json')).window.from + catalogue.window.from.slice(10));
  const open = catalogue.items.filter(
    ({ opens, closes }) => Date.parse(opens) < start && !(Date.parse(closes) <= start),
  );
  await compare(
    join(folder, 'on-demand.m3u'),
    open.map(({ url, 'grade-title': grade, 'course-title': course, title, 'length-ms': length }) => ({
      name: `${grade.zh}${course.zh}：${title.zh}`,
      uri: url,
      seconds: length === undefined ? undefined : Math.round(length / 1000),
    })),
  );
}

// A day of each channel; what ffplayout gets is written by other code.
const playout = join(folder, 'playout');
for (const channel of existsSync(playout) ? readdirSync(playout) : []) {
  const days = join(playout, channel, 'xspf');
  if (!existsSync(days)) continue;
  const [day] = readdirSync(days).sort();
  const [year, month] = day.split('-');
  const { program } = json(join(playout, channel, 'ffplayout', year, month, day.replace('.xspf', '.json')));
  const items = program.map(({ source, title, in: from, out }) => ({
    name: title,
    uri: source.includes('://') ? source : pathToFileURL(source).href,
    seconds: Math.floor(Math.round((out - from) * 1000) / 1000),
  }));
  await compare(join(days, day), items);
}

for (const difference of differences) console.log(difference);
process.exitCode = differences.length === 0 ? 0 : 1;
