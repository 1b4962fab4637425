import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { architecturePicture } from '../tools/architecture-picture.mjs';

const read = (path: string) => readFileSync(path, 'utf8');
const GUIDE = read('CONTRIBUTING.md');

/** The files that a recipe lists, in order. */
function recipe(title: string): readonly string[] {
  const [, text = ''] = GUIDE.split(`### ${title}\n`);
  const [own = ''] = text.split(/^##/m);
  const lines = own.split('\n').filter((line) => line.startsWith('- '));
  return lines.flatMap((line) => [...(line.split(': ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path));
}

/** Tracked files that name something; samples, fixtures, the bench and these pages use what there is. */
function filesNaming(pattern: string): readonly string[] {
  const found = execFileSync(
    'git',
    ['grep', '-lE', '--untracked', pattern, '--', 'src', 'schemas', 'test', 'docs', 'tools'],
    {
      encoding: 'utf8',
    },
  );
  // Mistakes are made in all kinds of files, and evenings look at all kinds of outputs, for none in particular.
  const isRecipe = (path: string) => !/^test\/(?:contributing\.test\.ts$|mistakes\/|evenings\/)/.test(path);
  return found.split('\n').filter((path) => path !== '' && isRecipe(path));
}

describe('the recipes list every file that their example is made of', () => {
  test.each([
    ['A rule', 'weekend-lessons|weekendLessons'],
    ['A key of a zone', 'max-size|maxSize'],
    [
      'An output',
      String.raw`airings\.csv|airings(Table|Reader|FollowGuide)|AiringsSettings|airings: (airings &&|\{ days)|'\./airings\.js'`,
    ],
    [
      'A command',
      String.raw`doctor(Command|Options)|DoctorOptions|'doctor --|(runWith\(|^ +)\['doctor'|^## airclass doctor`,
    ],
  ])('%s', (title, pattern) => {
    expect([...recipe(title)].sort()).toEqual([...filesNaming(pattern)].sort());
  });
});

test.each(['CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md'])('%s names files that exist', (page) => {
  const paths = [...read(page).matchAll(/`((?:src|test|docs|tools|schemas|bin|\.ci)\/[^`\s]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(['README.md', 'README.zh-CN.md'])('what %s leads to is in the package, too', (page) => {
  const { files }: { files: readonly string[] } = JSON.parse(read('package.json'));
  const links = [...read(page).matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(30);
  const isShipped = (path: string) => existsSync(path) && files.some((file) => `${path}/`.startsWith(`${file}/`));
  expect(links.filter((path) => !isShipped(path))).toEqual([]);
});

test('.ci/README.md says what each check proves', () => {
  const named = [...read('.ci/README.md').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  expect(named.sort()).toEqual(
    readdirSync('.ci')
      .filter((name) => name !== 'README.md')
      .sort(),
  );
});

test('the picture is drawn from the folders: npm run docs', () => {
  expect(read('docs/architecture.svg')).toBe(architecturePicture());
});
