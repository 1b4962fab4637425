import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { ZoneView } from '../../../src/outputs/output.js';
import { webAddress } from '../../../src/outputs/web/pages/web-address.js';
import { webPages } from '../../../src/outputs/web/web-pages.js';
import { aProject } from '../../a-project.js';
import { aView, zoneFile } from '../a-view.js';

const MAX_PAGE = 60_000;
const OUTPUTS = '{web: {url: "https://tv.example/guide"}, xmltv: {days: 1, past-days: 0}}';

function pagesOf(view: ZoneView, isWanted = (_: string) => true): ReadonlyMap<string, string> {
  const files = [...webPages.files(view)].filter(({ path }) => path.endsWith('.html') && isWanted(path));
  return new Map(files.map(({ path, chunks }) => [path, Buffer.concat([...chunks()]).toString()]));
}

/** Throws what is not XML; the ids of a page. */
function idsOf(page: string): readonly string[] {
  const ids: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    if (attributes.id !== undefined) ids.push(attributes.id);
  });
  parser.write(page.slice('<!DOCTYPE html>\n'.length)).close();
  return ids;
}

describe('a zone with 200 channels of long names', () => {
  const GRADES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'J1', 'J2', 'J3', 'S1', 'S2', 'S3'];
  const channels = Array.from({ length: 200 }, (_, index) => `c${index + 1}`);
  const courseOf = (index: number) => ({
    grade: GRADES[index % 12] ?? '',
    course: `own-${Math.floor(index / 12) + 1}`,
  });
  const name = '一个名字很长的频道'.repeat(4);
  const lineup = channels.map(
    (id, index) =>
      `${id}: {number: ${index + 1}, id: ${id}.example, name: ${name}, stream: "https://live.example/${id}"}`,
  );
  const cells = (shown: string) =>
    Array.from({ length: 24 }, (_, index) => {
      const [hour, minute] = [8 + Math.floor(index / 2), (index % 2) * 30];
      const text = (minutes: number) => `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
      return `  ${text(minute)}-${text(minute + 20)}: [${shown}, ~, ~, ~, ~]\n`;
    }).join('');
  const timetables = channels.map((id, index) => {
    const { grade, course } = courseOf(index);
    return [`timetables/${id}.yaml`, `channel: ${id}\nfrom: 2020-03-09\nweek:\n${cells(`${grade} ${course}`)}`];
  });
  const titles = JSON.stringify(Array.from({ length: 60 }, (_, index) => `第${index + 1}课 一个不短的课名`));
  const courses = GRADES.map((grade) => {
    const own = channels.map((_, index) => courseOf(index)).filter((one) => one.grade === grade);
    const lines = own.map(({ course }) => `  ${course}: {teacher: zhang, lessons: ${titles}}\n`);
    return [`courses/${grade.toLowerCase()}.yaml`, `grade: ${grade}\ncourses:\n${lines.join('')}`];
  });

  test('has pages of at most 60 kB, all valid, and every channel on one of each day', {
    timeout: 120_000,
  }, async () => {
    const pages = pagesOf(
      await aView({
        files: {
          ...zoneFile(OUTPUTS, `{${lineup.join(', ')}}`),
          ...Object.fromEntries(timetables),
          'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: own-1\n',
          ...Object.fromEntries(courses),
          'vocabulary.yaml': `subjects:\n${Array.from({ length: 17 }, (_, index) => `  own-${index + 1}: {name: 自编 ${index + 1}}\n`).join('')}`,
        },
      }),
      // Of 4,800 pages of lessons that are alike, the first and the last of each course.
      (path) => !path.startsWith('web/lessons/') || /-(?:01|24)\.html$/.test(path),
    );
    expect([...pages.keys()].filter((path) => path.startsWith('web/lessons/'))).toHaveLength(400);
    const large = [...pages].filter(([, page]) => Buffer.byteLength(page) > MAX_PAGE);
    expect(large.map(([path, page]) => `${path} ${Buffer.byteLength(page)}`)).toEqual([]);
    const days = [...pages].filter(([path]) => path.startsWith('web/days/2020-03-09'));
    const shown = days.flatMap(([, page]) => idsOf(page).filter((id) => channels.includes(id)));
    expect(shown).toEqual(channels);
    for (const path of ['web/find.html', 'web/teachers/zhang.html', 'web/lessons/P1-own-1-01.html'])
      expect(() => idsOf(pages.get(path) ?? '')).not.toThrow();
  });
});

test.each([
  ['goes forward', '2020-03-29', '+01:00', '+02:00'],
  ['goes back', '2020-10-25', '+02:00', '+01:00'],
])('the week in which the clock %s has every time with its own offset, in order', async (_, sunday, before, after) => {
  const from = new Date(Date.parse(sunday) - 6 * 86_400_000).toISOString().slice(0, 10);
  const view = await aView({
    from,
    files: {
      ...zoneFile(OUTPUTS.replace('days: 1', 'days: 7')),
      'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Europe/Berlin\nlanguages: [zh]\n',
      'calendar.yaml': `term: {first-day: ${from}, last-day: ${sunday}}\nweekdays: [mon, tue, wed, thu, fri, sat, sun]\n`,
      'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: ${from}\nweek:\n  00:30-00:50: chinese\n  09:00-09:20: chinese\n`,
      'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${JSON.stringify(Array.from({ length: 14 }, (_, index) => `${index}`))}}\n`,
    },
  });
  const pages = pagesOf(view);
  const timesOn = (path: string) =>
    [...(pages.get(path) ?? '').matchAll(/<time datetime="([^"]*T[^"]*)"/g)].map(([, time = '']) => time);
  const day = timesOn(`web/channels/p1/${sunday}.html`);
  const moments = day.map((time) => Date.parse(time));
  expect(day.length).toBeGreaterThan(4);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  expect(new Set(day.map((time) => time.slice(-6)))).toEqual(new Set([before, after]));
  const week = pages.get('web/channels/p1/index.html') ?? '';
  expect([...week.matchAll(/<th scope="row">([^<]*)/g)].map(([, time]) => time)).toEqual(['00:30', '09:00']);
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JavaScript://x/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'rtsp://x.example/p1',
  'https://',
  'blob:https://x.example/1',
  '//x.example/',
])('%j is no address for a link', (address) => {
  expect(webAddress(address)).toBeUndefined();
});

test.each(['http://x.example/a?b=c', 'HTTPS://x.example/节目'])('%j is one', (address) => {
  expect(webAddress(address)).toBe(address);
});

test('a zone with an address that runs a program is refused', async () => {
  const { reports } = await aProject({
    ...zoneFile('{web: {url: "javascript:alert(1)"}, xmltv: {}, on-demand: {url: "javascript:alert(2)"}}'),
  });
  expect(reports.filter((report) => /javascript/i.test(report) || /format|http/i.test(report)).length).toBeGreaterThan(
    1,
  );
});

test('a lesson without a teacher is refused where it is', async () => {
  const { reports } = await aProject({ 'courses/p1.yaml': 'grade: P1\ncourses:\n  chinese: {lessons: [春]}\n' });
  expect(reports.join('\n')).toMatch(/courses\/p1\.yaml:3.*"?teacher/);
});
