import { generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { schemaNamed } from '../outputs/a-view.js';
import { allRecordings, lockText, TonightBench } from './tonight-bench.js';

const BUILD = ['build', '--from', '2020-03-09', '--quiet'];
/** The day after the one whose night has built the release. */
const NOW = '2020-03-09T17:00';

/** As it is after the build of the night. */
let built: TonightBench;
const opened: string[] = [];
beforeAll(async () => {
  built = new TonightBench();
  await built.must('2020-03-09T02:30', ...BUILD);
});
afterEach(() => {
  for (const folder of opened.splice(0)) rmSync(folder, { recursive: true, force: true });
});
afterAll(() => rmSync(built.folder, { recursive: true, force: true }));

function copy(): TonightBench {
  const bench = Object.assign(Object.create(TonightBench.prototype) as TonightBench, {
    folder: mkdtempSync(join(tmpdir(), 'airclass-tonight-')),
  });
  cpSync(built.folder, bench.folder, { recursive: true, verbatimSymlinks: true });
  opened.push(bench.folder);
  return bench;
}

const without = (...files: readonly string[]) =>
  lockText(Object.fromEntries(Object.entries(allRecordings()).filter(([file]) => !files.includes(file))));

describe('the screen', () => {
  test('is green where nothing is to be done, in both languages', async () => {
    const { code, out, err } = await copy().run(NOW, 'tonight');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`GREEN: all is well  Mon 2020-03-09 17:00 - 03-10 06:00  小项目
release 000001 by wang 14 h ago  unsigned  to 03-14 06:00  timetable published
ch   now, until            next                     recordings     review  lock
p1   -19:00 台标           19:00 P1-chinese-01(r)   1 ready        done    19:00
p2   -20:00 台标           20:00 P2-chinese-01(r)   1 ready        done    19:00
one  2 channels  guide to 03-14 06:00  lists to 03-14 06:00  locks 2 h
two  2 channels  guide to 03-14 06:00
`);
    expect(
      (await copy().run(NOW, 'tonight', '--lang', 'zh')).out,
    ).toBe(`绿：一切正常  2020-03-09 周一 17:00 - 03-10 06:00  小项目
版本 000001 wang 14 小时前发布  未签名  播到 03-14 06:00  与课表一致
频道 现在（到几点）        接着                     录像           审片    锁定
p1   -19:00 台标           19:00 P1-chinese-01(重)  1 齐           已审    19:00
p2   -20:00 台标           20:00 P2-chinese-01(重)  1 齐           已审    19:00
one  2 个频道  节目单到 03-14 06:00  播出单到 03-14 06:00  锁定 2 小时
two  2 个频道  节目单到 03-14 06:00
`);
  });

  test('looks as far as it is asked to', async () => {
    const bench = copy();
    const { out } = await bench.run(NOW, 'tonight', '--until', '18:00');
    expect(out).toContain('p1   -19:00 台标           until sign-off           no lesson');
    expect(await bench.run(NOW, 'tonight', '--until', '16:00')).toMatchObject({
      code: 2,
      err: 'airclass: --until 16:00 is over; write the day of a time after midnight\n',
    });
  });

  test('names who is to be called, and the command for the time after', async () => {
    const bench = copy();
    bench.put({ 'media.lock.json': without('P1/chinese/01.mp4') });
    const { code, out } = await bench.run(NOW, 'tonight', '--out', './out', '--lang', 'zh');
    expect(code).toBe(1);
    expect(out).toMatch(/^红：今晚有事要做/);
    expect(out).toContain('p1   -19:00 台标           19:00 P1-chinese-01(重)  缺1 19:00 锦…  已审    19:00');
    expect(out).toContain(`19:00 前 锦江区 王老师 028-8666：录像未到：P1-chinese-01 19:00
  airclass build --out ./out --allow-missing P1-chinese-01 --reason '录像晚到'
`);
  });

  test('breaks the lock where the lock is near, and lets a slate that was allowed pass', async () => {
    const bench = copy();
    bench.put({ 'media.lock.json': without('P1/chinese/01.mp4') });
    const { out } = await bench.run('2020-03-09T17:30', 'tonight');
    const command = out.split('\n').find((line) => line.includes('--allow-missing'));
    expect(command).toBe('  airclass build --allow-missing P1-chinese-01 --break-lock --reason \\');
    await bench.must(
      '2020-03-09T17:30',
      ...BUILD,
      '--allow-missing',
      'P1-chinese-01',
      '--break-lock',
      '--reason',
      'late',
    );
    const after = await bench.run('2020-03-09T17:31', 'tonight');
    expect(after).toMatchObject({
      code: 0,
      out: expect.stringContaining('the slate airs, as allowed: P1-chinese-01 19:00'),
    });
    expect(after.out).toMatch(/^YELLOW/);
    expect((await bench.run('2020-03-09T17:31', 'tonight', '--max-warnings', '0')).code).toBe(1);
    bench.put({ 'media.lock.json': lockText(allRecordings()) });
    const arrived = await bench.run('2020-03-09T17:32', 'tonight');
    expect(arrived.code).toBe(1);
    expect(arrived.out).toContain(
      'by 19:00: recordings arrived, the lists play the slate or old ones:\n  P1-chinese-01 19:00\n',
    );
  });

  test('says that the recording was replaced since', async () => {
    const bench = copy();
    bench.put({ 'media.lock.json': lockText({ ...allRecordings(), 'P2/chinese/01.mp4': 'b' }) });
    const { code, out } = await bench.run(NOW, 'tonight');
    expect(code).toBe(1);
    expect(out).toContain(
      'by 20:00: recordings arrived, the lists play the slate or old ones:\n  P2-chinese-01 20:00\n',
    );
    expect(out).toContain('\n  airclass build\n');
  });

  test('measures nothing: a file that the lock does not know is to be measured', async () => {
    const bench = copy();
    bench.put({
      'media.lock.json': without('P1/chinese/01.mp4'),
      'media/P1/chinese/01.mp4': 'a film',
    });
    const { code, out } = await bench.run(NOW, 'tonight');
    expect(code).toBe(1);
    expect(out).toContain('recordings arrived and are not measured: P1-chinese-01 19:00\n  airclass probe\n');
  });

  test('a lesson of tomorrow that will stop the next build is no alarm', async () => {
    const bench = copy();
    bench.put({ 'media.lock.json': without('P1/chinese/02.mp4') });
    const { code, out } = await bench.run(NOW, 'tonight');
    expect(code).toBe(0);
    expect(out).toContain(
      'by 03-10 09:00: Jinjiang 王老师 028-8666: recordings of later days not ready:\n  P1-chinese-02\n',
    );
    expect(out).toContain('\n  airclass probe --owed --until 17h\n');
  });

  test('what was not reviewed is said', async () => {
    const bench = copy();
    bench.edit('courses/p1.yaml', '一, reviewed: {on: 2020-03-01, by: 省电教馆}', '一');
    await bench.must('2020-03-09T03:00', ...BUILD);
    const { code, out } = await bench.run(NOW, 'tonight');
    expect(code).toBe(0);
    expect(out).toContain('1 open');
    expect(out).toContain('by 19:00: not reviewed: P1-chinese-01 19:00');
  });
});

describe('what is published and what is not', () => {
  test('nothing: red, with the command', async () => {
    const { code, out } = await built.run(NOW, 'tonight', '--out', 'none');
    expect(code).toBe(1);
    expect(out).toBe(`RED: something must be done tonight  Mon 2020-03-09 17:00 - 03-10 06:00  小项目
nothing was published yet
now: nothing was published yet: there is nothing to air
  airclass build --out none
`);
    expect(existsSync(built.at('none'))).toBe(false);
  });

  test.each([
    ['a table of the timeline', 'timeline/p1.json'],
    ['a list that plays tonight', 'one/playout/p1/ffplayout/2020/03/2020-03-09.json'],
  ])('%s is damaged: red', async (_, path) => {
    const bench = copy();
    const place = bench.at(`out/current/${path}`);
    writeFileSync(place, readFileSync(place, 'utf8').replace('chinese', 'chinesf'));
    const { code, out } = await bench.run(NOW, 'tonight');
    expect(code).toBe(1);
    expect(out).toMatch(/now: the release on air is damaged:\n {2}"[^\n]*\n {2}airclass build\n/);
  });

  test('a guide that is gone: red', async () => {
    const bench = copy();
    rmSync(bench.at('out/current/two/guide.xml'));
    expect(await bench.run(NOW, 'tonight')).toMatchObject({
      code: 1,
      out: expect.stringContaining('"two/guide.xml" is missing'),
    });
  });

  test('nothing says what is on air: red', async () => {
    const bench = copy();
    rmSync(bench.at('out/current'));
    expect(await bench.run(NOW, 'tonight')).toMatchObject({
      code: 1,
      out: expect.stringContaining('now: nothing says which release is on air: '),
    });
  });

  test('a release that ends before sign-off: red; one that soon ends: yellow', async () => {
    const late = await built.run('2020-03-13T17:00', 'tonight');
    expect(late.code).toBe(0);
    expect(late.out).toContain('by 03-14 06:00: the release ends at 03-14 06:00\n  airclass build\n');
    const over = await built.run('2020-03-14T07:00', 'tonight');
    expect(over.code).toBe(1);
    expect(over.out).toContain(
      'now: the release does not cover all until sign-off: p1, p2, one, two\n  airclass build\n',
    );
    expect(over.out).toContain('p1   nothing');
  });

  test('a change of tonight that is not built: red; one of a later day: yellow', async () => {
    const tonight = copy();
    tonight.put({ 'timetables/p1.yaml': `${readFileSync(tonight.at('timetables/p1.yaml'), 'utf8')}` });
    tonight.edit('timetables/p1.yaml', 'at: 19:00', 'at: 21:00');
    const red = await tonight.run(NOW, 'tonight');
    expect(red.code).toBe(1);
    expect(red.out).toMatch(
      /now: the timetable changes tonight and is not published: \d+ changes?\n {2}airclass build\n/,
    );
    const later = copy();
    later.edit('timetables/p1.yaml', /$/, 'changes:\n  - {on: 2020-03-11, at: 16:00, cancel: true, reason: 停电}\n');
    const yellow = await later.run(NOW, 'tonight');
    expect(yellow.code).toBe(0);
    expect(yellow.out).toMatch(/by 03-10 06:00: the timetable changes later days and is not published: \d+ change/);
    expect(yellow.out).toContain('timetable differs');
  });

  test('a timetable with errors, or that cannot be read, stops the next build', async () => {
    const wrong = copy();
    wrong.edit('timetables/p1.yaml', '16:00-17:00: sport', '09:10-17:00: sport');
    expect((await wrong.run(NOW, 'tonight')).out).toMatch(
      /the timetable has errors: \d+; the next build[\s\S]*airclass check\n/,
    );
    const broken = copy();
    broken.put({ 'project.yaml': 'id: [' });
    const { code, out } = await broken.run(NOW, 'tonight');
    expect(code).toBe(0);
    expect(out).toContain('the timetable cannot be read; the next build will not publish');
    expect(out).toContain('p1   -19:00 台标');
  });

  test('what a release kept of an earlier one is said', async () => {
    const bench = copy();
    bench.edit('courses/p1.yaml', 'teacher: zhang', 'teacher: zheng');
    bench.edit('timetables/p2.yaml', 'at: 20:00', 'at: 21:00');
    expect(await bench.run('2020-03-09T03:00', ...BUILD)).toMatchObject({ code: 3 });
    const { code, out } = await bench.run(NOW, 'tonight');
    expect(code).toBe(0);
    expect(out).toMatch(/by 03-10 06:00: p1 kept from release 000001-[\s\S]* {2}airclass check\n/);
    expect(out).toContain('p2   -21:00');
  });

  test('a release that is held says who holds it', async () => {
    const bench = copy();
    bench.edit('timetables/p1.yaml', 'at: 19:00', 'at: 21:00');
    await bench.must('2020-03-09T03:00', ...BUILD);
    await bench.must('2020-03-09T04:00', 'rollback', '--by', '李敏', '--reason', '播错了');
    bench.edit('timetables/p1.yaml', 'at: 21:00', 'at: 19:00');
    const { code, out } = await bench.run(NOW, 'tonight', '--lang', 'zh');
    expect(code).toBe(0);
    expect(out).toContain('保持中');
    expect(out).toMatch(/立即 李敏 撤下了 000002-\w{12}：播错了；课表不改就不再发布\n {2}airclass resume\n/);
  });
});

describe('signature, carriers and words', () => {
  test('a signature is said, and checked with a key', async () => {
    const bench = copy();
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    bench.put({
      'key.pem': String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      'key.pub.pem': String(publicKey.export({ type: 'spki', format: 'pem' })),
    });
    bench.edit('timetables/p1.yaml', '16:00-17:00', '16:00-16:50');
    await bench.must('2020-03-09T03:00', ...BUILD, '--sign-key', 'key.pem');
    expect((await bench.run(NOW, 'tonight')).out).toContain('  signed  ');
    expect((await bench.run(NOW, 'tonight', '--public-key', 'key.pub.pem')).out).toContain('  signature good  ');
    rmSync(bench.at('out/current/manifest.json.sig'));
    const { code, out } = await bench.run(NOW, 'tonight', '--public-key', 'key.pub.pem');
    expect(code).toBe(1);
    expect(out).toContain('now: the signature does not fit the key\n  airclass verify\n');
  });

  test.each([
    ['written', 0, 'orders: 1 not sent', 'now: one: 1 order not sent\n  airclass c2 send --zone one\n'],
    ['refused', 1, 'orders: 1 refused', 'now: one: order 1 refused\n  airclass c2 send --retry --zone one\n'],
    ['unknown', 1, 'orders: 1 unclear', 'now: one: order 1 end unknown\n  airclass c2 send --retry --zone one\n'],
    ['failed', 1, 'orders: 1 failed', 'now: one: order 1 failed\n  airclass c2 order --zone one\n'],
    ['accepted', 0, 'orders: 1 sent', ''],
    ['succeeded', 0, 'orders: 1 done', ''],
  ])('an order that is %s', async (state, code, zone, task) => {
    const bench = copy();
    const order = {
      number: 1,
      correlate: 'a',
      file: '000001-0123abcd.xml',
      sha256: 'b',
      cspId: 'c',
      lspId: 'd',
      state,
    };
    const ledger = { format: 'airclass c2 ledger 1', zone: 'one', next: 2, orders: [order], items: {} };
    bench.put({ 'out/c2/one/sent.json': JSON.stringify(ledger) });
    const ran = await bench.run(NOW, 'tonight');
    expect(ran.code).toBe(code);
    expect(ran.out).toContain(zone);
    expect(ran.out).toContain(task);
    expect(/GREEN/.test(ran.out)).toBe(task === '');
  });

  test('a ledger that cannot be read', async () => {
    const bench = copy();
    bench.put({ 'out/c2/one/sent.json': '{' });
    expect(await bench.run(NOW, 'tonight')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/now: one, ledger of orders:[\s\S]*airclass c2 status --zone one\n/),
    });
  });

  test('the project must be one', async () => {
    expect(await built.run(NOW, 'tonight', 'courses')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('is not the folder of a project (it has no project.yaml)'),
    });
  });

  test('for machines, as its schema says', async () => {
    const validate = new Ajv2020({ allErrors: true }).compile(schemaNamed('tonight'));
    const bench = copy();
    bench.put({ 'media.lock.json': without('P1/chinese/01.mp4', 'P2/chinese/02.mp4') });
    for (const argv of [[], ['--out', 'none']]) {
      const data: unknown = JSON.parse((await bench.run(NOW, 'tonight', '--format', 'json', ...argv)).out);
      validate(data);
      expect(validate.errors).toBeNull();
    }
    const { out, code } = await bench.run(NOW, 'tonight', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      level: 'red',
      now: '2020-03-09T17:00:00+08:00',
      until: '2020-03-10T06:00:00+08:00',
      release: { state: 'sound', signature: 'none' },
      published: true,
      channels: [
        {
          channel: 'p1',
          next: { lesson: 'P1-chinese-01' },
          lessons: [{ recording: 'missing', organisation: 'jinjiang' }],
          troubled: true,
        },
        { channel: 'p2', troubled: false },
      ],
      tasks: [
        {
          kind: 'recordings-missing',
          level: 'red',
          by: '2020-03-09T19:00:00+08:00',
          organisation: 'jinjiang',
          command: ['airclass', 'build', '--allow-missing', 'P1-chinese-01', '--reason', 'recording late'],
        },
        { kind: 'recordings-due', level: 'yellow' },
      ],
    });
  });
});

describe('--watch', () => {
  /** Stops it once it has printed so much; `change` happens after the first screen. */
  async function watched(isOutTerminal: boolean, isEnough: (out: string) => boolean, change = (_: TonightBench) => {}) {
    const bench = copy();
    const stop = new AbortController();
    let out = '';
    const code = await main(['tonight', '--watch'], {
      cwd: bench.folder,
      env: { NO_COLOR: '1' },
      now: () => Date.parse(`${NOW}+08:00`),
      isTerminal: false,
      isOutTerminal,
      columns: 80,
      watchEvery: 1,
      signal: stop.signal,
      out(text) {
        if (out === '' || out === CLEAR) change(bench);
        out += text;
        if (isEnough(out)) stop.abort('SIGINT');
      },
      err: (text) => expect(text).toBe(''),
    });
    return { code, out };
  }

  test('draws over itself on a terminal, and ends on a signal with a whole screen', async () => {
    const { code, out } = await watched(true, (text) => text.split(HOME).length > 3);
    expect(code).toBe(0);
    const [clear, ...screens] = out.split(HOME);
    expect(clear).toBe(CLEAR);
    expect(screens).toHaveLength(3);
    for (const text of screens) {
      expect(text).toMatch(/^GREEN/);
      expect(text.split('\n').at(-2)).toBe(`two  2 channels  guide to 03-14 06:00${ESCAPE}[K`);
      expect(text.split('\n').at(-1)).toBe(`${ESCAPE}[J`);
    }
  });

  test('elsewhere it prints what has changed, without a control character', async () => {
    const { code, out } = await watched(
      false,
      (text) => text.includes('RED'),
      (bench) => bench.put({ 'media.lock.json': without('P1/chinese/01.mp4') }),
    );
    expect(code).toBe(0);
    expect(out.match(/^(GREEN|RED)/gm)).toEqual(['GREEN', 'RED']);
    expect(out).not.toContain(ESCAPE);
  });

  test('waits while the project cannot be found, and does not begin without one', async () => {
    const { code, out } = await watched(
      false,
      (text) => text.includes('is not the folder of a project'),
      (bench) => rmSync(bench.at('project.yaml')),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^GREEN/);
    expect(await built.run(NOW, 'tonight', 'courses', '--watch')).toMatchObject({ code: 2 });
  });

  test('is for a screen', async () => {
    expect(await built.run(NOW, 'tonight', '--watch', '--format', 'json')).toMatchObject({ code: 2, out: '' });
  });
});

const ESCAPE = '\u001b';
const HOME = `${ESCAPE}[H`;
const CLEAR = `${ESCAPE}[2J`;
