// A small project whose weeks are exported; then each draw's edited week is imported into a copy and exported again, all
// in one process: starting the program for each would take minutes.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../../dist/bundle/main.js';

const [, , act, folder] = process.argv;
const NOW = Date.parse('2020-03-08T08:00:00+08:00');
const lessons = (name) => `[${Array.from({ length: 40 }, (_, index) => `${name}${index + 1}`).join(', ')}]`;
const FILES = {
  'project.yaml': 'id: round\ntitle: 往返\ntime-zone: Asia/Shanghai\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-27}\n',
  'teachers.yaml': 'teachers:\n  zhang: {name: 张敏}\n',
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${lessons('文')}}\n  math: {teacher: zhang, lessons: ${lessons('数')}}\n  music: {teacher: zhang, lessons: ${lessons('歌')}}\n`,
  'programmes.yaml':
    'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n  card: {title: 台标, kind: card}\nfill:\n  off-hours: {programmes: [card]}\n',
  'timetables/p1.yaml': `channel: p1
grade: P1
from: 2020-03-09
week:
  09:00-09:20: chinese
  09:30-09:50: [math, math, ~, math, chinese]
  10:00-10:10: eyes
  10:20-10:40: [music, chinese, math, ~, music]
  14:00-14:20: {odd: math, even: music}
repeats:
  - {of: today, from: 09:00-10:10, at: 18:00}
`,
  'zones/one.yaml':
    'id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.example, name: 一年级, stream: "https://example.org/p1.m3u8"}\noutputs: {}\n',
};

async function run(cwd, ...argv) {
  let said = '';
  const say = (text) => {
    said += text;
  };
  const io = { env: {}, cwd, now: () => NOW, isTerminal: false, columns: 100, out: say, err: say };
  const code = await main([...argv, '--lang', 'zh'], { ...io, signal: new AbortController().signal });
  if (code !== 0) throw new Error(`${argv.join(' ')}: exit ${code}\n${said}`);
}
const exportTo = (cwd, to) =>
  run(cwd, 'export', 'project', '--what', 'week', '--from', '2020-03-09', '--days', '14', '--to', to);

if (act === 'export') {
  for (const [path, text] of Object.entries(FILES)) {
    const file = join(folder, 'project', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  await exportTo(folder, 'before');
} else {
  let faults = 0;
  for (const draw of readdirSync(join(folder, 'draws'))) {
    const own = join(folder, 'draws', draw);
    cpSync(join(folder, 'project'), join(own, 'project'), { recursive: true });
    try {
      await run(own, 'import', 'edited.xlsx', '--into', 'project', '--reason', '调课', '--write');
    } catch (error) {
      faults++;
      console.log(`draw ${draw}: ${error.message}`);
    }
    await exportTo(own, 'after');
    const text = readFileSync(join(own, 'project/timetables/p1.yaml'), 'utf8');
    const entries = text.split('\nchanges:\n')[1]?.trim().split('\n').length ?? 0;
    writeFileSync(join(own, 'entries'), `${entries}`);
    if (!text.startsWith(FILES['timetables/p1.yaml'])) faults++;
  }
  process.exitCode = faults === 0 ? 0 : 1;
}
