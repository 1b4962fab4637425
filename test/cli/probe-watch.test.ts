import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { SMALL_PROJECT } from '../a-project.js';
import { aFolder, environment } from '../media/media-bench.js';
import { writeMp4 } from '../media/write-mp4.js';

const PROJECT = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
  'courses/p1.yaml': 'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三]}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, chinese, chinese, "-", "-"]\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
};

/** Milliseconds instead of the two seconds of the real program: between two looks, and until a file counts as settled. */
const EVERY = 300;

let stop = new AbortController();
afterEach(() => stop.abort());

/** `airclass probe --watch` on a project whose first lesson is there. */
async function watch() {
  const folder = await aFolder({ ...PROJECT, 'media/P1/chinese/01.mp4': writeMp4({ length: 900, title: 'one' }) });
  stop = new AbortController();
  let [out, err] = ['', ''];
  const ended = main(['probe', folder, '--watch', '--lang', 'en', '--now', '2020-03-08T20:00+08:00'], {
    env: await environment(),
    cwd: folder,
    now: Date.now,
    isTerminal: false,
    columns: 100,
    watchEvery: EVERY,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    signal: stop.signal,
  });
  const course = join(folder, 'media/P1/chinese');
  return {
    folder,
    file: (name: string) => join(course, name),
    errors: () => err,
    /** What is printed until a pattern comes; what was printed before is left out. */
    async says(pattern: RegExp, within = 20_000): Promise<string> {
      for (let waited = 0; !pattern.test(out) && waited < within; waited += 50) await sleep(50);
      const said = out;
      out = '';
      expect(said).toMatch(pattern);
      return said;
    },
    said: () => out,
    async ends() {
      stop.abort();
      return ended;
    },
  };
}

test('a file is measured once it has stopped growing, and again when it grows, moves or goes', async () => {
  const { folder, file, says, said, errors, ends } = await watch();
  await says(/3 lessons: 1 ok, 2 cannot go on air yet/);

  const film = writeMp4({ length: 1080, title: 'two', sampleSize: 200 });
  for (let at = 0; at < film.length; at += Math.ceil(film.length / 16)) {
    await appendFile(file('02.mp4'), film.subarray(at, at + Math.ceil(film.length / 16)));
    await sleep(EVERY / 6);
  }
  expect(said()).toBe('');
  expect(await says(/P1-chinese-02 .* 18:00 .* ok /)).toContain('1 lesson: 1 ok');

  await writeFile(join(folder, 'media/upload.part'), writeMp4({ length: 1140, title: 'three' }));
  await rename(join(folder, 'media/upload.part'), file('03.mp4'));
  await says(/P1-chinese-03 .* 19:00 .* ok /);
  expect(await readFile(join(folder, 'media.lock.json'), 'utf8')).toContain('"P1/chinese/03.mp4": {"state":"ok"');

  await appendFile(file('03.mp4'), 'cut');
  await says(/P1-chinese-03 .* truncated /);
  await rm(file('03.mp4'));
  await says(/P1-chinese-03 .* missing /);
  // It may be on its way back: what is known of it stays for as long as the project names it.
  expect(await readFile(join(folder, 'media.lock.json'), 'utf8')).toContain(
    '"P1/chinese/03.mp4": {"state":"truncated"',
  );

  expect(errors()).toBe('');
  expect(await ends()).toBe(0);
}, 120_000);

test('a timetable that is broken for a while, and a disk that is away, end nothing', async () => {
  const { folder, file, says, errors, ends } = await watch();
  await says(/3 lessons/);
  const [teachers, media] = [join(folder, 'teachers.yaml'), join(folder, 'media')];
  const sound = await readFile(teachers, 'utf8');
  await rename(media, `${media}.away`);
  for (let waited = 0; !errors().includes('waiting for it') && waited < 10_000; waited += 50) await sleep(50);
  await rename(`${media}.away`, media);
  await writeFile(teachers, 'teachers: {}\n');
  await writeFile(file('02.mp4'), writeMp4({ length: 1080, title: 'two' }));
  for (let waited = 0; !errors().includes('courses/p1.yaml') && waited < 20_000; waited += 50) await sleep(50);
  await writeFile(teachers, sound);
  await mkdir(file('03.mp4'));
  const said = await says(/P1-chinese-03/);
  expect(said).toMatch(/P1-chinese-02 .* ok /);
  expect(said).toMatch(/P1-chinese-03 .* unreadable /);
  expect(errors()).toMatch(/^the media folder is not there any more; waiting for it\n.*courses\/p1\.yaml/s);
  expect(await ends()).toBe(0);
}, 120_000);
