// Listens with `airclass monitor`, first to streams without a fault over many changes of programme, then to streams that are
// broken one way after another, and prints what was found: node rehearse.mjs <school> <out> <port> <minutes without faults>
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const [school, out, port, quietMinutes = '2.6'] = process.argv.slice(2);
const ZONES = ['city', 'county', 'cable', 'mobile', 'web'];
const CHANNELS = ['p1', 'p2', 'p3', 'p4', 'p5'];
/** What each fault is to be called. */
const NAMES = {
  wrong: 'wrong-lesson',
  late: 'late',
  frozen: 'frozen',
  black: 'black',
  silent: 'silent',
  slate: 'slate',
  apart: 'zones-apart',
  unreachable: 'unreachable',
};
const HOSTILE = {
  hang: 'unreachable',
  redirect: 'unreachable',
  huge: 'unreachable',
  endless: 'unreachable',
  stale: 'unreachable',
  early: 'early',
};
const TIMES = 5;
const OF = 3;

const monitor = spawn(
  process.execPath,
  [
    'bin/airclass.js',
    'monitor',
    school,
    '--out',
    out,
    '--format',
    'json',
    '--lang',
    'en',
    '--interval',
    '12s',
    '--at-once',
    '6',
    '--agree',
    `2/${OF}`,
    '--timeout',
    '8s',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
process.on('exit', () => monitor.kill());
const samples = [];
createInterface({ input: monitor.stdout }).on('line', (line) =>
  samples.push({ ...JSON.parse(line), seen: Date.now() }),
);
const fault = (zone, channel, kind = '') =>
  fetch(`http://127.0.0.1:${port}/fault?zone=${zone}&channel=${channel}&kind=${kind}`, { method: 'POST' });
const begun = (list) =>
  list.flatMap(({ events = [], ...sample }) =>
    events.filter(({ kind }) => kind === 'begins').map((event) => ({ sample, event })),
  );
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${monitor.pid}/status`, 'utf8'))?.[1] ?? 0);

let failed = 0;
const check = (holds, words) => {
  console.log(`${holds ? 'ok' : 'FAILED'}: ${words}`);
  if (!holds) failed += 1;
};

await sleep(Number(quietMinutes) * 60_000);
const boundaries = boundariesHeard();
const alarms = begun(samples);
for (const { sample, event } of alarms) console.log(JSON.stringify({ sample, event: { ...event } }).slice(0, 600));
check(
  boundaries >= 20,
  `${boundaries} changes of programme on ${CHANNELS.length} channels, each in ${ZONES.length} zones, ${samples.length} samples`,
);
check(alarms.length === 0, `${alarms.length} false alarms`);

/** Changes of programme between two samples of a channel as planned. */
function boundariesHeard() {
  let count = 0;
  for (const channel of CHANNELS) {
    const heard = samples
      .filter((one) => one.channel === channel && one.state === 'as-planned')
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    const names = heard.map(
      ({ at, offset, recording }) => `${recording} ${Math.round((Date.parse(at) / 1000 - offset) / 3)}`,
    );
    count += new Set(names).size - 1;
  }
  return count;
}

/** Seconds at the most. */
async function until(holds, seconds) {
  for (let waited = 0; waited < seconds && !holds(); waited++) await sleep(1000);
}

function clearOf({ zone, channel }, from) {
  return samples.filter(
    (one) => one.zone === zone && one.channel === channel && one.seen > from && one.judged !== false,
  );
}

/** Events that have begun and not ended. */
function open() {
  const kinds = samples.flatMap(({ events = [] }) => events.map(({ kind }) => kind));
  return kinds.filter((kind) => kind === 'begins').length - kinds.filter((kind) => kind === 'ends').length;
}

const table = new Map(Object.entries(NAMES).map(([kind, name]) => [kind, { name, found: [], missed: 0, slow: 0 }]));
/** Every stream in turn, so that each fault is tried on each channel and in each zone, and two zones of a channel stay sound. */
const tries = Array.from({ length: TIMES }, (_, turn) =>
  Object.keys(NAMES).map((kind, index) => ({
    kind,
    zone: ZONES[(turn + Math.floor(index / 5) * 2) % 5],
    channel: CHANNELS[(index + turn) % 5],
  })),
).flat();
for (let first = 0; first < tries.length; first += 8) {
  const round = tries.slice(first, first + 8);
  const from = Date.now();
  await Promise.all(round.map(({ zone, channel, kind }) => fault(zone, channel, kind)));
  await until(() => round.every((one) => clearOf(one, from).length >= OF), 90);
  await Promise.all(round.map(({ zone, channel }) => fault(zone, channel)));
  const end = Date.now();
  for (const { kind, zone, channel } of round) {
    const row = table.get(kind);
    const own = samples.filter(
      (one) => one.zone === zone && one.channel === channel && one.seen > from && one.seen < end + 500,
    );
    const clear = own.filter(({ judged }) => judged !== false);
    const place = clear.findIndex(({ events = [] }) => events.some((event) => event.kind === 'begins'));
    const names = begun(own).map(({ event }) => event.state);
    if (place < 0) row.missed += 1;
    else if (place >= OF) row.slow += 1;
    row.found.push(...new Set(names));
    if (names.length !== 1 || names[0] !== row.name)
      console.log(
        kind,
        zone,
        channel,
        JSON.stringify(
          own.map(({ state, late, why, recording, planned, at, offset }) => [
            at.slice(14, 19),
            state,
            late,
            why?.en,
            recording,
            offset,
            planned?.recording,
          ]),
        ),
      );
  }
  // Back to what it should be, so that the next round begins without events.
  await until(() => open() === 0, 120);
}

console.log(`\nfault injected (${TIMES} times each) | called | missed | after more than ${OF} samples`);
for (const [kind, { name, found, missed, slow }] of table) {
  const counts = Object.entries(countBy(found)).map(([state, count]) => `${state} ${count}`);
  console.log(`${kind.padEnd(12)} | ${counts.join(', ').padEnd(28)} | ${missed} | ${slow}`);
  check(
    missed === 0 && slow === 0 && found.every((one) => one === name) && found.length === TIMES,
    `${kind}: ${name} each time, within ${OF} samples`,
  );
}

function countBy(list) {
  const counts = {};
  for (const one of list) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

const before = peak();
const hostile = [...Object.keys(HOSTILE), 'wrong-clock'].map((kind, index) => ({
  kind,
  zone: ZONES[index % 5],
  channel: CHANNELS[(index + Math.floor(index / 5)) % 5],
}));
const from = Date.now();
await Promise.all(hostile.map(({ zone, channel, kind }) => fault(zone, channel, kind)));
// A minute, as long as a server may be away.
await sleep(60_000);
await until(() => hostile.every((one) => clearOf(one, from).length >= OF), 60);
for (const { kind, zone, channel } of hostile) {
  const own = samples.filter((one) => one.zone === zone && one.channel === channel && one.seen > from);
  const states = begun(own).map(({ event }) => event.state);
  const why = own.findLast(({ why }) => why)?.why.en ?? '';
  const wanted = HOSTILE[kind];
  const isRight =
    wanted === undefined
      ? states.length === 0 && own.some(({ clock }) => clock === 'arrival')
      : states.length === 1 && states[0] === wanted;
  check(isRight, `${kind}: ${states.join(', ') || own.at(-1)?.state}${why === '' ? '' : ` (${why})`}`);
  if (!isRight) console.log(JSON.stringify(own).slice(0, 1500));
}
const sound = samples.filter(
  (one) => one.seen > from + 5000 && !hostile.some(({ zone, channel }) => one.zone === zone && one.channel === channel),
);
check(
  sound.length > 50 && begun(sound).length === 0,
  `${sound.length} samples of the other streams meanwhile, without an alarm`,
);
await Promise.all(hostile.map(({ zone, channel }) => fault(zone, channel)));
await until(() => open() === 0, 120);
const ends = samples
  .filter((one) => one.seen > from)
  .flatMap(({ events = [] }) => events.filter(({ kind, end }) => kind === 'ends' && end));
check(ends.length >= Object.keys(HOSTILE).length, `${ends.length} events have ended after that`);
check(
  peak() < before + 120_000,
  `memory: ${Math.round(peak() / 1024)} MB at most, ${Math.round(before / 1024)} MB before the hostile streams`,
);
monitor.kill();
process.exitCode = failed === 0 ? 0 : 1;
