// The calendar of a zone of one channel, read by a program that we did not write, against its on-demand catalogue: each
// lesson starts when it opens, and lasts its slot of half an hour.
// node berlin.mjs <zone folder> <reader> [arguments of the reader]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [zone, reader, ...readerArguments] = process.argv.slice(2);
const calendar = join(zone, 'calendar/grades/P1.ics');
const rows = execFileSync(reader, [...readerArguments, calendar], { encoding: 'utf8' })
  .trim()
  .split('\n');
const found = rows.map((row) => JSON.parse(row)).map(({ uid, start, end }) => `${uid.split('@')[0]} ${start} ${end}`);
const { items } = JSON.parse(readFileSync(join(zone, 'on-demand.json'), 'utf8'));
const expected = items.map(({ event, opens }) => `${event} ${Date.parse(opens)} ${Date.parse(opens) + 1_800_000}`);
const differences = [
  ...found.filter((row) => !expected.includes(row)),
  ...expected.filter((row) => !found.includes(row)),
];
console.log(`${found.length} events, ${differences.length} differences`, ...differences);
process.exitCode = differences.length === 0 && found.length > 0 ? 0 : 1;
