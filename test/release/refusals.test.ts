import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { withBuildLock } from '../../src/release/build-lock.js';
import { SMALL_PROJECT } from '../a-project.js';
import { printedCommands } from '../cli/printed-commands.js';
import { type Ran, runMain } from '../cli/run-main.js';
import { TWO_ZONES } from './a-release.js';

/** 08:30 in Shanghai. */
const NOW = '2020-03-09T00:30:00Z';
const COURSES = TWO_ZONES['courses/p1.yaml'] ?? '';
let folder = '';
const at = (path: string) => join(folder, path);
const run = (...argv: readonly string[]) => runMain(folder, NOW, argv);
const build = (...argv: readonly string[]) => run('build', '--from', '2020-03-09', ...argv);
const ids = () =>
  readdirSync(at('out/releases'))
    .filter((name) => !name.startsWith('.'))
    .sort();
const retitle = (title: string) => writeFileSync(at('courses/p1.yaml'), COURSES.replace('一', title));

const template = mkdtempSync(join(tmpdir(), 'airclass-refusals-'));
beforeAll(async () => {
  folder = template;
  for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...TWO_ZONES })) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
  for (const title of ['一', '二', '三']) {
    retitle(title);
    expect(await build()).toMatchObject({ code: 0 });
  }
  retitle('四');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-refusals-'));
  cpSync(template, folder, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => rmSync(template, { recursive: true, force: true }));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a printed line in this process: our own commands, and the `mv -n` before them. */
async function goOn(commands: readonly (readonly string[])[]): Promise<Ran | undefined> {
  let last: Ran | undefined;
  for (const [program, ...words] of commands) {
    if (program === 'mv') {
      const [option, from = '', to = ''] = words;
      expect([option, existsSync(to)]).toEqual(['-n', false]);
      renameSync(from, to);
    } else {
      expect(program).toBe('airclass');
      last = await run(...words);
    }
  }
  return last;
}

const lose = (path: string) => rmSync(at(path), { recursive: true });

interface Case {
  readonly spoil?: () => void;
  readonly argv: readonly string[];
  readonly code: number;
  readonly says: readonly [en: RegExp, zh: RegExp];
  /** How each printed line ends; the lines are run, each from where the refusal left off. */
  readonly ends: readonly RegExp[];
}

const BUILD = ['build', '--from', '2020-03-09'];
const CASES: Readonly<Record<string, Case>> = {
  'the lock is a folder': {
    spoil() {
      rmSync(at('out/.lock'), { force: true });
      mkdirSync(at('out/.lock'));
    },
    argv: BUILD,
    code: 2,
    says: [/is not a regular file, and nothing was published/, /不是普通文件，没有发布/],
    ends: [/\.lock\.moved-away && airclass build --from 2020-03-09$/],
  },
  'another layout': {
    argv: [...BUILD, '--layout', 'flat'],
    code: 2,
    says: [/has the layout links, which cannot become flat/, /的布局是 links，不能改为 flat/],
    ends: [/airclass build --from 2020-03-09$/],
  },
  'a file of somebody else': {
    spoil() {
      mkdirSync(at('web'));
      writeFileSync(at('web/manifest.json'), '{"name": "another program"}');
    },
    argv: [...BUILD, '--layout', 'flat', '--out', 'web'],
    code: 1,
    says: [/was not written by AirClass and is not replaced; nothing was changed/, /不是 AirClass 写的，不会替换它/],
    ends: [/manifest\.json\.moved-away && airclass build --from 2020-03-09 --layout flat --out web$/],
  },
  'current names nothing': {
    spoil() {
      lose('out/current');
      symlinkSync('releases/gone', at('out/current'));
    },
    argv: BUILD,
    code: 1,
    says: [/does not say which release is current/, /看不出上线的是哪个版本/],
    ends: [/airclass rollback --to 000003-\w+ --out \S+$/, /airclass build --from 2020-03-09 --accept-unknown$/],
  },
  'a release that is not there': {
    argv: ['rollback', '--to', '000002'],
    code: 2,
    says: [/there is no release "000002"/, /没有版本“000002”/],
    ends: [/airclass releases --out \S+$/],
  },
  'rollback without a previous one': {
    spoil: () => lose('out/previous'),
    argv: ['rollback', '--reason', '课序 错误'],
    code: 1,
    says: [/it is not known which release was on air before/, /看不出上一个版本是哪个/],
    ends: [/--reason '课序 错误' --to 000002-\w+$/, /--to 000001-\w+$/],
  },
  'rollback to a damaged one': {
    spoil: () => writeFileSync(at(`out/releases/${ids()[1]}/one/guide.xml`), 'x'),
    argv: ['rollback'],
    code: 1,
    says: [/is damaged \(one\/guide\.xml\), and nothing was switched/, /已损坏（one\/guide\.xml），没有切换/],
    ends: [/airclass rollback --to 000001-\w+$/],
  },
  'a current release that cannot be compared with': {
    spoil: () => writeFileSync(at('out/current/manifest.json'), '{'),
    argv: BUILD,
    code: 1,
    says: [
      /the current release 000003-\w+ is damaged and cannot be compared with/,
      /现有版本 000003-\w+ 已损坏，无法与之比较/,
    ],
    ends: [/airclass build --from 2020-03-09 --accept-unknown$/],
  },
  'too many warnings': {
    argv: [...BUILD, '--max-warnings', '0'],
    code: 1,
    says: [/Nothing was published: fix the above first/, /没有发布：请先解决以上问题/],
    ends: [/airclass build --from 2020-03-09 --max-warnings [1-9]$/],
  },
};

test.each(Object.entries(CASES))(
  '%s: what, why, and commands that lead on',
  async (_, { spoil, argv, code, says, ends }) => {
    spoil?.();
    const refused = await run(...argv);
    expect(refused).toMatchObject({ code, err: expect.stringMatching(says[0]) });
    expect((await run(...argv, '--lang', 'zh')).err).toMatch(says[1]);
    const lines = printedCommands(refused.err);
    expect(lines.map((line) => line.map((words) => words.join(' ')).join(' && '))).toEqual(
      ends.map((end) => expect.stringMatching(new RegExp(end.source.replaceAll("'", '')))),
    );
    const before = mkdtempSync(join(tmpdir(), 'airclass-refusals-'));
    cpSync(folder, before, { recursive: true, verbatimSymlinks: true });
    for (const line of lines) {
      rmSync(folder, { recursive: true });
      cpSync(before, folder, { recursive: true, verbatimSymlinks: true });
      expect(await goOn(line)).toMatchObject({ code: 0 });
    }
    rmSync(before, { recursive: true });
  },
);

test('a folder that another build holds: the same command, once it has ended', async () => {
  const refused = await withBuildLock(at('out'), () => build('--keep', '5'));
  expect(refused).toMatchObject({ code: 75, err: expect.stringContaining('another airclass is publishing into') });
  const [line = []] = printedCommands(refused.err);
  expect(line).toEqual([['airclass', 'build', '--from', '2020-03-09', '--keep', '5']]);
  expect(await goOn(line)).toMatchObject({ code: 0 });
  expect(readlinkSync(at('out/current'))).toContain('000004');
});
