import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { SMALL_PROJECT } from '../a-project.js';
import { aFolder } from '../media/media-bench.js';

const TIMETABLE = 'timetables/p1.yaml';
const COURSES = 'courses/p1.yaml';
const NOW = '2020-03-09T08:00+08:00';

const ZONE = `${SMALL_PROJECT['zones/one.yaml']}`.replace('outputs: {}', 'outputs: {xmltv: {}}');

let stop = new AbortController();
afterEach(() => stop.abort());

/** A command with `--watch` on a small project on the disk. */
async function watch(command: 'check' | 'build', options: readonly string[] = [], watchEvery = 60_000) {
  const folder = await aFolder({ ...SMALL_PROJECT, 'zones/one.yaml': ZONE });
  stop = new AbortController();
  const { signal } = stop;
  let [all, fresh] = ['', ''];
  const take = (text: string) => {
    all += text;
    fresh += text;
  };
  const argv = [command, folder, '--watch', '--lang', 'en', '--now', NOW, ...options];
  const io = { env: {}, cwd: folder, now: Date.now, isTerminal: false, columns: 100, watchEvery, signal };
  const ended = main(argv, { ...io, out: take, err: take });
  const at = (path: string) => join(folder, path);
  const watched = {
    folder,
    at,
    all: () => all,
    read: (path: string) => readFileSync(at(path), 'utf8'),
    /** What is printed until a pattern comes; what was printed before is left out. */
    async says(pattern: RegExp): Promise<string> {
      for (let waited = 0; !pattern.test(fresh) && waited < 20_000; waited += 20) await sleep(20);
      const said = fresh;
      fresh = '';
      expect(said).toMatch(pattern);
      return said;
    },
    edit(path: string, from: string, to: string) {
      const before = readFileSync(at(path), 'utf8');
      expect(before).toContain(from);
      writeFileSync(at(path), before.replace(from, to));
    },
    async ends() {
      stop.abort('SIGINT');
      return ended;
    },
  };
  await watched.says(/Watching for changes/);
  return watched;
}

const WRONG = /new problems 1, gone 0.*no course of P1 or programme "chines".*errors 1.*not sound/s;
const RIGHT = /new problems 0, gone 1.*gone: .*"chines".*errors 0, warnings \d/s;

describe('check --watch', () => {
  test('says what is new and what is gone, and what viewers would notice', async () => {
    const { edit, says, ends } = await watch('check');
    edit(TIMETABLE, 'chinese', 'chines');
    await says(/new problems 1, gone 0 \(\d+\.\d\d s\).*"chines".*errors 1.*not sound/s);
    edit(TIMETABLE, 'chines\n', 'chinese\n');
    await says(RIGHT);
    edit(TIMETABLE, '09:00-09:20', '09:10-09:30');
    expect(await says(/errors 0, warnings \d+, notes \d+\n/)).toMatch(/09:00–09:20 {2}starts 10 min later/);
    expect(await ends()).toBe(0);
  });

  test('an editor saves safely: a new file takes the place of the old one', async () => {
    const { at, read, says, ends } = await watch('check');
    const sound = read(TIMETABLE);
    for (const [text, expected] of [
      [sound.replace('chinese', 'chines'), WRONG],
      [sound, RIGHT],
    ] as const) {
      writeFileSync(at('timetables/.p1.yaml.swp'), text);
      writeFileSync(at('timetables/4913'), '');
      rmSync(at('timetables/4913'));
      renameSync(at(TIMETABLE), at(`${TIMETABLE}~`));
      writeFileSync(at(TIMETABLE), text);
      rmSync(at(`${TIMETABLE}~`));
      await says(expected);
    }
    expect(await ends()).toBe(0);
  });

  test('a file that is half written is read again once it is whole', async () => {
    const { at, read, says, all, ends } = await watch('check');
    const text = `${read(COURSES)}# more\n`;
    writeFileSync(at(COURSES), '');
    await sleep(5);
    writeFileSync(at(COURSES), text.slice(0, 60));
    await sleep(5);
    writeFileSync(at(COURSES), text);
    await says(/After the change/);
    expect(all()).not.toContain('not sound');
    expect(await ends()).toBe(0);
  });

  test('the folder is removed and made again', async () => {
    const { folder, edit, says, ends } = await watch('check', [], 300);
    cpSync(folder, `${folder}-copy`, { recursive: true });
    rmSync(folder, { recursive: true });
    await sleep(500);
    renameSync(`${folder}-copy`, folder);
    await sleep(500);
    edit(TIMETABLE, 'chinese', 'chines');
    await says(/"chines"/);
    edit(TIMETABLE, 'chines\n', 'chinese\n');
    await says(RIGHT);
    expect(await ends()).toBe(0);
  });

  test('git checkout changes many files, and takes some away', async () => {
    const { folder, at, edit, says, ends } = await watch('check');
    const git = (...words: readonly string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { stdio: 'pipe' });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'sound');
    git('checkout', '-qb', 'other');
    rmSync(at(COURSES));
    edit(TIMETABLE, 'chinese', 'maths');
    edit('teachers.yaml', '张敏', '王芳');
    await says(/errors [1-9]/);
    git('commit', '-qam', 'broken');
    git('checkout', '-q', 'main');
    await says(/errors 0/);
    expect(await ends()).toBe(0);
  });

  test('what is not one of its files is found at the next look', async () => {
    const { folder, at, says, ends } = await watch('check', [], 200);
    // A name that is nearly that of a folder: nothing listens in it.
    cpSync(join(folder, 'courses'), at('course'), { recursive: true });
    await says(/new problems [1-9].*course\/p1\.yaml/s);
    expect(await ends()).toBe(0);
  });

  test('a project without its project.yaml for a while ends nothing', async () => {
    const { folder, at, says, ends } = await watch('check');
    rmSync(at('project.yaml'));
    await says(/has no project\.yaml/);
    writeFileSync(join(folder, 'project.yaml'), `${SMALL_PROJECT['project.yaml']}`);
    writeFileSync(at(TIMETABLE), `${SMALL_PROJECT[TIMETABLE]}`.replace('chinese', 'chines'));
    await says(/"chines"/);
    expect(await ends()).toBe(0);
  });
});

describe('build --watch', () => {
  test('publishes each sound state, refuses others in the words of a build, and goes on', async () => {
    const { folder, edit, read, says, ends } = await watch('build', ['--out', 'out', '--strict']);
    const manifest = () => JSON.parse(read('out/current/manifest.json'));
    const first = manifest().id;
    edit(TIMETABLE, 'chinese', 'chines');
    await says(/Nothing was published: fix the above first/);
    expect(manifest().id).toBe(first);
    edit(TIMETABLE, 'chines\n', 'math\n');
    await says(/Published 000002/);
    expect(folder).toBeDefined();
    expect(await ends()).toBe(0);
  });

  test('guards refuse as in a build', async () => {
    const { edit, says, ends } = await watch('build', ['--out', 'out']);
    edit('zones/one.yaml', 'number: 1', 'number: 2');
    await says(/--accept-renumber/);
    edit('zones/one.yaml', 'number: 2', 'number: 1');
    await says(/no new release was made/);
    expect(await ends()).toBe(0);
  });
});
