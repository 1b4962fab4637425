import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { meaningOf } from '../../src/cli/fix/meaning-of.js';
import { type Compilation, compile } from '../../src/compile.js';
import { lineColumn } from '../../src/diagnostics/line-column.js';
import { runMain } from '../cli/run-main.js';
import type { Files } from './changes.js';
import { type Mistake, mistakes } from './mistakes.js';
import { SOUND_NOW, SOUND_PROJECT } from './sound-project.js';

const TABLE = join(import.meta.dirname, '../../fixtures/mistakes.txt');
const update = process.env.UPDATE_FIXTURES === '1';
const SOUND: Files = new Map(Object.entries(SOUND_PROJECT));

const GRAVITY = ['error', 'warning', 'info'];

async function withProject<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-mistake-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const look = (folder: string) =>
  compile(folder, { now: Date.parse(SOUND_NOW), environment: {}, signal: new AbortController().signal });

function reportsOf({ diagnostics, texts }: Compilation): readonly string[] {
  const gravest = [...diagnostics].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  return gravest.map(({ span, problem, severity, message, fix, change }) => {
    const { line, column } = lineColumn(texts.get(span.file) ?? '', span.start);
    const offer = fix === undefined && change === undefined ? '' : ', fix offered';
    const place = `${span.file}:${line}:${column} ${problem.id} (${severity}${offer})`;
    return [place, message.en, message.zh].map((text) => `    ${text}\n`).join('');
  });
}

/** Whether the files are those that were looked at. */
function isAsItWas(folder: string, { texts }: Compilation): boolean {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const now = paths.filter((path) => statSync(join(folder, path)).isFile());
  return (
    now.length === texts.size && [...texts].every(([path, text]) => readFileSync(join(folder, path), 'utf8') === text)
  );
}

async function outcomeOf({ name, change }: Mistake, known: ReadonlySet<string>, meaning: string) {
  return withProject(change(SOUND), async (folder) => {
    const before = await look(folder);
    const [report] = reportsOf(before).filter((line) => !known.has(line));
    const wasSound = before.sound !== undefined && meaningOf(before.sound) === meaning;
    const { code, err } = await runMain(folder, SOUND_NOW, ['check', '.', '--fix', '--quiet']);
    expect({ name, code: code === 0 || code === 1, err: /report this/.test(err) }).toEqual({
      name,
      code: true,
      err: false,
    });
    const after = isAsItWas(folder, before) ? before : await look(folder);
    const same = after.sound !== undefined && meaningOf(after.sound) === meaning;
    const again = after.diagnostics.some(({ fix, change }) => (fix ?? change) !== undefined);
    const fixed = report !== undefined && same && !wasSound;
    const result = fixed ? 'fixed' : same ? 'as before' : after.sound ? 'as written' : 'to be done by hand';
    return { name, report, result, again };
  });
}

test('each mistake is reported at its place with its cause, and fixed where that is certain', {
  timeout: 300_000,
}, async () => {
  const sound = await withProject(SOUND, look);
  const meaning = sound.sound === undefined ? '' : meaningOf(sound.sound);
  const known = new Set(reportsOf(sound));
  let table = '';
  const outcomes: Awaited<ReturnType<typeof outcomeOf>>[] = [];
  for (const mistake of mistakes) {
    const outcome = await outcomeOf(mistake, known, meaning);
    outcomes.push(outcome);
    table += `${outcome.name} -> ${outcome.result}\n${outcome.report ?? '    (nothing is reported)\n'}`;
  }
  const count = (what: string) => outcomes.filter(({ result }) => result === what).length;
  table += `\n${outcomes.length} mistakes: ${count('fixed')} fixed, ${count('as written')} as written, ${count('to be done by hand')} to be done by hand, ${count('as before')} not in force\n`;
  if (update) writeFileSync(TABLE, table);
  expect(table).toBe(existsSync(TABLE) ? readFileSync(TABLE, 'utf8') : undefined);
  // Whatever is fixed is fixed once and for all, and what is certain is fixed.
  expect(outcomes.filter(({ again }) => again).map(({ name }) => name)).toEqual([]);
  expect(outcomes.filter(({ report }) => report === undefined).map(({ name }) => name)).toEqual([]);
  const wanted = mistakes.filter(({ isCertain }) => isCertain).map(({ name }) => name);
  expect(outcomes.filter(({ name, result }) => wanted.includes(name) && result !== 'fixed')).toEqual([]);
});
