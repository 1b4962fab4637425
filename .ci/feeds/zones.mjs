// node zones.mjs <work folder> <reader> [arguments of the reader]: calendars of clocks of every shape, around their
// changes, as a program that we did not write reads them, against the on-demand catalogue of the same release.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [work, ...reader] = process.argv.slice(2);

/** The first of eight days. */
const CLOCKS = [
  ...[
    'America/Ojinaga 2022-11-28',
    'America/Ojinaga 2023-03-09',
    'America/Ciudad_Juarez 2022-11-28',
    'Asia/Gaza 2024-10-24',
  ],
  ...['Asia/Shanghai 2026-03-26', 'Asia/Kolkata 2026-03-26', 'Asia/Kathmandu 2026-03-26', 'Etc/UTC 2026-03-26'],
  // Two changes a year: before, in and after each; the south begins its year in summer time.
  ...['Europe/London 2026-03-26', 'Europe/London 2026-10-22', 'Europe/London 2026-12-28', 'Europe/Berlin 2026-07-01'],
  ...[
    'America/New_York 2026-10-29',
    'America/St_Johns 2026-03-05',
    'Australia/Sydney 2026-04-02',
    'Australia/Sydney 2026-01-05',
  ],
  ...[
    'Australia/Lord_Howe 2026-04-02',
    'Australia/Lord_Howe 2026-10-01',
    'Pacific/Chatham 2026-04-02',
    'Europe/Dublin 2026-03-26',
  ],
  // Clocks that no longer change: the last change is long ago, was a year before, or lies in these days.
  ...[
    'America/Sao_Paulo 2026-03-26',
    'America/Sao_Paulo 2019-02-14',
    'America/Sao_Paulo 2018-11-01',
    'America/Sao_Paulo 2020-02-14',
  ],
  ...[
    'Europe/Istanbul 2016-09-05',
    'Europe/Istanbul 2017-03-23',
    'Asia/Amman 2022-10-25',
    'America/Mexico_City 2022-10-27',
  ],
  // One changed standard offset, and nothing else.
  ...[
    'Asia/Pyongyang 2018-05-02',
    'Asia/Pyongyang 2015-08-12',
    'Africa/Juba 2021-01-29',
    'Europe/Volgograd 2020-12-24',
  ],
  ...['Asia/Almaty 2024-02-27', 'Asia/Almaty 2024-09-01', 'Europe/Samara 2011-03-24', 'Asia/Pyongyang 2017-09-01'],
  // Four changes a year; midnight is missing; a whole day is missing.
  ...[
    'Africa/Casablanca 2026-02-12',
    'Africa/Casablanca 2026-03-19',
    'Asia/Beirut 2026-03-26',
    'Africa/Cairo 2026-04-21',
  ],
  ...['America/Santiago 2026-09-03', 'Asia/Gaza 2026-03-26', 'Pacific/Apia 2012-01-10', 'Antarctica/Troll 2026-03-26'],
];

const faults = [];
let events = 0;
for (const clock of CLOCKS) {
  const [zone, first] = clock.split(' ');
  const out = join(work, `${zone.replaceAll('/', '-')}-${first}`);
  if (!existsSync(out)) build(zone, first, out);
  const calendar = join(out, 'current/one/calendar/grades/P1.ics');
  const { items } = JSON.parse(readFileSync(join(out, 'current/one/on-demand.json'), 'utf8'));
  const expected = items.map(({ event, opens }) => `${event} ${Date.parse(opens)} ${Date.parse(opens) + 1_800_000}`);
  let found = [];
  try {
    const rows = execFileSync(reader[0], [...reader.slice(1), calendar], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    found = rows
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
      .map(({ uid, start, end }) => `${uid.split('@')[0]} ${start} ${end}`);
  } catch (error) {
    faults.push(`${clock}: ${String(error.stderr ?? error).split('\n')[0]}`);
    continue;
  }
  events += found.length;
  for (const row of found.filter((one) => !expected.includes(one))) faults.push(`${clock}: ${row}`);
  for (const row of expected.filter((one) => !found.includes(one))) faults.push(`${clock}: not ${row}`);
  if (expected.length < 20) faults.push(`${clock}: only ${expected.length} lessons`);
}
for (const fault of faults.slice(0, 20)) console.log(fault);
console.log(`${CLOCKS.length} clocks, ${events} events, ${faults.length} faults`);
process.exitCode = faults.length === 0 && events > 0 ? 0 : 1;

function build(zone, first, out) {
  const folder = join(work, 'project');
  cpSync('fixtures/golden/feeds', folder, { recursive: true });
  const day = (more) => new Date(Date.parse(first) + more * 86_400_000).toISOString().slice(0, 10);
  const lessons = (course) => Array.from({ length: 16 }, (_, index) => `${course} ${index + 1}`).join(', ');
  const files = {
    'project.yaml': `id: feeds\ntitle: x\ntime-zone: ${zone}\nday-start: "04:00"\n`,
    'calendar.yaml': `term: {first-day: ${first}, last-day: ${day(7)}}\nweekdays: [mon, tue, wed, thu, fri, sat, sun]\n`,
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: li-na, lessons: [${lessons('语')}]}\n  math: {teacher: jana-weiss, lessons: [${lessons('数')}]}\n`,
    'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: ${first}\nweek:\n  04:30-05:00: chinese\n  08:00-08:30: math\n  20:00-20:30: chinese\n  22:00-22:30: math\n`,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const zoneFile = join(folder, 'zones/one.yaml');
  writeFileSync(zoneFile, readFileSync(zoneFile, 'utf8').replace('calendar: {days: 4', 'calendar: {days: 8'));
  execFileSync(
    'node',
    ['bin/airclass.js', 'build', folder, '--now', first, '--from', first, '--days', '8', '--out', out, '--quiet'],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
}
