// play.mjs <live.m3u8> <frames>: ffmpeg plays and decodes so many pictures of a channel, and asks for each segment of the
// playlist in turn. By its requests, not by the length of what it writes: where timestamps begin anew it moves both streams
// of a copy by turns, and the copy has jumps that no viewer sees.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const [address, frames] = process.argv.slice(2);
const words = ['-hide_banner', '-nostdin', '-nostats', '-v', 'verbose', '-xerror', '-i', address];
const output = ['-map', '0:v', '-map', '0:a', '-fps_mode', 'passthrough', '-frames:v', frames, '-f', 'null', '-'];
const player = spawn('ffmpeg', [...words, ...output], { stdio: ['ignore', 'ignore', 'pipe'] });
let said = '';
player.stderr.setEncoding('utf8').on('data', (text) => {
  said += text;
});
const ended = new Promise((resolve) => player.once('exit', resolve));
const late = setTimeout(() => player.kill('SIGKILL'), 150_000);

/** By `address@offset`: number of the segment, and how many changes of recording come before it. */
const segments = new Map();
while (player.exitCode === null && player.signalCode === null) {
  read(await (await fetch(new URL('live.m3u8', address))).text());
  await Promise.race([ended, sleep(2000)]);
}
clearTimeout(late);

function read(list) {
  const value = (tag) => Number(new RegExp(`^#EXT-X-${tag}:(\\d+)`, 'm').exec(list)[1]);
  let [number, turn, offset] = [value('MEDIA-SEQUENCE'), value('DISCONTINUITY-SEQUENCE'), 0];
  for (const line of list.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') turn += 1;
    else if (line.startsWith('#EXT-X-BYTERANGE:')) offset = Number(line.split('@')[1]);
    else if (line !== '' && !line.startsWith('#')) {
      const key = `${new URL(line, new URL('live.m3u8', address)).href}@${offset}`;
      segments.set(key, [...(segments.get(key) ?? []).filter((one) => one.number !== number), { number, turn }]);
      number += 1;
    }
  }
}

// A recording comes again and again: of its turns the one that follows what was asked for before.
const asked = [...said.matchAll(/HLS request for url '([^']+)', offset (\d+)/g)].map(([, url, at]) => `${url}@${at}`);
const faults = [];
let last;
let first;
for (const key of asked) {
  const next = (segments.get(key) ?? []).filter(({ number }) => last === undefined || number > last.number)[0];
  if (next === undefined) faults.push(`${key} is not in a playlist`);
  else if (last !== undefined && next.number !== last.number + 1)
    faults.push(`segment ${next.number} after ${last.number}`);
  last = next ?? last;
  first ??= last;
}
const code = await ended;
const [, decoded = '0'] = /(\d+) frames decoded/.exec(said) ?? [];
const odd = said
  .split('\n')
  .filter((line) => /skipping|expired|error|corrupt|invalid/i.test(line) && !/decode errors/.test(line));
if (code !== 0) faults.push(`ffmpeg ends with ${code}`);
if (Number(decoded) < Number(frames)) faults.push(`${decoded} pictures decoded, not ${frames}`);
const turns = last === undefined ? 0 : last.turn - first.turn;
if (turns < 4) faults.push(`${turns} changes of recording are too few`);
console.log(
  `${asked.length} segments in turn, ${turns} changes of recording, ${decoded} pictures, ${faults.length} faults`,
);
for (const line of [...faults, ...odd].slice(0, 20)) console.log(line);
process.exitCode = faults.length + odd.length === 0 ? 0 : 1;
