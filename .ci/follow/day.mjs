// A simulated day of `airclass follow`: a player's logs grow while the clock runs on, with what happens to logs in practice,
// and the live files are compared with them: node day.mjs <out> <zone> <work>. Keeps EIT present/following of each hour with
// what they should say in <work>/eit.
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../dist/bundle/main.js';

const [out, zone, work] = process.argv.slice(2);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 86_400 * SECOND;
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const release = join(out, 'current');
const { zones } = json(join(release, 'timeline/zones.json'));
const { channels } = zones.find(({ id }) => id === zone);
let seed = 7;
const random = (max) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % max;
};

/** The first broadcast day of the release. */
const day = Date.parse(`${json(join(release, 'manifest.json')).window.from}T06:00:00+08:00`);

/** What one channel's player does: an entry for each file that it plays. */
function playsOf(channel) {
  const { airings, items } = json(join(release, 'timeline', `${channel}.json`));
  const plays = [];
  for (const [id, start, length, item] of airings) {
    if (start >= day + DAY || start < day) continue;
    const { lesson, kind, recording, source } = items[item];
    const isFiller = lesson === undefined && ['break', 'filler', 'card', 'fill'].includes(kind ?? 'fill');
    const isShown = isFiller || recording !== undefined || source !== undefined;
    const late = random(2500);
    const own = Math.min(recording?.['length-ms'] ?? length, length);
    plays.push({
      at: start + late,
      length: own,
      file: recording?.file ?? source ?? 'airclass-slate.png',
      id,
      isFiller: isFiller || !isShown,
      stop: start + length,
    });
    if (own + 5 * SECOND < length)
      plays.push({
        at: start + late + own,
        length: length - own,
        file: 'common/break.mp4',
        isFiller: true,
        stop: start + length,
      });
  }
  return plays;
}

const logs = join(work, 'logs');
mkdirSync(logs, { recursive: true });
mkdirSync(join(work, 'eit'), { recursive: true });
const stamp = (at) => new Date(at + 8 * 3600 * SECOND).toISOString().replace('T', ' ').replace('Z', '000');
const clock = (length) => new Date(length).toISOString().slice(11, 23);
const players = channels.map(({ channel }, turn) => ({ channel, turn, plays: playsOf(channel), next: 0, half: '' }));
// From eleven on the first channel's log says nothing for 40 minutes, though the player plays on.
const silent = (player, at) =>
  player.turn === 0 && at >= day + 5 * 60 * MINUTE && at < day + 5 * 60 * MINUTE + 40 * MINUTE;
const aired = new Map(players.map(({ channel }) => [channel, []]));

function playUntil(player, now) {
  const log = join(logs, `${player.channel}.log`);
  if (player.half !== '') appendFileSync(log, player.half);
  player.half = '';
  for (let play = player.plays[player.next]; play !== undefined && play.at <= now; play = player.plays[++player.next]) {
    if (silent(player, play.at)) continue;
    if (!play.isFiller) aired.get(player.channel).push(play);
    const line = `[${stamp(play.at)}] [ INFO] Play for ${clock(play.length)}: ${play.file.includes('://') ? '' : '/edu/'}${play.file}\n`;
    // Some lines are half written when they are read.
    const cut = random(4) === 0 && play.at > now - 4 * SECOND ? 20 + random(20) : line.length;
    appendFileSync(log, line.slice(0, cut));
    player.half = line.slice(cut);
    if (player.half !== '') return player.next++;
  }
}

let rotated = false;
function rotate(now) {
  if (rotated || now < day + 6 * 60 * MINUTE) return;
  rotated = true;
  for (const { channel, half } of players) {
    if (half !== '') continue;
    renameSync(join(logs, `${channel}.log`), join(logs, `${channel}.log.1`));
    writeFileSync(join(logs, `${channel}.log`), '');
  }
}

const STEP = 15 * SECOND;
const live = join(out, 'live', zone);
const faults = [];
const wanted = [];
let [steps, compared, hour] = [0, 0, 0];
const told = [];

/** Runs from one instant to another; as a process that is started anew in the middle. */
async function run(from, until) {
  const stop = new AbortController();
  let now = from;
  const io = {
    ...{ env: {}, cwd: process.cwd(), isTerminal: false, columns: 100, signal: stop.signal, watchEvery: 0 },
    now() {
      if (steps++ > 0) look(now);
      now += STEP;
      if (now >= until) stop.abort();
      rotate(now);
      for (const player of players) playUntil(player, now);
      return now;
    },
    out() {},
    err(text) {
      told.push(text);
    },
  };
  for (const player of players) playUntil(player, from);
  const sources = players.map(({ channel }) => `${channel}=${join(logs, `${channel}.log`)}`);
  const code = await main(['follow', ...sources, '--out', out, '--zone', zone, '--lang', 'en'], io);
  if (code !== 0) throw new Error(told.join(''));
}

function look(now) {
  if (now < day + hour * 60 * MINUTE + 7 * MINUTE) return;
  hour++;
  if (statSync(live, { throwIfNoEntry: false }) === undefined) return;
  const document = json(join(live, 'now.json'));
  const { services } = json(join(release, zone, 'dvb/numbers.json'));
  for (const player of players) {
    const said = document.channels.find(({ channel }) => channel === player.channel);
    const on = player.plays.findLast(({ at }) => at <= now - STEP);
    if (silent(player, now) && now > day + 5 * 60 * MINUTE + 30 * MINUTE) {
      if (said.source !== 'plan' || said.state !== 'silent')
        faults.push(`${player.channel}: silent, and says ${said.state}`);
      continue;
    }
    if (silent(player, now) || silent(player, now - 40 * MINUTE) || on === undefined || on.isFiller) continue;
    if (on.at > now - 10 * SECOND || on.at + on.length < now) continue;
    compared++;
    if (said.now?.event !== on.id || Math.abs(Date.parse(said.now.start) - on.at) > 1000)
      faults.push(
        `${player.channel} at ${stamp(now)}: ${on.id} since ${stamp(on.at)}, and now.json has ${said.now?.event} since ${said.now?.start}`,
      );
    const service = services[player.channel];
    const number = service.events.find(([id]) => id === on.id)?.[1];
    wanted.push({ file: `${hour}.ts`, service: service['service-id'], id: number, start: on.at, status: 4 });
  }
  writeFileSync(join(work, 'eit', `${hour}.ts`), readFileSync(join(live, 'eit-pf.ts')));
  writeFileSync(join(work, 'eit', `${hour}.bin`), readFileSync(join(live, 'eit-pf.bin')));
}

const middle = day + 8 * 60 * MINUTE + 3 * MINUTE;
await run(day, middle);
await run(middle, day + DAY - STEP);
writeFileSync(join(work, 'eit', 'wanted.json'), JSON.stringify(wanted));

/** Every lesson and programme of the log begins in the live guide at that second. */
const guide = readFileSync(join(live, 'guide.xml'), 'utf8');
const programmes = [
  ...guide.matchAll(/<programme start="([^"]+)" stop="([^"]+)" channel="([^"]+)">([\s\S]*?)<\/programme>/g),
];
const atOf = (text) =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d) ([+-]\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6$7:$8'));
let lessons = 0;
for (const { channel, id } of channels) {
  const own = programmes.filter(([, , , of]) => of === id);
  for (const [index, [, , stop]] of own.entries())
    if (own[index + 1] !== undefined && own[index + 1][1] !== stop)
      faults.push(`${channel}: a gap or an overlap at ${stop}`);
  const starts = new Map(own.map(([, start, , , body]) => [/system="airclass">([^<]*)</.exec(body)?.[1], atOf(start)]));
  for (const { at, id: event } of aired.get(channel)) {
    lessons++;
    if (!(Math.abs(starts.get(event) - at) <= 1000))
      faults.push(`${event}: on air at ${stamp(at)}, in the guide at ${starts.get(event)}`);
  }
  const windows = json(join(live, 'catch-up.json')).channels.find((one) => one.channel === channel).windows;
  const missing = aired.get(channel).filter(({ id: event, at, stop }) => {
    const window = windows.find((one) => one.event === event);
    return stop < day + DAY - MINUTE && !(window !== undefined && Math.abs(Date.parse(window.start) - at) <= 1000);
  });
  if (missing.length > 0)
    faults.push(`${channel}: ${missing.length} of what was on air has no catch-up, such as ${missing[0].id}`);
}
for (const fault of faults.slice(0, 20)) console.error(fault);
console.error([...new Set(told)].slice(0, 30).join(''));
console.log(
  `${steps} looks, ${lessons} lessons and programmes on air, ${compared} compared while on air, ${faults.length} differences`,
);
if (faults.length > 0 || lessons < 100 || compared < 30) process.exitCode = 1;
