import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { formats } from '../../src/load/formats.js';
import { runMain } from '../cli/run-main.js';
import { schemaNamed } from '../outputs/a-view.js';
import { releaseOf } from './a-release.js';

/** Which schema describes which file of a release; each `.json` has one. */
const SCHEMAS: readonly (readonly [RegExp, string])[] = [
  [/^manifest\.json$/, 'manifest'],
  [/^report\/diagnostics\.json$/, 'report'],
  [/^report\/recordings\.json$/, 'recordings'],
  [/^timeline\/zones\.json$/, 'timeline-zones'],
  [/^timeline\/[^/]+\.json$/, 'timeline'],
  [/^[^/]+\/on-demand\.json$/, 'on-demand'],
  [/^[^/]+\/c2\/sending\.json$/, 'c2-sending'],
  [/^[^/]+\/dvb\/numbers\.json$/, 'dvb-numbers'],
  [/^[^/]+\/adi\/packages\.json$/, 'adi-packages'],
  [/^[^/]+\/diyp\/.*\.json$/, 'diyp'],
  [/^[^/]+\/super-live\/.*\.json$/, 'super-live'],
  [/^[^/]+\/playout\/[^/]+\/ffplayout\/.*\.json$/, 'ffplayout'],
  [/^[^/]+\/playout\/[^/]+\/ersatztv\/.*\.json$/, 'ersatztv-playout'],
];

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTuples: false, formats });
const checks = new Map(SCHEMAS.map(([, name]) => [name, ajv.compile(schemaNamed(name))] as const));
const seen = new Set<string>();
const out = mkdtempSync(join(tmpdir(), 'airclass-schemas-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Rows of a table are as long as the names of its columns. */
function expectWholeRows(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null || !('columns' in value)) return;
  const { columns, airings } = value as { readonly columns: unknown[]; readonly airings: unknown[][] };
  for (const row of airings) expect(row.length, path).toBe(columns.length);
}

function expectFits(path: string, text: string): void {
  const [, name] = SCHEMAS.find(([pattern]) => pattern.test(path)) ?? [];
  expect(name, `${path} has no schema`).toBeDefined();
  const check = checks.get(name ?? '');
  const value: unknown = JSON.parse(text);
  expect(check?.(value) || check?.errors, path).toBe(true);
  expectWholeRows(value, path);
  seen.add(name ?? '');
}

/** What the zones have, without publishing it. */
async function expectFilesFit(project: string): Promise<void> {
  const { sound, diagnostics } = await compile(project, { now: 0, environment: {} });
  if (sound === undefined) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message.en)));
  const { files } = releaseOf(sound, sound.timeline.planned?.from ?? '');
  for (const { zone, file } of files) {
    if (!file.path.endsWith('.json')) continue;
    const text = Buffer.concat([...file.chunks()].map((chunk) => Buffer.from(chunk))).toString();
    expectFits(zone === undefined ? file.path : `${zone}/${file.path}`, text);
  }
}

async function expectReleaseFits(project: string, ...options: readonly string[]): Promise<void> {
  const argv = ['build', resolve(project), '--out', out, '--now', '2019-01-01', ...options];
  const { code, err } = await runMain(process.cwd(), '2019-01-01', argv);
  expect(code, err).toBe(0);
  const release = join(out, 'current');
  // What is in plan/ is the project's own.
  const paths = readdirSync(release, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.json') && !path.startsWith('plan/'),
  );
  for (const path of paths) expectFits(path, readFileSync(join(release, path), 'utf8'));
}

test.each(readdirSync('fixtures/golden').sort())('every JSON file of the zones of %s is as its schema says', (name) =>
  expectFilesFit(`fixtures/golden/${name}`),
);

test('every JSON file of a release too, and every schema of a file is used', async () => {
  await expectReleaseFits('schedules/sichuan-2020-spring', '--zone', 'radio-tv', '--from', '2020-03-09', '--days', '1');
  expect([...checks.keys()].filter((name) => !seen.has(name))).toEqual([]);
});
