// The web guide of a week in five zones, beside the same pages made with React's renderToStaticMarkup.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** As bin/airclass.js has them for Node 20. */
const FLAGS = process.versions.v8.startsWith('11.') ? ['--interrupt-budget=400000'] : [];
const PROJECT = here('../schedules/sichuan-2020-spring');
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const runs = { preact: [], react: [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const [library, list] of Object.entries(runs)) {
    const run = spawnSync(process.execPath, [...FLAGS, here('./peers/web-pages.mjs'), PROJECT, '2020-03-09', library], {
      encoding: 'utf8',
    });
    list.push(JSON.parse(run.stdout));
  }
}
console.log(`\nweb guide of the sample week, five zones; processor time, medians of ${ROUNDS}`);
const seconds = (library) => median(runs[library].map((run) => run.seconds));
console.table(
  Object.entries(runs).map(([library, [{ pages, bytes }]]) => ({
    library,
    pages,
    MB: (bytes / 1e6).toFixed(1),
    seconds: seconds(library).toFixed(2),
    'pages/s': Math.round(pages / seconds(library)),
  })),
);
console.log(`  React takes ${(seconds('react') / seconds('preact')).toFixed(2)} x as long`);
