// Diagnostics after a keystroke in a workspace, beside `check` as a process: on the sample, and on a project of 500
// channels and 100,000 lessons.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkspace } from '../dist/workspace/workspace.js';
import { medians, runNode } from './measure.mjs';
import { writeSyntheticProject } from './synthetic-project.mjs';

const EDITS = Number(process.env.EDITS ?? 200);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-workspace-'));
const large = join(work, 'large');
writeSyntheticProject(large, { channels: 500, days: 140, lessons: 50 });

const PROJECTS = [
  { name: 'the sample', folder: here('../schedules/sichuan-2020-spring'), now: '2020-03-08', edits: EDITS },
  { name: '500 channels, 100,000 lessons', folder: large, now: '2021-01-10', edits: Math.ceil(EDITS / 2) },
];

try {
  console.log(`\nA keystroke in a workspace; ${EDITS} of them, each in a file drawn by its size`);
  const rows = [];
  for (const project of PROJECTS) rows.push(await measured(project));
  console.table(rows);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measured({ name, folder, now, edits }) {
  const check = medians(
    {
      check: () =>
        runNode([here('../bin/airclass.js'), 'check', folder, '--now', now, '--format', 'csv', '--lang', 'en']),
    },
    ROUNDS,
  ).check;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const workspace = openWorkspace(folder, { now: Date.parse(now), environment: {}, lockOnly: true });
  await workspace.compile();
  const random = randomNumbers(20200309);
  // As often as it is long.
  const weighted = files.flatMap((path) =>
    Array.from({ length: Math.ceil(statSync(join(folder, path)).size / 500) }, () => path),
  );
  const drawn = () => weighted[Math.floor(random() * weighted.length)];
  const [cpu, wall] = [[], []];
  let [path, text, typed] = ['', '', 0];
  // Code is compiled during the first ones.
  for (let edit = -10; edit < edits; edit++) {
    // A person types a few characters in one place, then goes on elsewhere.
    if (typed === 0) {
      if (path !== '') workspace.setText(path, undefined);
      path = drawn();
      text = readFileSync(join(folder, path), 'utf8');
      typed = 5;
    }
    const places = [...text.matchAll(/[\p{Script=Han}]/gu)];
    const { index = text.length } = places[Math.floor(random() * places.length)] ?? {};
    text = `${text.slice(0, index)}新${text.slice(index)}`;
    typed -= 1;
    const [began, used] = [performance.now(), process.cpuUsage()];
    workspace.setText(path, text);
    await workspace.compile();
    const { user, system } = process.cpuUsage(used);
    if (edit < 0) continue;
    cpu.push((user + system) / 1000);
    wall.push(performance.now() - began);
  }
  return {
    project: name,
    'check, ms of processor': Math.round(check.cpu * 1000),
    'keystroke, median': Math.round(percentile(cpu, 0.5)),
    p95: Math.round(percentile(cpu, 0.95)),
    'median of wall time': Math.round(percentile(wall, 0.5)),
    'p95 of wall time': Math.round(percentile(wall, 0.95)),
    'keystroke / check': (percentile(cpu, 0.5) / check.cpu / 1000).toFixed(3),
  };
}

function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** The same for every run: https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
