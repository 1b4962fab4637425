import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import { loadFiles } from '../../src/load/load-files.js';
import { type Contents, loaded, withFolder } from './loaded.js';

const gbk = Uint8Array.from([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xb5, 0xda, 0x0a]);
const utf16 = Uint8Array.from([0xff, 0xfe, 0x69, 0x00, 0x64, 0x00]);
const HEAD = 'id: small\ntitle: t\ntime-zone: Asia/Shanghai\n';

const cases: Readonly<Record<string, readonly [Contents, ...string[]]>> = {
  'a sound project': [{}],
  'files that are not YAML are not reported': [{ 'README.md': 'x', 'media.lock.json': '{}', '.hidden.yaml': 'x' }],
  'a byte order mark': [{ 'project.yaml': `\uFEFF${HEAD}` }],
  'a file of GBK': [
    { 'project.yaml': gbk },
    'project.yaml:1:8 file-not-utf8 "project.yaml" is in GBK and says "第"; save it as UTF-8',
  ],
  'a replacement character that the file itself has': [{ 'project.yaml': HEAD.replace(': t', ': \uFFFD') }],
  'several replacement characters': [{ 'project.yaml': HEAD.replace(': t', ': \uFFFDa\uFFFDb\uFFFD') }],
  'lost bytes after a replacement character': [
    { 'project.yaml': Buffer.concat([Buffer.from('\uFEFFid: 课\uFFFD'), Uint8Array.of(0xff)]) },
    'project.yaml:1:7 file-not-utf8 the bytes here are not UTF-8, the file may be in GBK or another encoding; save it as UTF-8',
  ],
  'copies, locks, tables and files without an ending': [
    {
      'courses/P1 - 副本.yaml': 'x',
      'courses/P1(1).yaml': 'grade: P1\ncourses:\n  chinese:\n    teacher: zhang-min\n    lessons: [one]\n',
      'courses/~$P1.yaml': 'x',
      'courses/P2.yaml.txt': 'x',
      'timetables/p2': 'x',
      'timetables/p2.xlsx': 'x',
      'timetables/2026/p2.yaml': 'x',
      'timetables/README.md': 'x',
      'timetables/Thumbs.db': 'x',
      '课表/p2.yaml': 'x',
      '校历.yaml': 'x',
    },
    'courses/P1 - 副本.yaml:1:1 file-copy "courses/P1 - 副本.yaml" is a copy of "courses/P1.yaml" and is not read; delete it, or give it a name of its own',
    'courses/P1(1).yaml:1:1 file-copy "courses/P1(1).yaml" is a copy of "courses/P1.yaml" and is not read; delete it, or give it a name of its own',
    'courses/P2.yaml.txt:1:1 file-not-known "courses/P2.yaml.txt" is not read; rename it to "courses/P2.yaml"',
    'courses/~$P1.yaml:1:1 file-not-known "courses/~$P1.yaml" is not read; an Office program left it while a file was open: close it and delete this',
    'timetables/2026/p2.yaml:1:1 file-not-known "timetables/2026/p2.yaml" is not read; does it belong into "timetables/"?',
    'timetables/p2:1:1 file-not-known "timetables/p2" is not read; only files that end in .yaml are',
    'timetables/p2.xlsx:1:1 file-not-known "timetables/p2.xlsx" is not read; a table or a document cannot go on air, write a .yaml file',
    '校历.yaml:1:1 file-not-known "校历.yaml" is not read; "calendar.yaml" exists already, delete one of the two',
    '课表/p2.yaml:1:1 file-not-known "课表/p2.yaml" is not read; does it belong into "timetables/"?',
  ],
  'a second file that is named like a copy': [{ 'courses/P1(2).yaml': 'grade: P2\ncourses: {}\n' }],
  'UTF-16 without a mark': [
    { 'teachers.yaml': Buffer.from('teachers: {zhang-min: {name: 张敏}}\n', 'utf16le') },
    'teachers.yaml:1:30 file-not-utf8 "teachers.yaml" is in UTF-16 LE and says "张敏"; save it as UTF-8',
  ],
  'Big5 is not taken for GBK': [
    { 'teachers.yaml': Buffer.from('teachers: {zhang-min: {name: \xb1\x69\xb1\xd3\xa5\xfa}}\n', 'latin1') },
    'teachers.yaml:1:30 file-not-utf8 the bytes here are not UTF-8, the file may be in GBK or another encoding; save it as UTF-8',
  ],
  'a file of UTF-16': [
    { 'project.yaml': utf16 },
    'project.yaml:1:1 file-not-utf8 "project.yaml" is in UTF-16 LE and says "id"; save it as UTF-8',
  ],
  'a file of 50 MB': [
    { 'project.yaml': Buffer.alloc(50_000_000, 0x20) },
    'project.yaml:1:1 file-too-large "project.yaml" has 50.0 MB, more than the 2 MB that are read; split it into several files',
  ],
  'a control character in a title': [
    { 'project.yaml': HEAD.replace(': t', ': a\u0007b') },
    'project.yaml:2:9 file-control-character there is an invisible control character \\u0007 here; delete it',
  ],
  'a C1 control, a line separator and a direction override': [
    { 'project.yaml': HEAD.replace(': t', ': a\u0085b\u2028c\u202Ed') },
    'project.yaml:2:9 file-control-character there is an invisible control character \\u0085 here; delete it',
    'project.yaml:2:11 file-control-character there is an invisible control character \\u2028 here; delete it',
    'project.yaml:2:13 file-control-character there is an invisible control character \\u202E here; delete it',
  ],
  'a control character after an escape': [
    { 'project.yaml': HEAD.replace(': t', ': "a\\u0007b"') },
    'project.yaml:2:8 file-control-character the text has the control character \\u0007; delete it',
  ],
  'emoji, right-to-left marks and combined characters are texts': [
    { 'project.yaml': HEAD.replace(': t', ': 👩‍🏫 ئۇيغۇر\u200F മ്മ') },
  ],
  'the wrong extension': [
    { 'courses/P2.yml': 'x' },
    'courses/P2.yml:1:1 file-yml "courses/P2.yml" is not read; rename it to "courses/P2.yaml"',
  ],
  'an extension in capitals': [
    { 'zones/A.YAML': 'x' },
    'zones/A.YAML:1:1 file-not-known "zones/A.YAML" is not read; rename it to "zones/A.yaml"',
  ],
  'a slip in a file name': [
    { 'calender.yaml': 'x' },
    'calender.yaml:1:1 file-not-known "calender.yaml" is not read; "calendar.yaml" exists already, delete one of the two',
  ],
  'a slip in a folder name': [
    { 'course/P2.yaml': 'x' },
    'course/P2.yaml:1:1 file-not-known "course/P2.yaml" is not read; does it belong into "courses/"?',
  ],
  'names that collide': [
    { 'zones/Telecom.yaml': 'id: telecom\ntitle: x\nlineup: {}\noutputs: {}\n' },
    'zones/telecom.yaml:1:1 file-names-collide the file name "zones/telecom.yaml" differs from "zones/Telecom.yaml" in case only; rename one',
  ],
  'no calendar and no zone': [
    { 'calendar.yaml': undefined, 'zones/telecom.yaml': undefined },
    'project.yaml:1:1 file-missing the project has no "calendar.yaml"',
    'project.yaml:1:1 file-missing the project has no "zones/*.yaml"',
  ],
};

describe('the files of a project', () => {
  test.each(Object.entries(cases))('%s', async (_, [contents, ...expected]) => {
    expect((await loaded(contents)).reports).toEqual(expected);
  });

  test('a file that is a folder or leads nowhere is unreadable', async () => {
    await withFolder({ 'project.yaml': HEAD }, async (folder) => {
      await mkdir(path.join(folder, 'zones'));
      await symlink(path.join(folder, 'nowhere'), path.join(folder, 'zones', 'a.yaml'));
      const diagnostics = new DiagnosticList();
      await loadFiles(folder, diagnostics);
      const messages = diagnostics.sorted().map((item) => item.message.en);
      expect(messages).toContain('"zones/a.yaml" cannot be read (ENOENT)');
    });
  });

  test('a link out of the project is not followed, one inside it is', async () => {
    const secret = 'root:x:0:0: secret\n';
    await withFolder({ 'secret.yaml': secret, 'inner/a.yaml': secret }, async (outside) => {
      await withFolder({ 'project.yaml': HEAD, 'shared/people.yaml': 'teachers: {}\n' }, async (folder) => {
        await mkdir(path.join(folder, 'zones'), { recursive: true });
        await symlink(path.join(outside, 'secret.yaml'), path.join(folder, 'zones', 'absolute.yaml'));
        const way = path.relative(path.join(folder, 'zones'), path.join(outside, 'secret.yaml'));
        await symlink(way, path.join(folder, 'zones', 'relative.yaml'));
        await symlink('relative.yaml', path.join(folder, 'zones', 'twice.yaml'));
        await symlink(path.join(outside, 'inner'), path.join(folder, 'courses'));
        await symlink('shared/people.yaml', path.join(folder, 'teachers.yaml'));
        const diagnostics = new DiagnosticList();
        const { texts, files } = await loadFiles(folder, diagnostics);
        const found = diagnostics.sorted().filter(({ message }) => message.en.includes('a link out of the project'));
        expect(found.map(({ span }) => span.file)).toEqual([
          'courses',
          'zones/absolute.yaml',
          'zones/relative.yaml',
          'zones/twice.yaml',
        ]);
        expect(JSON.stringify([diagnostics.sorted(), [...texts]])).not.toContain('secret\\n');
        expect(files.map((file) => file.path)).toContain('teachers.yaml');
      });
    });
  });

  test('a file that is not a text at all is not reported at each of its bytes', async () => {
    const { reports } = await loaded({ 'project.yaml': Buffer.alloc(100_000) });
    expect(reports.filter((report) => report.includes('file-control-character'))).toHaveLength(20);
  });

  test('a file that is something else altogether is not reported at each of its keys', async () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `key${index}: {a: 1}`);
    const { reports } = await loaded({ 'project.yaml': words.join('\n') });
    expect(reports).toHaveLength(200);
  });

  test('the order is that of the paths, whatever the disk says', async () => {
    const course = 'grade: P1\ncourses: {}\n';
    const { sources } = await loaded({ 'courses/b.yaml': course, 'courses/a.yaml': course, 'courses/Z.yaml': course });
    expect(sources.files.map((file) => file.path)).toEqual([
      'calendar.yaml',
      'courses/P1.yaml',
      'courses/Z.yaml',
      'courses/a.yaml',
      'courses/b.yaml',
      'project.yaml',
      'teachers.yaml',
      'timetables/p1.yaml',
      'zones/telecom.yaml',
    ]);
  });
});

describe('a folder that is not a project', () => {
  const load = (folder: string) => loadFiles(folder, new DiagnosticList());

  test('is not there', async () => {
    await expect(load('/nowhere/at-all')).rejects.toThrow('there is no folder "/nowhere/at-all"');
  });

  test('is a file', async () => {
    await withFolder({ 'project.yaml': HEAD }, async (folder) => {
      await expect(load(path.join(folder, 'project.yaml'))).rejects.toThrow(
        'is not a folder; name the folder of a project',
      );
    });
  });

  test('is empty', async () => {
    await withFolder({}, async (folder) => {
      await expect(load(folder)).rejects.toThrow(
        'has no project.yaml and is not a project; "airclass init" makes a new one',
      );
      await writeFile(path.join(folder, 'Project.yaml'), HEAD);
      await expect(load(folder)).rejects.toBeInstanceOf(UsageError);
    });
  });
});

describe('a folder that cannot be read is not an empty one', () => {
  test.each<[string, (folder: string) => Promise<unknown>]>([
    ['a circle', (folder) => symlink('courses', folder)],
    ['a link that leads nowhere', (folder) => symlink('nowhere', folder)],
    ['a file', (folder) => writeFile(folder, 'shared/courses')],
  ])('%s', async (_, make) => {
    await withFolder({ 'project.yaml': HEAD, 'courses/p1.yaml': '' }, async (folder) => {
      await rm(path.join(folder, 'courses'), { recursive: true });
      await make(path.join(folder, 'courses'));
      const diagnostics = new DiagnosticList();
      await loadFiles(folder, diagnostics);
      const messages = diagnostics.sorted().map(({ message }) => message.en);
      expect(messages).toContainEqual(expect.stringContaining('"courses" is not a folder that can be read'));
      expect(messages.join()).not.toContain('courses/*.yaml');
    });
  });

  test('a folder under the name of a file', async () => {
    await withFolder({ 'project.yaml': HEAD }, async (folder) => {
      await mkdir(path.join(folder, 'courses/p2.yaml'), { recursive: true });
      const diagnostics = new DiagnosticList();
      await loadFiles(folder, diagnostics);
      expect(diagnostics.sorted().map(({ problem }) => problem.id)).toContain('file-unreadable');
    });
  });
});
