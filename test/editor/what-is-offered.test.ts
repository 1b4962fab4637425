import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isScalar, parseDocument, stringify, visit } from 'yaml';
import { EVERY_FIELD } from '../samples/every-field.js';
import { LanguageServer, type Place } from './language-server.js';

const ROOT = join(import.meta.dirname, '../..');

let server: LanguageServer;
let opened = 0;
beforeAll(async () => {
  server = await LanguageServer.start(ROOT);
});
afterAll(() => server.stop());

/** Opens a text as a file of this kind, which is not on the disk. */
function open(kind: string, text: string): string {
  const file = join(ROOT, `schedules/sichuan-2020-spring/courses/opened-${opened++}.yaml`);
  server.open(file, `# yaml-language-server: $schema=../../../schemas/${kind}.schema.json\n${text}`);
  return file;
}

/** The text without its `|`, and where that stood below the first line. */
function cursor(written: string): readonly [text: string, place: Place] {
  const at = written.indexOf('|');
  return [written.replace('|', ''), placeOf(written, at)];
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, character: before.at(-1)?.length ?? 0 };
}

const TIMETABLE = 'channel: p1\nfrom: 2020-03-09\nweek:\n  09:05-09:25: chinese\n';
const COURSE = 'grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n';
const ZONE = 'id: a\ntitle: b\nlineup: {}\noutputs:\n';
const TERM = 'term: {first-day: 2020-03-09, last-day: 2020-07-01}\n';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

describe('an editor offers', () => {
  test.each([
    ['timetable', 'cha|\n', ['channel', '课表 · Timetable', 'grade', 'from', 'week', 'repeats', 'changes']],
    ['timetable', `${TIMETABLE}rep|\n`, ['grade', 'repeats', 'changes']],
    ['timetable', 'channel: p1\nweek:\n  |\n', ['起止时刻 · From and to']],
    [
      'timetable',
      `${TIMETABLE}changes:\n  - |\n`,
      ['on', '改播 · Show something else', '取消 · Cancel', 'at', 'cancel'],
    ],
    ['timetable', `${TIMETABLE}changes:\n  - on: 2020-04-22\n    |\n`, ['at', 'show', 'reason', 'cancel']],
    ['timetable', `${TIMETABLE}changes:\n  - {|}\n`, ['on', 'at', 'show', 'reason', 'cancel']],
    ['timetable', `${TIMETABLE}changes:\n  - {on: 2020-04-22, a|}\n`, ['at', 'show', 'reason', 'cancel']],
    ['timetable', `${TIMETABLE}changes:\n  - {on: 2020-04-22, at: 09:05, sh|}\n`, ['show', 'reason', 'cancel']],
    ['timetable', `${TIMETABLE}repeats:\n  - {of: |}\n`, ['today', 'yesterday', 'week']],
    ['timetable', `${TIMETABLE}repeats:\n  - {of: today, f|}\n`, ['from', 'at']],
    ['timetable', `${TIMETABLE}repeats:\n  - of: today\n    |\n`, ['from', 'at']],
    ['courses', 'gr|\n', ['grade', '课程 · Courses', 'recorded-by', 'courses']],
    ['courses', `${COURSE}    |\n`, ['title', 'stand-ins', 'textbook', 'recorded-by', 'lessons']],
    ['courses', `${COURSE}    lessons:\n      - |\n`, ['title', '一课 · One lesson', 'length', 'reviewed', 'file']],
    ['courses', `${COURSE}    lessons:\n      - {title: x, re|}\n`, ['description', 'length', 'reviewed', 'themes']],
    ['courses', `${COURSE}    stand-ins:\n      - {l|}\n`, ['lessons', 'teacher', 'reason', 'approved-by']],
    ['zone', `${ZONE}  |\n`, ['xmltv', 'channels', 'playout', 'dvb', 'feeds', 'c2', 'on-demand']],
    ['zone', `${ZONE}  xmltv: {d|}\n`, ['days', 'past-days', 'clock', 'title-max']],
    ['zone', `${ZONE}  channels: {formats: [|]}\n`, ['m3u', 'xspf', 'txt']],
    ['zone', `${ZONE}  channels: {catch-up: {dialect: |}}\n`, ['playseek', 'tvdr', 'starttime', 'template']],
    ['zone', 'lineup:\n  p1: {n|}\n', ['number', '一个频道 · One channel', 'id', 'name', 'stream', 'logo']],
    ['zone', 'id: a\ncharset: |\n', ['gb2312', 'gb18030', 'utf-8']],
    ['calendar', 'term: {first-day: 2020-03-09, l|}\n', ['last-day', '学期 · Term']],
    ['calendar', `${TERM}weekdays: [|]\n`, WEEKDAYS],
    ['calendar', `${TERM}make-up-days: {2020-04-26: |}\n`, [...WEEKDAYS, '"off"']],
    ['programmes', 'programmes:\n  eyes: {title: x, kind: |}\n', ['exercise', 'activity', 'break', 'relay', 'card']],
    ['programmes', 'fill:\n  |\n', ['after-lesson', 'between', 'off-hours']],
    ['project', 'rules:\n  start-moves: {severity: |}\n', ['error', 'warning', 'info', '"off"']],
    ['project', 'me|\n', ['id', '项目设置 · Project', 'time-zone', 'languages', 'media', 'rules']],
    ['teachers', 'teachers:\n  a: {n|}\n', ['name', '一位教师 · One teacher', 'organisation']],
    ['vocabulary', 'grades:\n  X1: {stage: |}\n', ['kindergarten', 'primary', 'junior', 'senior', 'special', 'other']],
  ])('in a %s file at %j: %j', async (kind, written, expected) => {
    const [text, place] = cursor(written);
    const offered = await server.completions(open(kind, text), place);
    const labels = offered.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining([...expected]));
    // No names of types, as in object(ZoneFile).
    for (const label of labels) expect(label).not.toMatch(/[A-Z]\w*[a-z][A-Z]|\(/);
    for (const { label, explains } of offered) {
      if (/^[a-z-]+$/.test(label) && explains !== '') expect(explains).toMatch(/\p{Script=Han}.*\n.*\w/u);
    }
  });
});

describe('an editor explains', () => {
  const LESSONS = `${COURSE}    lessons:\n      - one\n      - {title: {zh: 二}, reviewed: {on: 2020-01-01, by: x}}\n`;
  const GRID = `${TIMETABLE}repeats:\n  - {of: today, from: 09:05-09:25, at: 17:30}\nchanges:\n  - {on: 2020-04-22, at: 09:05, show: ~, reason: x}\n`;

  test.each([
    ['timetable', GRID, 'channel', '频道 · Channel'],
    ['timetable', GRID, 'from: 2', '启用日期 · In force from'],
    ['timetable', GRID, 'week', '一周课表 · Week'],
    ['timetable', GRID, '09:05-09:25: ', '一行 · Row'],
    ['timetable', GRID, 'of', '重播哪天 · Which day'],
    ['timetable', GRID, 'today', '重播哪天 · Which day'],
    ['timetable', GRID, 'from: 09', '重播的时段 · Which block'],
    ['timetable', GRID, 'at: 17', '重播时刻 · Runs again at'],
    ['timetable', GRID, 'on: 2', '变更日期 · Days'],
    ['timetable', GRID, 'at: 09', '变更哪一格 · Start of the cell'],
    ['timetable', GRID, 'show', '改播内容 · Shown instead'],
    ['timetable', GRID, 'reason', '变更原因 · Reason'],
    ['courses', LESSONS, 'grade', '年级 · Grade'],
    ['courses', LESSONS, 'courses', '各科课程 · Courses by subject'],
    ['courses', LESSONS, 'chinese', '一门课程 · One course'],
    ['courses', LESSONS, 'teacher', '任课教师 · Teacher'],
    ['courses', LESSONS, 'lessons', '各课 · Lessons'],
    ['courses', LESSONS, 'one', '一课 · One lesson'],
    ['courses', LESSONS, 'title', '课题 · Title of the lesson'],
    ['courses', LESSONS, 'reviewed', '播前审查 · Review'],
    ['courses', LESSONS, 'by', '审查人 · Reviewed by'],
  ])('in a %s file, of %j, %j as %s', async (kind, text, word, title) => {
    const shown = await server.hover(open(kind, text), placeOf(text, text.indexOf(word) + 1));
    const [head, , zh, , en] = shown.split('\n');
    expect(head).toBe(`#### ${title}`);
    expect(zh).toMatch(/\p{Script=Han}.*[。）]$/u);
    expect(en).toMatch(/^\w.*\.$/);
  });

  test.each(Object.entries(EVERY_FIELD))('every key of %s, with a title of ours', async (path, data) => {
    const [folder = '', below] = path.split('/');
    const kind = (below === undefined ? folder.replace(/-?[\d.]*\.?yaml$/, '') : folder).replace(
      /^(timetable|zone)s$/,
      '$1',
    );
    const text = stringify(data);
    const file = open(kind, text);
    const places: Place[] = [];
    visit(parseDocument(text), {
      Pair(_, { key }) {
        if (isScalar(key) && key.range) places.push(placeOf(text, key.range[0] + 1));
      },
    });
    expect(places.length).toBeGreaterThan(2);
    const shown = await Promise.all(places.map((place) => server.hover(file, place)));
    expect(shown.filter((hover) => !/^#### (?:\p{Script=Han}|[A-Z0-9]+ \p{Script=Han}).* · /u.test(hover))).toEqual([]);
  });
});
