// Walks a day of a channel's playlist, as any node with the release and the packages makes it, and compares it with the
// guide: node walk.mjs <release> <packages> <zone> <channel> <guide id>. Reads the playlist line by line, without our code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asChannelList, mediaPlaylist, openPackages } from './sources.mjs';

const [release, packages, zone, channel, id] = process.argv.slice(2);
const read = () => asChannelList(JSON.parse(readFileSync(join(release, zone, 'channel', `${channel}.json`), 'utf8')));
const nodes = [0, 1].map(() => ({ list: read(), find: openPackages(packages, Date.now) }));
const programmes = [...readFileSync(join(release, zone, 'guide.xml'), 'utf8').matchAll(/<programme [^>]*>/g)].flatMap(
  ([tag]) => {
    const at = (name) => {
      const [, text] = new RegExp(` ${name}="([^"]+)"`).exec(tag);
      return Date.parse(
        text.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d) ([+-]\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6$7:$8'),
      );
    };
    return tag.includes(`channel="${id}"`) ? [{ start: at('start'), stop: at('stop') }] : [];
  },
);
const index = (name) => JSON.parse(readFileSync(join(packages, name, 'index.json'), 'utf8'));
const rows = nodes[0].list.rows;
const from = Math.ceil(rows[0].start / 6000) * 6000;
let [number, turn, compared, begun] = [0, 0, 0, 0];
const said = new Map();
const fail = (why) => {
  console.error(why);
  process.exitCode = 1;
};
const step = Number(process.env.STEP ?? 6000);
for (let at = from; at < from + 86_400_000; at += step) {
  const [one, two] = nodes.map(({ list, find }, turnOf) => mediaPlaylist(list, at + turnOf * 5999, find, 'm'));
  if (one !== two) fail(`${new Date(at).toISOString()}: two nodes differ`);
  const lines = one.split('\n');
  const value = (tag) => Number(lines.find((line) => line.startsWith(`#EXT-X-${tag}:`)).split(':')[1]);
  if (value('MEDIA-SEQUENCE') < number || value('DISCONTINUITY-SEQUENCE') < turn) fail(`${at}: a number goes back`);
  [number, turn] = [value('MEDIA-SEQUENCE'), value('DISCONTINUITY-SEQUENCE')];
  let [own, of, clock, length, range] = [number, turn, 0, 0, ''];
  for (const line of lines) {
    if (line === '#EXT-X-DISCONTINUITY') of++;
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) clock = Date.parse(line.slice(25));
    else if (line.startsWith('#EXTINF:')) length = Math.round(Number.parseFloat(line.slice(8)) * 1000);
    else if (line.startsWith('#EXT-X-BYTERANGE:')) range = line.slice(17);
    else if (line !== '' && !line.startsWith('#')) {
      const text = `${clock} ${of} ${length} ${line} ${range}`;
      if ((said.get(own) ?? text) !== text) fail(`segment ${own}: "${said.get(own)}", then "${text}"`);
      if (!said.has(own)) {
        said.set(own, text);
        check(clock, line, Number(range.split('@')[1]));
      }
      own++;
      clock += length;
    }
  }
}

/** Where in the recording the segment begins, counted from the index, against the time since the row began. */
function check(clock, line, offset) {
  const [, name] = line.split('/');
  const row = rows.findLast(({ start }) => start <= clock);
  if (row === undefined || row.media !== name) return;
  let [bytes, ticks] = [0, 0];
  for (const piece of index(name).pieces) {
    if (bytes === offset) break;
    bytes += piece.bytes;
    ticks += piece.ticks;
  }
  compared++;
  if (Math.abs(clock - row.start + row.in - ticks / 90) > 50)
    fail(`${row.event} at ${clock}: ${ticks / 90} ms into ${name}`);
}

// A guide merges fill into what is before it: where it begins something, so does the channel, at that very instant.
const starts = new Set([...said.values()].map((text) => Number(text.split(' ')[0])));
for (const { start } of programmes.filter((one) => one.start >= from && one.start < from + 86_400_000 - 60_000)) {
  begun++;
  if (!starts.has(start)) fail(`nothing begins at ${new Date(start).toISOString()}, where the guide has a programme`);
}
console.log(
  `${said.size} segments, ${compared} compared with recordings, ${begun} programmes of the guide begin on the second`,
);
if (begun < 20 || compared < 1000) fail('too little was compared');
