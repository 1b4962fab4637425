// Imports each sheet of a folder that dirty.py wrote and compares its timetables with what a person reads in it; then
// builds a release of the project and of the same timetables written by hand, whose guides must have the same events.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder, ending] = process.argv;
const BIN = join(import.meta.dirname, '../../bin/airclass.js');
let faults = 0;
const fault = (name, what) => {
  console.log(`${name}: ${what}`);
  faults++;
};
const weekOf = (text) => /\nweek:.*\n((?: {2}.*\n)*)/.exec(text)?.[1] ?? '';
const eventsOf = (project, out) => {
  execFileSync(process.execPath, [
    BIN,
    'build',
    project,
    '--from',
    '2026-03-02',
    '--now',
    '2026-03-01',
    '--out',
    out,
    '--quiet',
  ]);
  const guide = readFileSync(join(out, 'current/main/guide.xml'), 'utf8');
  return guide.match(/<programme [\s\S]*?<\/programme>/g) ?? [];
};

for (const name of readdirSync(folder).sort()) {
  const own = join(folder, name);
  const { file, timetables, says, answers } = JSON.parse(readFileSync(join(own, 'case.json'), 'utf8'));
  const sheet = ending === undefined ? file : file.replace(/\.xlsx$/, ending);
  const project = join(own, 'project');
  mkdirSync(project, { recursive: true });
  if (answers !== null) writeFileSync(join(project, 'import.yaml'), answers);
  const argv = [
    BIN,
    'import',
    sheet,
    '--into',
    'project',
    '--term',
    '2026-03-02/2026-06-26',
    '--write',
    '--lang',
    'en',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: own,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '200' },
  });
  const said = `${stdout}${stderr}`.replaceAll(/\n {2,}/g, ' ');
  if (status !== 0) {
    fault(name, `exit ${status}\n${said}`);
    continue;
  }
  for (const piece of says) if (!said.includes(piece)) fault(name, `does not say ${JSON.stringify(piece)}:\n${said}`);
  const written = join(own, 'written');
  cpSync(project, written, { recursive: true });
  for (const [channel, rows] of Object.entries(timetables)) {
    const path = `timetables/${channel}.yaml`;
    const text = readFileSync(join(project, path), 'utf8');
    const expected = rows.map((row) => `  ${row}\n`).join('');
    if (weekOf(text) !== expected) fault(name, `${path} is\n${weekOf(text)}and should be\n${expected}`);
    const grade = channel.toUpperCase();
    writeFileSync(join(written, path), `channel: ${channel}\ngrade: ${grade}\nfrom: 2026-03-02\nweek:\n${expected}`);
  }
  const [events, others] = [eventsOf(project, join(own, 'out')), eventsOf(written, join(own, 'out-written'))];
  if (events.length === 0 || events.join() !== others.join()) fault(name, 'the guides differ');
  console.log(`${name}: ${events.length} events`);
}
process.exitCode = faults === 0 ? 0 : 1;
