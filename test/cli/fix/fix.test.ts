import { execFileSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveTexts } from '../../../src/cli/fix/save-texts.js';
import { SMALL_PROJECT } from '../../a-project.js';
import { aFolder, put } from '../../media/media-bench.js';
import { runMain } from '../run-main.js';

const NOW = '2020-03-08T20:00+08:00';
const named = Object.fromEntries(
  Object.entries(SMALL_PROJECT).map(([path, text]) => {
    const kind = { courses: 'courses', timetables: 'timetable', zones: 'zone' }[path.split('/')[0] ?? ''];
    const up = 'https://schools.example/schemas';
    return [path, `# yaml-language-server: $schema=${up}/${kind ?? path.replace('.yaml', '')}.schema.json\n${text}`];
  }),
);

async function aProjectFolder(files: Readonly<Record<string, string>>, name = 'mine') {
  const folder = await aFolder();
  await put(join(folder, name), { ...named, ...files });
  const run = (...argv: readonly string[]) => runMain(folder, NOW, ['check', name, ...argv]);
  const read = (path: string) => readFile(join(folder, name, path), 'utf8');
  return { folder, path: (path: string) => join(folder, name, path), run, read };
}

const FIXED = 'Fixed 1 problem in 1 file.\n';
const NOTHING = 'There is nothing that can be fixed.\n';

describe('check --fix', () => {
  test.each([
    [
      'blanks',
      'teachers:\n  zhang: {name: 张敏}   # head  \n  li: {name: 李娜}',
      'teachers:\n  zhang: {name: 张敏}   # head\n  li: {name: 李娜}\n',
    ],
    [
      'a text that another reader would misread',
      'teachers:\n  zhang: {name: No }\n  li: {name: 李娜}\n',
      'teachers:\n  zhang: {name: "No" }\n  li: {name: 李娜}\n',
    ],
    [
      'a number where a text must be',
      'teachers:\n  zhang: {name: 010}\n  li: {name: 李娜}\n',
      'teachers:\n  zhang: {name: "010"}\n  li: {name: 李娜}\n',
    ],
  ])('%s', async (_, faulty, fixed) => {
    const head = '# yaml-language-server: $schema=https://schools.example/schemas/teachers.schema.json\n';
    const { run, read } = await aProjectFolder({ 'teachers.yaml': head + faulty });
    expect((await run('--fix')).err).toBe(FIXED);
    expect(await read('teachers.yaml')).toBe(head + fixed);
    expect((await run('--fix')).err).toBe(NOTHING);
  });

  test('empty cells of an older timetable, however they are laid out', async () => {
    const week = (empty: string) =>
      [
        `  09:00-09:20: [chinese, ${empty}, math, ${empty} , ${empty}]  # - early -`,
        `  09:40-10:00:          # 空 -`,
        '    - chinese',
        `    - ${empty}              # none`,
        '    - "-"',
        '    - ~',
        '    - 空',
        `  10:20-10:40: ${empty}`,
        `  11:00-11:20: [`,
        `    ${empty},  # Monday`,
        `    math, ${empty}, none,`,
        `    ${empty}]`,
        'changes:',
        `  - {on: 2020-03-10, at: 09:00, show: math, reason: "- , -"}`,
        '',
      ].join('\n');
    const head = `${named['timetables/p1.yaml']?.split('week:')[0]}week:\n`;
    const { run, read } = await aProjectFolder({ 'timetables/p1.yaml': head + week('-') });
    expect((await run('--fix')).err).toBe(FIXED);
    expect(await read('timetables/p1.yaml')).toBe(head + week('~'));
    expect((await run('--fix')).err).toBe(NOTHING);
  });

  test('an alias of a subject, wherever it is', async () => {
    const { run, read } = await aProjectFolder({
      'courses/p1.yaml': named['courses/p1.yaml']?.replace('chinese:', '"语文":') ?? '',
      'timetables/p1.yaml':
        '# yaml-language-server: $schema=https://schools.example/schemas/timetable.schema.json\nchannel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20:  [ 语文, math, repeat 语 1, ~,"数学 9" ]  # 早\n',
    });
    expect((await run('--fix')).err).toBe('Fixed 5 problems in 2 files.\n');
    expect(await read('courses/p1.yaml')).toContain('\n  "chinese": {');
    expect(await read('timetables/p1.yaml')).toMatch(
      /\n {2}09:00-09:20: {2}\[ chinese, math, repeat chinese 1, ~, "math 9" \] {2}# 早\n$/,
    );
  });

  test('what is left is reported, and decides', async () => {
    const { run } = await aProjectFolder({ 'teachers.yaml': `${named['teachers.yaml']}  wang: {name: No}\n` });
    const { code, out, err } = await run('--fix', '--only', 'text-needs-quotes,teacher-unused', '--max-warnings', '0');
    expect(err).toMatch(`${FIXED}There are 1 warnings`);
    expect({ code, kinds: out.match(/\[[a-z-]+\]/g) }).toEqual({ code: 1, kinds: ['[teacher-unused]'] });
  });

  test('of the problems that were asked for only', async () => {
    const { run, read } = await aProjectFolder({
      'teachers.yaml': 'teachers: \n  zhang: {name: No}\n  li: {name: 李娜}\n',
    });
    await run('--fix', '--only', 'text-needs-quotes');
    expect(await read('teachers.yaml')).toBe('teachers: \n  zhang: {name: "No"}\n  li: {name: 李娜}\n');
  });

  test('a file that cannot be read is left alone, the others are fixed', async () => {
    const broken = 'teachers:  \n  zhang: {name: "No}\n  li: {name: 李娜}\n';
    const title = named['project.yaml']?.replace('title: 小项目', 'title: 010') ?? '';
    const { run, read } = await aProjectFolder({ 'teachers.yaml': broken, 'project.yaml': title });
    const { code, err } = await run('--fix');
    expect({ code, err }).toEqual({ code: 1, err: FIXED });
    expect(await read('teachers.yaml')).toBe(broken);
    expect(await read('project.yaml')).toContain('title: "010"\n');
  });
});

describe('--dry-run', () => {
  const faulty = { 'teachers.yaml': 'teachers:\n  zhang: {name: No}\n  li: {name: 李娜}' };

  test('shows the change and does not make it', async () => {
    const { run, read } = await aProjectFolder(faulty);
    const { code, out, err } = await run('--fix', '--dry-run');
    expect({ code, err }).toEqual({ code: 0, err: 'Would fix 3 problems in 1 file.\n' });
    expect(out).toBe(
      [
        '--- a/mine/teachers.yaml',
        '+++ b/mine/teachers.yaml',
        '@@ -1,3 +1,4 @@',
        '+# yaml-language-server: $schema=https://schools.example/schemas/teachers.schema.json',
        ' teachers:',
        '-  zhang: {name: No}',
        '-  li: {name: 李娜}',
        '\\ No newline at end of file',
        '+  zhang: {name: "No"}',
        '+  li: {name: 李娜}',
        '',
      ].join('\n'),
    );
    expect(await read('teachers.yaml')).toBe(faulty['teachers.yaml']);
  });

  test.each(['', '\uFEFF'])(
    'git applies it: the same bytes as --fix, with line endings of Windows (%j)',
    async (mark) => {
      const files = {
        'teachers.yaml': `${mark}${faulty['teachers.yaml'].replaceAll('\n', '\r\n')}`,
        'courses/p1.yaml': `${named['courses/p1.yaml']?.replaceAll('\n', ' \n')}\n\n`,
      };
      const one = await aProjectFolder(files, 'my school');
      const { out } = await one.run('--fix', '--dry-run');
      await writeFile(join(one.folder, 'fix.patch'), out);
      execFileSync('git', ['apply', '--whitespace=nowarn', 'fix.patch'], { cwd: one.folder });
      const other = await aProjectFolder(files, 'my school');
      await other.run('--fix');
      for (const path of Object.keys(named)) expect(await one.read(path), path).toBe(await other.read(path));
      expect(await other.read('teachers.yaml')).toBe(
        `${mark}# yaml-language-server: $schema=https://schools.example/schemas/teachers.schema.json\r\nteachers:\r\n  zhang: {name: "No"}\r\n  li: {name: 李娜}\r\n`,
      );
    },
  );

  test('needs --fix', async () => {
    const { run } = await aProjectFolder({});
    expect(await run('--dry-run')).toEqual({ code: 2, out: '', err: 'airclass: --dry-run goes with --fix\n' });
  });

  test('shows no line that a CI server takes for a command', async () => {
    const { run } = await aProjectFolder({
      'teachers.yaml': `${named['teachers.yaml']}  # ##[group]\u001b[2J\n  wang: {name: 010}\n`,
    });
    const { out } = await run('--fix', '--dry-run');
    expect(out).toContain('# ##\\u005Bgroup]\\u001B[2J');
  });
});

describe('the files', () => {
  const files = [{ path: 'a.yaml', before: 'a: 1 \n', after: 'a: 1\n' }];

  test('keep who may read and write them', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'a.yaml'), 'a: 1 \n');
    await chmod(join(folder, 'a.yaml'), 0o640);
    await saveTexts(folder, files);
    expect(await readFile(join(folder, 'a.yaml'), 'utf8')).toBe('a: 1\n');
    expect((await stat(join(folder, 'a.yaml'))).mode & 0o7777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['a.yaml']);
  });

  test('a link stays a link', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'shared'));
    await writeFile(join(folder, 'shared', 'a.yaml'), 'a: 1 \n');
    await symlink('shared/a.yaml', join(folder, 'a.yaml'));
    await saveTexts(folder, files);
    expect((await lstat(join(folder, 'a.yaml'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'shared', 'a.yaml'), 'utf8')).toBe('a: 1\n');
  });

  test('what was changed meanwhile is refused, and nothing is written', async () => {
    const folder = await aFolder();
    await put(folder, { 'a.yaml': 'a: 1 \n', 'b.yaml': 'b: somebody else\n' });
    const both = [...files, { path: 'b.yaml', before: 'b: 2 \n', after: 'b: 2\n' }];
    await expect(saveTexts(folder, both)).rejects.toThrow('"b.yaml" was changed meanwhile');
    expect(await readFile(join(folder, 'a.yaml'), 'utf8')).toBe('a: 1 \n');
    expect((await readdir(folder)).sort()).toEqual(['a.yaml', 'b.yaml']);
  });

  test('a folder in the file’s place is one line', async () => {
    const folder = await aFolder();
    await put(folder, { 'b.yaml': 'x' });
    await mkdir(join(folder, 'c'));
    await rename(join(folder, 'c'), join(folder, 'a.yaml'));
    await expect(saveTexts(folder, files)).rejects.toThrow(/is a folder, not a regular file/);
  });
});
