import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain } from '../cli/run-main.js';

const run = promisify(execFile);
const BENCH = fileURLToPath(new URL('../../bench/', import.meta.url));
const LISTS = ['title', 'sub-title', 'desc', 'actor', 'presenter', 'category', 'keyword', 'episode-num'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => LISTS.includes(name),
});

let folder: string;
let ours: readonly object[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'airclass-'));
  const project = join(folder, 'project');
  await mkdir(project);
  const script = `import { writeSyntheticProject } from './synthetic-project.mjs'; writeSyntheticProject(process.argv[1], { channels: 2, days: 5 });`;
  await run(process.execPath, ['--input-type=module', '-e', script, project], { cwd: BENCH });
  const out = join(folder, 'out');
  const argv = ['build', project, '--from', '2021-01-01', '--days', '4', '--out', out, '--quiet'];
  expect((await runMain(folder, '2021-01-01T00:00:00Z', argv)).code).toBe(0);
  ours = await programmesIn(join(out, 'current', 'zone-1', 'guide.xml'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['xmlbuilder2-document', 'iptv-xmltv', 'fast-xml-parser-document', 'fast-xml-parser'])(
  '%s writes the programmes of the guide that it is timed against',
  async (peer) => {
    const path = join(folder, `${peer}.xml`);
    await run(process.execPath, [join(BENCH, 'peers', `${peer}.mjs`), path, '2', '4']);
    expect(ours).toHaveLength(2 * 4 * 40);
    expect(await programmesIn(path)).toEqual(ours);
  },
);

/** Times as instants: one of the peers writes them in UTC. */
async function programmesIn(path: string): Promise<readonly object[]> {
  const text = (await readFile(path, 'utf8')).replaceAll(/"(\d{14} [+-]\d{4})"/g, (_, time) => `"${instantOf(time)}"`);
  return parser.parse(text).tv.programme;
}

function instantOf(time: string): number {
  return Date.parse(time.replace(/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d) ([+-]\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6$7:$8'));
}
