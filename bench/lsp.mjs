// What a keystroke costs in the language server, beside a cold `check`: the sample, and a large project.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { medians, runNode } from './measure.mjs';

const KEYS = Number(process.env.KEYS ?? 200);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const NOW = '2020-03-08';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const AIRCLASS = here('../bin/airclass.js');

/** Milliseconds from each change to the problems that are shown for it. */
async function typeInto(project, file) {
  const server = spawn(process.execPath, [AIRCLASS, 'lsp', '--stdio', '--now', NOW], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let shown = () => undefined;
  const uri = pathToFileURL(join(project, file)).href;
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    if (params.uri === uri) shown();
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const next = () =>
    new Promise((resolve) => {
      shown = resolve;
    });
  const text = readFileSync(join(project, file), 'utf8');
  const opened = performance.now();
  let answer = next();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  await answer;
  const first = performance.now() - opened;
  // A title is written letter by letter, at its place in the file.
  const lines = text.split('\n');
  const line = lines.findIndex((one) => /^ +- \S/.test(one));
  const times = [];
  const before = processorTime(server.pid);
  for (let key = 0; key < KEYS; key++) {
    const end = { line, character: (lines[line] ?? '').length + key };
    answer = next();
    const typed = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: key + 2 },
      contentChanges: [{ range: { start: end, end }, text: '字' }],
    });
    await answer;
    times.push(performance.now() - typed);
  }
  const cpu = (processorTime(server.pid) - before) / KEYS;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  server.stdin.end();
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
  return { first, p50: at(0.5), p95: at(0.95), cpu };
}

/** Milliseconds that a process has used so far, in all its threads; Linux counts hundredths of a second. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-lsp-'));
try {
  const project = join(work, 'sample');
  cpSync(here('../schedules/sichuan-2020-spring'), project, { recursive: true });
  const [course = ''] = readdirSync(join(project, 'courses')).sort();
  const runs = medians({ check: () => runNode([AIRCLASS, 'check', project, '--now', NOW, '--format', 'csv']) }, ROUNDS);
  const { first, p50, p95, cpu } = await typeInto(project, `courses/${course}`);
  console.log(
    `\nlanguage server on the sample: ${KEYS} keystrokes in courses/${course}; a cold check is the median of ${ROUNDS}`,
  );
  console.table([
    { what: 'cold check', milliseconds: Math.round(runs.check.wall * 1000) },
    { what: 'first problems after opening', milliseconds: Math.round(first) },
    { what: 'problems after a keystroke, p50', milliseconds: Math.round(p50) },
    { what: 'problems after a keystroke, p95', milliseconds: Math.round(p95) },
    { what: 'processor time of a cold check', milliseconds: Math.round(runs.check.cpu * 1000) },
    { what: 'processor time of a keystroke, mean', milliseconds: Math.round(cpu) },
  ]);
  console.log(`  processor time of a keystroke / of a cold check: ${(cpu / (runs.check.cpu * 1000)).toFixed(2)}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
