// Writes a project of any size: one grade a channel, 40 airings of 36 minutes a day, all of them lessons.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const COURSES = ['chinese', 'math', 'english', 'science'];
const LESSONS = 20;
const ROWS = 40;
export const FIRST_DAY = '2021-01-01';

const pad = (value) => String(value).padStart(2, '0');
const clock = (minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
const addDays = (day, count) => new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

export function writeSyntheticProject(folder, { channels = 60, days = 400, zones = 1 } = {}) {
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const numbers = Array.from({ length: channels }, (_, index) => pad(index + 1));
  write('project.yaml', 'id: synthetic\ntitle: {zh: 合成, en: Synthetic}\ntime-zone: Asia/Shanghai\n');
  write(
    'calendar.yaml',
    `term: {first-day: ${FIRST_DAY}, last-day: ${addDays(FIRST_DAY, days)}}\nweekdays: [mon, tue, wed, thu, fri, sat, sun]\n`,
  );
  write(
    'vocabulary.yaml',
    `grades:\n${numbers.map((n) => `  G${n}: {name: {zh: ${Number(n)} 班, en: Class ${Number(n)}}, stage: primary}\n`).join('')}`,
  );
  write(
    'teachers.yaml',
    `teachers:\n${numbers.map((n) => `  teacher-${n}: {name: {zh: 张${Number(n)}, en: Zhang ${Number(n)}}}\n`).join('')}`,
  );
  for (const n of numbers) {
    const courses = COURSES.map((course) => {
      const lessons = Array.from(
        { length: LESSONS },
        (_, index) =>
          `      - {zh: ${course} 第 ${index + 1} 课 春夏秋冬, en: "${course} lesson ${index + 1}: the seasons"}`,
      );
      return `  ${course}:\n    teacher: teacher-${n}\n    textbook: {edition: 人教版, volume: 下册}\n    lessons:\n${lessons.map((lesson) => lesson.replace('- {', '- title: {')).join('\n')}\n`;
    });
    write(`courses/g${n}.yaml`, `grade: G${n}\ncourses:\n${courses.join('')}`);
    // Two days of first runs, then the same lessons again for as long as the term lasts.
    const grid = (cell) =>
      Array.from({ length: ROWS }, (_, row) => `  ${clock(row * 36)}-${clock(row * 36 + 36)}: ${cell(row)}\n`).join('');
    write(
      `timetables/g${n}.yaml`,
      `channel: g${n}\ngrade: G${n}\nfrom: ${FIRST_DAY}\nweek:\n${grid((row) => COURSES[row % 4])}`,
    );
    write(
      `timetables/g${n}-again.yaml`,
      `channel: g${n}\ngrade: G${n}\nfrom: ${addDays(FIRST_DAY, 2)}\nweek:\n${grid((row) => `repeat ${COURSES[row % 4]} ${Math.floor(row / 4) + 1 + (row % 2) * 10}`)}`,
    );
  }
  for (let zone = 1; zone <= zones; zone++) {
    const lineup = numbers.map(
      (n) =>
        `  g${n}: {number: ${Number(n)}, id: g${n}.zone${zone}.example, name: {zh: ${Number(n)} 班, en: Class ${Number(n)}}, stream: "https://zone${zone}.example/g${n}.m3u8"}\n`,
    );
    write(
      `zones/zone-${zone}.yaml`,
      `id: zone-${zone}\ntitle: Zone ${zone}\nlineup:\n${lineup.join('')}outputs:\n  xmltv: {days: 7, past-days: 0}\n`,
    );
  }
}

/** The same programmes as plain objects, for writers that take them. */
export function* syntheticProgrammes({ channels = 60, days = 30 } = {}) {
  const start = Date.parse(`${FIRST_DAY}T00:00:00+08:00`);
  for (let channel = 1; channel <= channels; channel++) {
    for (let day = 0; day < days; day++) {
      for (let row = 0; row < ROWS; row++) {
        const from = start + day * 86_400_000 + row * 36 * 60_000;
        const course = COURSES[row % 4];
        const number = Math.floor(row / 4) + 1 + (row % 2) * 10;
        yield {
          channel: `g${pad(channel)}.zone1.example`,
          start: from,
          stop: from + 36 * 60_000,
          titles: [
            ['zh', `${channel} 班${course}：${course} 第 ${number} 课 春夏秋冬`],
            ['en', `Class ${channel} ${course}: ${course} lesson ${number}: the seasons`],
          ],
          subTitles: [
            ['zh', `${course} 第 ${number} 课 春夏秋冬`],
            ['en', `${course} lesson ${number}: the seasons`],
          ],
          description: `人教版 下册 · 主讲 张${channel}`,
          presenter: `张${channel}`,
          categories: [
            ['zh', course],
            ['en', 'Education / Science / Factual topics'],
          ],
          keywords: ['人教版 下册'],
          lengthMinutes: 36,
          episode: `0.${number - 1}.`,
          previousStart: from - 86_400_000,
        };
      }
    }
  }
}

export function xmltvTime(at) {
  return `${new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)} +0800`;
}
