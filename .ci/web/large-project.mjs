// node large-project.mjs <folder>: a project with a zone of 200 channels, titles that are long or hostile, scripts of other
// directions, and a grade without a lesson in its first week.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder] = process.argv;
const GRADES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'J1', 'J2', 'J3', 'S1', 'S2', 'S3'];
const TITLES = [
  '</script><script>document.title = "run"</script>',
  '"><img src=x onerror=document.title=1> & \' ` ]]> <!--',
  'דקדוק עברי (חלק א) and قواعد اللغة العربية',
  'हिन्दी व्याकरण: संधि और समास',
  '🎓👩🏽‍🏫 表情 🇨🇳',
  '很长的课名'.repeat(50),
  'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6),
];
const title = (index) => `${index + 1} ${TITLES[index % TITLES.length]}`;
const channels = Array.from({ length: 200 }, (_, index) => `c${index + 1}`);
const isWithout = (index) => index === 5;

const write = (path, text) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const json = JSON.stringify;

write(
  'project.yaml',
  'id: large\ntitle: {zh: 大项目, en: Large project}\ntime-zone: Asia/Shanghai\nlanguages: [zh, en]\n',
);
write('calendar.yaml', 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n');
write('teachers.yaml', `teachers:\n  zhang: {name: {zh: ${json('张敏')}, en: ${json('Zhang <b>Min</b>')}}}\n`);
write('programmes.yaml', 'programmes:\n  card: {title: 台标, kind: card}\nfill:\n  off-hours: {programmes: [card]}\n');
const subjects = Array.from(
  { length: 17 },
  (_, index) => `  own-${index + 1}: {name: {zh: 自编 ${index + 1}, en: Own ${index + 1}}}\n`,
);
write('vocabulary.yaml', `subjects:\n${subjects.join('')}`);

const courseOf = (index) => [GRADES[index % 12], `own-${Math.floor(index / 12) + 1}`];
for (const grade of GRADES) {
  const own = channels.map((_, index) => courseOf(index)).filter(([of]) => of === grade);
  const lessons = Array.from({ length: 20 }, (_, index) => ({ zh: title(index), en: `Lesson ${title(index)}` }));
  const lines = own.map(
    ([, course]) => `  ${course}: {teacher: zhang, lessons: ${json(lessons.map((each) => ({ title: each })))}}\n`,
  );
  write(`courses/${grade.toLowerCase()}.yaml`, `grade: ${grade}\ncourses:\n${lines.join('')}`);
}
for (const [index, id] of channels.entries()) {
  const [grade, course] = courseOf(index);
  const from = isWithout(index) ? '2020-03-16' : '2020-03-09';
  const times = ['09:00-09:20', '10:00-10:20', '11:00-11:20'];
  const cells = times.map((time) => `  ${time}: ${grade} ${course}\n`);
  write(`timetables/${id}.yaml`, `channel: ${id}\nfrom: ${from}\nweek:\n${cells.join('')}`);
}
const lineup = channels.map((id, index) => {
  const name = {
    zh: `${index + 1} ${'一个名字很长的频道'.repeat(3)}`,
    en: `${index + 1} ${'Channel of a long name '.repeat(3).trim()}`,
  };
  return `  ${id}: {number: ${index + 1}, id: ${id}.example, name: ${json(name)}, stream: "https://live.example/${id}"}\n`;
});
const outputs =
  'outputs:\n  web: {url: "https://tv.example/guide"}\n  xmltv: {days: 7, past-days: 0}\n  channels: {catch-up: {days: 7, dialect: playseek}}\n  on-demand: {closes: 30d, url: "https://vod.example/{lesson}"}\n';
write('zones/large.yaml', `id: large\ntitle: {zh: 大专区, en: Large zone}\nlineup:\n${lineup.join('')}${outputs}`);
