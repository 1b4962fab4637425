import { describe, expect, test } from 'vitest';
import { loaded } from './loaded.js';

const HEAD = 'id: small\ntitle: t\ntime-zone: Asia/Shanghai\n';
const BOMB = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`;

/** project.yaml in, `line:col problem` out. */
const cases: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'a sound file': [HEAD],
  'line ends of Windows': [HEAD.replaceAll('\n', '\r\n')],
  'comments with two blanks': [
    `# all\nid: small  # ours\ntitle: Two words  # a note\ntime-zone: Asia/Shanghai # one word\n`,
  ],
  'a document start and end': [`---\n${HEAD}...\n`],
  'tab indentation': [`${HEAD}publisher:\n\tname: x\n`, '5:1 yaml-tab'],
  'a tab below a list': [`${HEAD}limits:\n  - a\n\t- b\n`, '6:1 yaml-tab'],
  'YAML 1.1': [`%YAML 1.1\n---\n${HEAD}`, '1:1 yaml-version'],
  'an unknown directive': [`%FOO bar\n---\n${HEAD}`, '1:1 yaml-version'],
  'several documents': [`${HEAD}---\nb: 2\n`, '4:1 yaml-several-documents'],
  'an empty second document': [`${HEAD}---\n`, '4:1 yaml-several-documents'],
  'an alias bomb': [BOMB, '2:8 yaml-alias'],
  'a self-alias': ['a: &x {b: *x}\n', '1:11 yaml-alias'],
  'an alias to nothing': ['a: *x\n', '1:4 yaml-alias'],
  'an anchor': [`${HEAD}publisher: &p {name: x}\n`, '4:12 yaml-alias'],
  'a known tag': [HEAD.replace(': t', ': !!str t'), '2:8 yaml-tag'],
  'an unknown tag': [HEAD.replace(': t', ': !x t'), '2:8 yaml-tag'],
  'a duplicate key': [`${HEAD}id: other\n`, '4:1 yaml-duplicate-key'],
  'a duplicate key deep inside': [`${HEAD}publisher: {name: x, name: y}\n`, '4:22 yaml-duplicate-key'],
  'languages that collide': [`${HEAD}publisher: {name: {zh-Hant: x, zh-hant: y}}\n`, '4:32 yaml-keys-collide'],
  'a title cut by #': [HEAD.replace(': t', ': Lesson #5'), '2:15 yaml-cut-by-comment'],
  'a title of two words cut by #': [HEAD.replace(': t', ': Lesson one # 5'), '2:19 yaml-cut-by-comment'],
  'a number sign after two blanks': [HEAD.replace(': t', ': Lesson  #5'), '2:16 yaml-cut-by-comment'],
  'an octal look-alike': [`${HEAD}media: {frame-rate: 010}\n`, '4:21 yaml-misread-value'],
  'a hexadecimal number': [`${HEAD}media: {frame-rate: 0x1F}\n`, '4:21 yaml-misread-value'],
  'a trailing zero': [`${HEAD}media: {frame-rate: 29.970}\n`, '4:21 yaml-misread-value'],
  'an id that is a number': [HEAD.replace('small', '2020'), '1:5 yaml-misread-value'],
  'a title that is true': [HEAD.replace(': t', ': true'), '2:8 yaml-misread-value'],
  'a title that is null': [HEAD.replace(': t', ': null'), '2:8 yaml-misread-value'],
  'a quote left open': [`${HEAD}slate: "a\n`, '4:10 yaml-unclosed'],
  'a bracket left open': [`${HEAD}limits: [a\nmedia: {}\n`, '4:11 yaml-unclosed'],
  'a full-width colon': [`${HEAD}slate：a\nmedia: {}\n`, '4:6 yaml-full-width'],
  'two colons in a line': ['title: a: b\n', '1:8 yaml-syntax'],
  'uneven indentation': ['media:\n   due: 1h\n  folder: x\n', '3:1 yaml-syntax'],
  'a list': ['- a\n', '1:1 yaml-syntax'],
  'a plain text': ['hello\n', '1:1 yaml-syntax'],
  'deep nesting': [`title: ${'['.repeat(20_000)}`, '1:125 yaml-syntax'],
  'nesting that the parser still bears': [`${HEAD}limits: ${'['.repeat(60)}${']'.repeat(60)}\n`, '1:1 yaml-syntax'],
  'deep block nesting': [`title:\n ${'- '.repeat(50_000)}`, '2:240 yaml-syntax'],
  // Each of these ended the process itself: near the end of its stack V8 cannot compile a regular expression.
  ...Object.fromEntries(
    [
      '- ',
      '? ',
      ': ',
      '- ? ',
      '? : ',
      '- - ',
      '- a: ',
      '? [',
      '{? ',
      '{a: ',
      '[[-',
      '- [',
      '? [',
      '-\t',
      '[{',
      '[? ',
    ].map((part) => [
      `a thousand of ${JSON.stringify(part)} in one line`,
      [`title:\n ${part.repeat(1000)}a\nb: c\n`, expect.stringMatching(/^2:\d+ yaml-syntax$/)],
    ]),
  ),
  'a thousand levels of indentation': [
    Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}${'a'.repeat(1001 - level)}:\n`).join(''),
    expect.stringMatching(/^\d+:\d+ yaml-syntax$/),
  ],
  'a thousand bare dashes, each further right': [
    `title:\n${Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}-\n`).join('')}`,
    expect.stringMatching(/^\d+:\d+ yaml-syntax$/),
  ],
  'a merge key': [`${HEAD}<<: {slate: x.png}\n`, '4:1 schema-unknown-key'],
  'an empty file': ['', '1:1 file-empty'],
  'nothing but a comment': ['# to do\n', '1:1 file-empty'],
  'an empty document': ['---\n', '1:4 file-empty'],
};

describe('YAML that is refused, and what is not', () => {
  test.each(Object.entries(cases))('%s', async (_, [text, ...expected]) => {
    const { reports, sources } = await loaded({ 'project.yaml': text });
    const places = reports.map((report) => report.replace(/^project\.yaml:(\S+ \S+).*$/, '$1'));
    expect(places).toEqual(expected);
    expect(sources.files.length + sources.faulty.length).toBe(6);
  });
});

test('messages say what to do, in both languages', async () => {
  const text = `id: 010\ntitle: Lesson #5\ntime-zone: Asia/Shanghai\n`;
  expect((await loaded({ 'project.yaml': text }, 'en')).reports).toEqual([
    'project.yaml:1:5 yaml-misread-value YAML reads 010 in "id" as a number; quote it: "010"',
    'project.yaml:2:15 yaml-cut-by-comment the text is cut off before "#" and read as "Lesson"; put all of it in quotes, or write two blanks before "#" and one after it if a comment is meant',
  ]);
  expect((await loaded({ 'project.yaml': text }, 'zh')).reports).toEqual([
    'project.yaml:1:5 yaml-misread-value YAML 把“id”的 010 读成数字；请加引号："010"',
    'project.yaml:2:15 yaml-cut-by-comment 文字在“#”前截断，只读到“Lesson”；若“#”属于文字请给全文加引号，若是注释请在“#”前空两格、后空一格',
  ]);
});

test('a replaced sign is named, also where the line keeps another one', async () => {
  const text = 'id: small\ntitle：语文：一\ntime-zone: Asia/Shanghai\n';
  expect((await loaded({ 'project.yaml': text }, 'en')).reports).toEqual([
    'project.yaml:2:6 yaml-full-width ： is full-width here; write title: 语文：一',
  ]);
});

test('a faulty file hides nothing in the others', async () => {
  const { reports, sources } = await loaded({
    'project.yaml': 'title: "open\n',
    'calendar.yaml': 'term: {first-day: 2020-02-30, last-day: 2020-07-10}\n',
  });
  expect(reports.map((report) => report.split(' ').slice(0, 2).join(' '))).toEqual([
    'calendar.yaml:1:19 schema-bad-format',
    'project.yaml:2:1 yaml-syntax',
  ]);
  expect(sources.faulty.map((file) => file.path)).toEqual(['calendar.yaml', 'project.yaml']);
  expect(sources.files.map((file) => file.path)).toEqual([
    'courses/P1.yaml',
    'teachers.yaml',
    'timetables/p1.yaml',
    'zones/telecom.yaml',
  ]);
  expect(sources.texts.get('project.yaml')).toBe('title: "open\n');
});
