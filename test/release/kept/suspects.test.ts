import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { namesOf } from '../../../src/release/kept/keep-refusal.js';
import { ownedPlan } from '../../../src/release/kept/plan-owners.js';
import { suspects } from '../../../src/release/kept/suspects.js';
import { unitsOf } from '../../../src/release/kept/unit.js';
import { SMALL_PROJECT } from '../../a-project.js';
import { type ExampleFiles, problemExamples } from '../../generate/problem-examples.mjs';

function lay(files: ExampleFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-suspects-'));
  for (const [path, content] of Object.entries({ ...SMALL_PROJECT, ...files })) {
    if (content === undefined) continue;
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    if (typeof content === 'object' && 'linkTo' in content) symlinkSync(content.linkTo, place);
    else writeFileSync(place, content);
  }
  return folder;
}

/** To whom the problem of an example belongs, the likeliest first; the fixed example is what was published. */
async function ownersOf(id: string, { also, faulty, fixed }: (typeof problemExamples)[string]): Promise<string> {
  const [today, published] = [lay({ ...also, ...faulty }), lay({ ...also, ...fixed })];
  try {
    const { diagnostics } = await compile(today, { now: Date.parse('2020-03-08T00:00Z'), environment: {} });
    const [now, onAir] = [await ownedPlan(today), await ownedPlan(published)];
    const plans = { now, onAir, units: unitsOf(now, onAir) };
    const found = diagnostics
      .filter(({ problem }) => problem.id === id)
      .map((one) => [...suspects(one, plans)].map(({ owners }) => namesOf(owners).en).join(', then ') || 'all');
    return [...new Set(found)].join(' or ');
  } finally {
    for (const folder of [today, published]) rmSync(folder, { recursive: true });
  }
}

/** What the file of a problem says of its owner, unless a row below says more. */
function ownerOfPlace(at: string): RegExp {
  const [, folder, name = ''] = /^(courses|timetables|zones)\/(\w+)/.exec(at) ?? [];
  if (folder === 'zones') return new RegExp(`^zone "${name}"$`);
  if (folder === 'timetables') return new RegExp(`^channel "${name}"$`);
  return folder === 'courses' ? new RegExp(`^(channel "${name}"|grade "${name.toUpperCase()}")$`) : /^all$/;
}

/** Problems that belong to someone else where their own place has not changed. */
const MORE: Readonly<Record<string, string>> = {
  'adi-field-too-long': 'channel "p1", then zone "one"',
  'adi-lesson-left-out': 'zone "one", then grade "P1"',
  'c2-field-too-long': 'channel "p1", then zone "one"',
  'c2-lesson-left-out': 'zone "one", then grade "P1"',
  'change-puts-off': 'channel "p1", then grade "P1"',
  'dvb-segment-full': 'channel "p1", then zone "one"',
  'dvb-text-too-long': 'channel "p1", then zone "one"',
  'file-names-collide': 'zone "one", then zone "two"',
  'grades-share-hour': 'channel "p1", then channel "p2"',
  'plan-block-cut': 'channel "p1"',
  'plan-cell-changed': 'channel "p1"',
  'plan-changed': 'channel "p1"',
  'plan-channel-shared': 'channel "p1"',
  'recording-missing': 'grade "P1", then channel "p1"',
  'recording-short': 'grade "P1", then channel "p1"',
  'recording-too-long': 'grade "P1", then channel "p1"',
  'textbook-missing': 'channel "p1", then grade "P2"',
  'title-too-long': 'grade "P1", then zone "one"',
  'zone-id-taken': 'zone "report", zone "one"',
};

test('every problem belongs to a channel, a zone or all', async () => {
  const wrong: string[] = [];
  for (const [id, example] of Object.entries(problemExamples)) {
    // A rule that crashes is a fault of ours.
    if (example.crashes !== undefined) continue;
    const owners = await ownersOf(id, example);
    if (MORE[id] === undefined ? !ownerOfPlace(example.at).test(owners) : MORE[id] !== owners)
      wrong.push(`${id} at ${example.at}: ${owners}`);
  }
  expect(wrong).toEqual([]);
});
