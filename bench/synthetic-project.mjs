// Writes a project of any size: one grade a channel, 40 airings of 36 minutes a day, all of them lessons.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES = 'Languages';
const SCIENCES = 'Technology / Natural sciences';
const COURSES = [
  { course: 'chinese', zh: '语文', en: 'Chinese', category: LANGUAGES },
  { course: 'math', zh: '数学', en: 'Mathematics', category: SCIENCES },
  { course: 'english', zh: '英语', en: 'English', category: LANGUAGES },
  { course: 'science', zh: '科学', en: 'Science', category: SCIENCES },
];
const DAY = 86_400_000;
const ROWS = 40;
export const FIRST_DAY = '2021-01-01';

const pad = (value) => String(value).padStart(2, '0');
const clock = (minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
const addDays = (day, count) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** `lessons` of each course; there are four courses per channel. */
export function writeSyntheticProject(folder, { channels = 60, days = 400, zones = 1, lessons: count = 20 } = {}) {
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
    const courses = COURSES.map(({ course }) => {
      const lessons = Array.from(
        { length: count },
        (_, index) =>
          `      - {zh: ${course} 第 ${index + 1} 课 春夏秋冬, en: "${course} lesson ${index + 1}: the seasons"}`,
      );
      return `  ${course}:\n    teacher: teacher-${n}\n    textbook: {edition: 人教版, volume: 下册}\n    lessons:\n${lessons.map((lesson) => lesson.replace('- {', '- title: {')).join('\n')}\n`;
    });
    write(`courses/g${n}.yaml`, `grade: G${n}\ncourses:\n${courses.join('')}`);
    // Days of first runs, then the same lessons again for as long as the term lasts.
    const grid = (cell) =>
      Array.from({ length: ROWS }, (_, row) => `  ${clock(row * 36)}-${clock(row * 36 + 36)}: ${cell(row)}\n`).join('');
    write(
      `timetables/g${n}.yaml`,
      `channel: g${n}\ngrade: G${n}\nfrom: ${FIRST_DAY}\nweek:\n${grid((row) => COURSES[row % 4].course)}`,
    );
    write(
      `timetables/g${n}-again.yaml`,
      `channel: g${n}\ngrade: G${n}\nfrom: ${addDays(FIRST_DAY, (count * COURSES.length) / ROWS)}\nweek:\n${grid((row) => `repeat ${COURSES[row % 4].course} ${Math.floor(row / 4) + 1 + (row % 2) * 10}`)}`,
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

/** The same programmes as plain objects, for writers that take them: word for word what the project's guide says. */
export function* syntheticProgrammes({ channels = 60, days = 30 } = {}) {
  const start = Date.parse(`${FIRST_DAY}T00:00:00+08:00`);
  for (let channel = 1; channel <= channels; channel++) {
    const grade = pad(channel);
    for (let day = 0; day < days; day++) {
      for (let row = 0; row < ROWS; row++) {
        const from = start + day * DAY + row * 36 * 60_000;
        const { course, zh, en, category } = COURSES[row % 4];
        const half = day < 2 ? day : row % 2;
        const number = Math.floor(row / 4) + 1 + half * 10;
        const subTitles = [
          ['zh', `${course} 第 ${number} 课 春夏秋冬`],
          ['en', `${course} lesson ${number}: the seasons`],
        ];
        const id = `g${grade}.G${grade}-${course}-${pad(number)}`;
        yield {
          channel: `g${grade}.zone1.example`,
          start: from,
          stop: from + 36 * 60_000,
          titles: [
            ['zh', `${channel} 班${zh}：${subTitles[0][1]}`],
            ['en', `Class ${channel} ${en}: ${subTitles[1][1]}`],
          ],
          subTitles,
          descriptions: [
            ['zh', `${zh}第 ${number} 课\n教材：人教版 下册\n主讲：张${channel}`],
            ['en', `${en}, lesson ${number}\nTextbook: 人教版 下册\nTeacher: Zhang ${channel}`],
          ],
          presenter: `张${channel}`,
          categories: [
            ['zh', zh],
            ['en', en],
            ['en', 'Education / Science / Factual topics'],
            ['en', category],
          ],
          keywords: ['人教版 下册'],
          episodes: [
            ['xmltv_ns', `0.${number - 1}.`],
            ['airclass', day < 2 ? id : `${id}.${xmltvTime(from).slice(0, 8)}T${xmltvTime(from).slice(8, 14)}`],
          ],
          /** Nothing for a first run. */
          previousStart: day < 2 ? undefined : start + half * DAY + row * 36 * 60_000,
        };
      }
    }
  }
}

export function xmltvTime(at) {
  return `${new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)} +0800`;
}
