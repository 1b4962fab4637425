import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTimeline } from '../../../src/published/read-timeline.js';
import { KeptBench } from './kept-bench.js';

const published = KeptBench.of();
let bench: KeptBench;
beforeAll(async () => {
  expect(await published.build('2020-03-09')).toMatchObject({ code: 0 });
});
beforeEach(() => {
  bench = published.copy();
});
afterEach(() => bench.end());
afterAll(() => published.end());

/** A colleague's slip in the courses of P2, and a sound change of P1's timetable. */
const break2 = () => bench.edit('courses/p2.yaml', 'lessons: [加', 'lesons: [加');
const change1 = () => bench.edit('timetables/p1.yaml', '09:30-09:50', '09:40-10:00');
const first = () => readdirSync(join(bench.folder, 'out/releases'))[0] ?? '';
const report = () => readFileSync(join(bench.folder, 'out/current/report/index.html'), 'utf8');
/** What a channel shows in a release, up to an instant. */
const rows = (channel: string, out = 'out', release = 'current') => {
  const folder = join(bench.folder, out, release);
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return readTimeline(folder, files)?.channels.get(channel)?.airings ?? [];
};

describe('a channel with an error', () => {
  test('keeps what it had while the others go on, and says so everywhere', async () => {
    change1();
    break2();
    const { code, err } = await bench.build('2020-03-10');
    expect(code).toBe(3);
    expect(err).toContain('courses/p2.yaml:8:5 error unknown key "lesons"');
    expect(err).toContain(
      `Published 2 of 3 channels; p2 kept from release ${first()} because courses/p2.yaml:8:5: unknown key "lesons"`,
    );
    expect(bench.manifest().kept).toEqual([
      {
        channel: 'p2',
        from: first(),
        since: '2020-03-10',
        because: {
          zh: 'courses/p2.yaml:8:5：不认识的键“lesons”；应写成 lessons',
          en: 'courses/p2.yaml:8:5: unknown key "lesons"; write lessons',
        },
      },
    ]);
    expect(report()).toContain(`p2 kept from release ${first()} because courses/p2.yaml:8:5`);
    expect(report()).toContain('1 error');
    expect((await bench.run('releases')).out).toContain(`p2 kept from release ${first()}`);
    expect(await bench.run('verify')).toMatchObject({ code: 0 });
  });

  test('in Chinese, and as JSON lines', async () => {
    break2();
    const said = await bench.build('2020-03-10', '--lang', 'zh');
    expect(said.err).toContain(
      `3 个频道发布了 2 个；频道 p2 沿用版本 ${first()}，因为 courses/p2.yaml:8:5：不认识的键`,
    );
    const { err } = await bench.build('2020-03-10', '--json-log');
    const outcome = JSON.parse(err.trim().split('\n').at(-1) ?? '');
    expect(outcome).toMatchObject({ event: 'outcome', level: 'warning', code: 3, kept: [{ channel: 'p2' }] });
  });

  test('every byte is that of a project in which it is unchanged', async () => {
    change1();
    const whole = bench.copy();
    expect(await whole.build('2020-03-10')).toMatchObject({ code: 0 });
    break2();
    expect(await bench.build('2020-03-10')).toMatchObject({ code: 3 });
    expect(bench.published()).toEqual(whole.published());
    whole.end();
  });

  test('shows what it showed, for all days that both releases have', async () => {
    const before = rows('p2');
    bench.edit('courses/p2.yaml', '一, 二', '改了, 二');
    break2();
    change1();
    await bench.build('2020-03-10');
    const after = rows('p2');
    const [from, until] = [after[0]?.start ?? 0, before.at(-1)?.stop ?? 0];
    const shared = (airings: typeof before) => airings.filter(({ start, stop }) => start >= from && stop <= until);
    expect(shared(after).length).toBeGreaterThan(10);
    expect(shared(after)).toEqual(shared(before));
    expect(rows('p1')).not.toEqual(rows('p1', 'out', `releases/${first()}`));
  });

  test('is named for its own release and day, however long it lasts', async () => {
    break2();
    await bench.build('2020-03-10');
    change1();
    expect((await bench.build('2020-03-11')).err).not.toContain('nights');
    const { err } = await bench.build('2020-03-12');
    expect(err).toContain(`p2 has been kept from ${first()} for 3 nights: fix it soon`);
    expect(bench.manifest().kept).toMatchObject([{ channel: 'p2', from: first(), since: '2020-03-10' }]);
    expect(report()).toContain(' · night 3');
  });

  test('is cleared by the next sound build, also where viewers see the same', async () => {
    break2();
    await bench.build('2020-03-10');
    bench.edit('courses/p2.yaml', 'lesons', 'lessons');
    const { code, out } = await bench.build('2020-03-10');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Published 000003') });
    expect(bench.manifest()).not.toHaveProperty('kept');
    expect(report()).not.toContain('kept from release');
    expect((await bench.build('2020-03-10')).out).toContain('no new release was made');
  });

  test('whose files are gone under their names is taken by the names they had', async () => {
    const text = readFileSync(join(bench.folder, 'timetables/p2.yaml'), 'utf8');
    bench.remove('timetables/p2.yaml');
    bench.write('timetables/second.yaml', text.replace('09:00-09:20', '09:00-08:20'));
    expect(await bench.build('2020-03-10')).toMatchObject({ code: 3 });
    expect(bench.manifest().kept).toMatchObject([{ channel: 'p2' }]);
  });

  test.each([
    ['a copy', 'timetables/p2 - 副本.yaml'],
    ['another ending', 'timetables/p2.yml'],
  ])('%s beside its own', async (_, path) => {
    bench.write(path, readFileSync(join(bench.folder, 'timetables/p2.yaml')));
    expect(await bench.build('2020-03-10')).toMatchObject({ code: 3 });
    expect(bench.manifest().kept).toMatchObject([{ channel: 'p2' }]);
  });

  test('that is named wrong is found although only zones miss it', async () => {
    bench.edit('timetables/p2.yaml', 'channel: p2', 'channel: p22');
    const { code, err } = await bench.build('2020-03-10');
    expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('zones/one.yaml:5:3: there is no') });
    expect(bench.manifest().kept).toMatchObject([{ channel: 'p2' }]);
  });
});

test('a closure changes what a kept channel shows, and that is said', async () => {
  break2();
  bench.edit('calendar.yaml', /$/, 'closures: [{from: 2020-03-12, to: 2020-03-12, name: 运动会}]\n');
  const { code, err } = await bench.build('2020-03-10');
  expect(code).toBe(3);
  expect(err).toMatch(/^p2 kept the files of before, but what is shared has changed, .* Changes: /m);
  bench.edit('courses/p2.yaml', 'lesons', 'lessons');
  expect((await bench.build('2020-03-11')).err).not.toContain('kept');
});

describe('a course that runs out on a day that was not published yet', () => {
  const run = async () => {
    bench.edit('courses/p2.yaml', '五, 六, 七, 八, 九, 十', '五');
    expect(await bench.build('2020-03-12', '--accept-shrink')).toMatchObject({ code: 0 });
  };
  const lessons = (day: string) =>
    rows('p2').filter(({ start, item }) => item.lesson !== undefined && new Date(start).toISOString().startsWith(day));

  test('ends its channel there, and no other', async () => {
    await run();
    const { code, err } = await bench.build('2020-03-13');
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringContaining('p2 has lessons up to 2020-03-15 only because'),
    });
    expect(err).toContain('none is left');
    expect(bench.manifest().kept).toMatchObject([{ channel: 'p2', since: '2020-03-13', until: '2020-03-16' }]);
    expect(lessons('2020-03-13')).toHaveLength(2);
    expect(lessons('2020-03-16')).toHaveLength(0);
    expect(rows('p1').filter(({ start }) => start >= Date.parse('2020-03-16')).length).toBeGreaterThan(1);
    expect(await bench.run('verify')).toMatchObject({ code: 0 });
  });

  test('keeps what was changed today on the days that are sound', async () => {
    await run();
    bench.edit('timetables/p2.yaml', '09:30-09:50', '09:40-10:00');
    expect(await bench.build('2020-03-13')).toMatchObject({ code: 3 });
    expect(lessons('2020-03-13').map(({ start }) => new Date(start).toISOString().slice(11, 16))).toEqual([
      '01:00',
      '01:40',
    ]);
  });

  test('is counted until it is fixed', async () => {
    await run();
    await bench.build('2020-03-13');
    expect((await bench.build('2020-03-15')).err).toContain('p2 has lessons for 1 more day: fix it soon');
    expect((await bench.build('2020-03-16')).err).toContain('p2 shows no lessons any more: fix it now');
    bench.edit('courses/p2.yaml', '五', '五, 六, 七, 八, 九, 十');
    expect(await bench.build('2020-03-16')).toMatchObject({ code: 0 });
    expect(bench.manifest()).not.toHaveProperty('kept');
    expect(lessons('2020-03-16')).toHaveLength(2);
  });

  test('earlier, through an edit of today: the courses of before are taken, as far as they reach', async () => {
    await run();
    bench.edit('courses/p2.yaml', '四, 五', '四');
    const { code } = await bench.build('2020-03-13');
    expect({ code, kept: bench.manifest().kept }).toEqual({
      code: 3,
      kept: [expect.objectContaining({ channel: 'p2' })],
    });
  });
});

test('a recording that is allowed to be missing moves the end of its channel, although no file has changed', async () => {
  bench.edit('project.yaml', /$/, 'media: {folder: media, file: "{lesson}.mp4", due: 14d}\n');
  bench.write('media/of-no-lesson.txt', '');
  expect(await bench.build('2020-03-09', '--allow-missing', '--days', '3', '--accept-shrink')).toMatchObject({
    code: 0,
  });
  const every = ['P1', 'P2', 'P3'].flatMap((grade) =>
    ['chinese', 'math'].flatMap((course) => [1, 2, 3, 4, 5].map((number) => `${grade}-${course}-0${number}`)),
  );
  const buildWithout = (...missed: readonly string[]) =>
    bench.build(
      '2020-03-10',
      ...['--days', '6', '--allow-missing', every.filter((lesson) => !missed.includes(lesson)).join()],
    );
  expect(await buildWithout('P2-chinese-04', 'P2-math-05')).toMatchObject({ code: 3 });
  expect(bench.manifest().kept).toMatchObject([{ channel: 'p2', until: '2020-03-12' }]);
  expect(await buildWithout('P2-math-05')).toMatchObject({ code: 3 });
  expect(bench.manifest().kept).toMatchObject([{ channel: 'p2', until: '2020-03-13' }]);
});

describe('two at once', () => {
  test('a channel and a zone', async () => {
    break2();
    bench.edit('zones/two.yaml', 'number: 3', 'number: x');
    const { code, err } = await bench.build('2020-03-10');
    expect(code).toBe(3);
    expect(err).toContain('Published 2 of 3 channels and 1 of 2 zones; p2 kept from');
    expect(err).toMatch(/^zone two kept from release .* because zones\/two\.yaml:6:16/m);
  });

  test('the second fault shows when the first is gone', async () => {
    bench.edit('timetables/p1.yaml', '09:00-09:20', '09:00-08:20');
    // Overlaps are looked for in a project that could be read.
    bench.edit('timetables/p2.yaml', '09:30-09:50', '09:10-09:50');
    expect(await bench.build('2020-03-10')).toMatchObject({ code: 3 });
    expect(bench.manifest().kept).toMatchObject([{ channel: 'p1' }, { channel: 'p2' }]);
  });

  test('all channels: nothing is new, and nothing is published', async () => {
    for (const path of ['p1', 'p2', 'p3']) bench.edit(`timetables/${path}.yaml`, '09:00-09:20', '09:00-08:20');
    const { code, err } = await bench.build('2020-03-10');
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('no channel is without errors') });
  });
});

describe('everything stops', () => {
  const stops = async (why: string, ...argv: readonly string[]) => {
    const before = bench.published();
    const { code, err } = await bench.build('2020-03-10', ...argv);
    expect({ code, err: err.replaceAll(/\n {2}/g, ' ') }).toMatchObject({ code: 1, err: expect.stringContaining(why) });
    expect(err).toContain('Nothing was published');
    expect(bench.published()).toEqual(before);
  };

  test.each([
    ['calendar.yaml', 'first-day', 'frist-day'],
    ['teachers.yaml', 'zhang:', 'zhan:'],
    ['programmes.yaml', 'kind: card', 'kind: crad'],
    ['project.yaml', 'Asia/Shanghai', 'Asia/Shangai'],
  ])('for a fault in %s', async (path, from, to) => {
    bench.edit(path, from, to);
    await stops(
      path === 'teachers.yaml' ? 'what all share has changed: "teachers.yaml"' : `"${path}" is shared by all channels`,
    );
  });

  test('with --strict', async () => {
    break2();
    await stops('unknown key', '--strict');
  });

  test('for a channel that was never published', async () => {
    bench.write('courses/p4.yaml', 'grade: P4\ncourses: {chinese: {teacher: zhang, lesons: [一]}}\n');
    bench.write('timetables/p4.yaml', 'channel: p4\ngrade: P4\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n');
    bench.edit(
      'zones/one.yaml',
      'outputs',
      '  p4: {number: 4, id: p4.one, name: 四, stream: "https://one.example/4"}\noutputs',
    );
    await stops('was never published');
  });

  test('where the release on air has no plan, or it is damaged', async () => {
    break2();
    const plan = join(bench.folder, 'out/current/plan/courses/p2.yaml');
    writeFileSync(plan, `${readFileSync(plan, 'utf8')}# x\n`);
    await stops('airclass verify');
    const path = join(bench.folder, 'out/current/manifest.json');
    const { plan: _, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify(rest));
    await stops('was made by an earlier AirClass');
  });

  test('for another project', async () => {
    break2();
    bench.edit('project.yaml', 'id: small', 'id: other');
    await stops('is of the project "small"');
  });

  test('while a rollback is in force: a slip elsewhere does not bring back what was taken off', async () => {
    change1();
    await bench.build('2020-03-09');
    await bench.run('rollback', '--reason', '课序错误');
    break2();
    await stops('was rolled back');
  });

  test('for a recording that is gone from a published lesson, with words on what to do', async () => {
    bench.edit('project.yaml', /$/, 'media: {folder: media}\n');
    bench.write('media/.keep', '');
    expect(await bench.build('2020-03-09', '--allow-missing')).toMatchObject({ code: 0 });
    await stops('--allow-missing');
    bench.edit('courses/p2.yaml', '一, 二', '改, 二');
    await stops('a recording that is missing has to be delivered');
  });
});

test('before anything was published, nothing is said of keeping', async () => {
  break2();
  const { code, err } = await bench.build('2020-03-10', '--out', 'new');
  expect({ code, kept: err.includes('kept') }).toEqual({ code: 1, kept: false });
});

test('a rehearsal says what would be published', async () => {
  break2();
  const { code, out, err } = await bench.build('2020-03-10', '--dry-run');
  expect({ code, out }).toMatchObject({ code: 3, out: expect.stringContaining('nothing was written') });
  expect(err).toContain('Would publish 2 of 3 channels; p2 kept from release');
  expect(readdirSync(join(bench.folder, 'out/releases'))).toHaveLength(1);
});

test('the warnings of what is published count for --max-warnings', async () => {
  break2();
  expect(await bench.build('2020-03-10', '--max-warnings', '0')).toMatchObject({ code: 1 });
});
