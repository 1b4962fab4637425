// Writes a province's term: 12 grades, 20 weeks, 5 zones, with the limits of pupils in force.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GRADES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'J1', 'J2', 'J3', 'S1', 'S2', 'S3'];
const SUBJECTS = ['chinese', 'math', 'english', 'science', 'music'];
const ZONES = ['telecom', 'mobile', 'unicom', 'radio-tv', 'platform'];
const WEEKS = 20;
export const FIRST_DAY = '2021-03-01';

/** A new lesson of each subject on every day of teaching. */
const LESSONS = WEEKS * 5;

export function writeSchoolProject(folder) {
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    'project.yaml',
    'id: school\ntitle: {zh: 电视课堂, en: TV classroom}\ntime-zone: Asia/Shanghai\nday-start: 06:00\nlimits: [sichuan-2020]\n',
  );
  write(
    'calendar.yaml',
    'term: {first-day: 2021-03-01, last-day: 2021-07-18}\nweekdays: [mon, tue, wed, thu, fri]\nholidays: []\n',
  );
  write(
    'teachers.yaml',
    `teachers:\n${lines(GRADES, (grade) => `  teacher-${grade.toLowerCase()}: {name: {zh: 张${grade}, en: Zhang ${grade}}}`)}`,
  );
  write(
    'programmes.yaml',
    'programmes:\n  eye-exercises: {title: {zh: 眼保健操, en: Eye exercises}, kind: exercise}\n  activity: {title: {zh: 活动, en: Activity}, kind: activity}\n  card: {title: {zh: 台标, en: Card}, kind: card}\nfill:\n  off-hours: {programmes: [card], guide: show}\n',
  );
  for (const grade of GRADES) {
    const id = grade.toLowerCase();
    const course = (subject) =>
      `  ${subject}:\n    teacher: teacher-${id}\n    textbook: {edition: 人教版, volume: 下册}\n    lessons:\n${lines(
        Array.from({ length: LESSONS }, (_, index) => index + 1),
        (number) =>
          `      - {title: {zh: ${subject} 第 ${number} 课 春夏秋冬, en: "${subject} lesson ${number}: the seasons"}, length: 18m}`,
      )}`;
    write(`courses/${id}.yaml`, `grade: ${grade}\ncourses:\n${SUBJECTS.map(course).join('')}`);
    write(
      `timetables/${id}.yaml`,
      `channel: ${id}\ngrade: ${grade}\nfrom: ${FIRST_DAY}\nweek:\n  09:00-09:20: [chinese, math, english, science, music]\n  09:20-09:25: eye-exercises\n  09:40-10:00: [math, english, science, music, chinese]\n  10:00-10:40: activity\n  10:40-11:00: [english, science, music, chinese, math]\n  14:30-14:50: [science, music, chinese, math, english]\n  15:10-15:30: [music, chinese, math, english, science]\n  15:30-16:50: activity\nrepeats:\n  - {of: today, from: 09:00-11:00, at: 17:00}\n  - {of: yesterday, from: 14:30-15:30, at: 07:30}\n`,
    );
  }
  for (const [index, zone] of ZONES.entries()) {
    const lineup = lines(
      GRADES,
      (grade, place) =>
        `  ${grade.toLowerCase()}: {number: ${700 + place}, id: ${grade.toLowerCase()}.${zone}.example, name: {zh: ${grade} 频道, en: Channel ${grade}}, stream: "https://${zone}.example/${grade.toLowerCase()}.m3u8"}`,
    );
    write(
      `zones/${zone}.yaml`,
      `id: ${zone}\ntitle: Zone ${index + 1}\nlineup:\n${lineup}outputs:\n  xmltv: {days: 7, past-days: 1, max-size: 20MB}\n  channels: {catch-up: {days: 7, dialect: playseek, clock: local}}\n  playout: {formats: [ffplayout, ffconcat], media-folder: /data/edu}\n  on-demand: {opens: with-broadcast, closes: 30d}\n`,
    );
  }
}

function lines(items, line) {
  return items.map((item, index) => `${line(item, index)}\n`).join('');
}
