// Writes a small province: a channel for each of four grades, two lessons a day, two weeks of them.
import { putFiles, zoneText } from './locality-texts.mjs';

export const GRADES = ['P1', 'P2', 'J3', 'S3'];
const COURSES = { chinese: '语文', math: '数学' };

export function writeProvince(folder) {
  const lessons = Object.fromEntries(GRADES.map((grade) => [`courses/${grade}.yaml`, coursesText(grade)]));
  const grids = Object.fromEntries(
    GRADES.map((grade, index) => [`timetables/${grade.toLowerCase()}.yaml`, gridText(grade, index)]),
  );
  putFiles(folder, {
    'project.yaml':
      'id: province\ntitle: 省电视课堂\ntime-zone: Asia/Shanghai\nin-step: [{grades: [S3], scope: province}, {grades: [J3], scope: city}]\n',
    'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
    'teachers.yaml': `teachers:\n${GRADES.map((grade) => `  teacher-${grade.toLowerCase()}: {name: {zh: ${grade} 张老师, en: ${grade} Zhang}}\n`).join('')}`,
    'programmes.yaml':
      'programmes:\n  announcement: {title: 通知, kind: announcement}\n  activity: {title: 大课间, kind: exercise}\n',
    ...lessons,
    ...grids,
    'zones/main.yaml': zoneText('main', 'province', GRADES, ''),
  });
}

function coursesText(grade) {
  const courses = Object.entries(COURSES).map(([course, name]) => {
    const titles = Array.from({ length: 12 }, (_, index) => `${grade} ${name}第 ${index + 1} 课`);
    return `  ${course}: {teacher: teacher-${grade.toLowerCase()}, lessons: [${titles.join(', ')}]}\n`;
  });
  return `grade: ${grade}\ncourses:\n${courses.join('')}`;
}

/** Grades begin ten minutes after each other. */
function gridText(grade, index) {
  const at = (minutes) => {
    const all = 9 * 60 + index * 10 + minutes;
    return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
  };
  const row = (from, to, cell) => `  ${at(from)}-${at(to)}: [${Array.from({ length: 5 }, () => cell).join(', ')}]\n`;
  return `channel: ${grade.toLowerCase()}\ngrade: ${grade}\nfrom: 2020-03-09\nweek:\n${row(0, 20, 'chinese')}${row(30, 50, 'math')}${row(50, 60, 'activity')}`;
}
