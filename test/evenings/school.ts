import { writeMp4 } from '../media/write-mp4.js';

const GRADES = ['p1', 'p2', 'p3'] as const;

const timetable = (id: string) => `channel: ${id}
grade: ${id.toUpperCase()}
from: 2020-03-09
week:
  09:00-09:20: chinese
  09:30-09:50: [math, math, math, math, math]
  10:00-10:10: eyes
repeats:
  - {of: today, from: 09:00-10:10, at: 18:00}
`;

const courses = (id: string) => `grade: ${id.toUpperCase()}
recorded-by: jinjiang
courses:
  chinese: {teacher: zhang, lessons: [春, 夏, 秋, 冬, 风, 花, 雪, 月, 山, 水]}
  math: {teacher: li, lessons: [加, 减, 乘, 除, 余, 方, 圆, 角, 线, 面]}
`;

const zone = (id: string, first: number, more = '') => {
  const entries = GRADES.map(
    (grade, index) =>
      `  ${grade}: {number: ${first + index}, id: ${grade}.${id}.example, name: {zh: ${index + 1} 年级, en: Primary ${index + 1}}, stream: "https://${id}.example/${grade}.m3u8"}`,
  );
  return `id: ${id}
title: {zh: ${id} 专区, en: Zone ${id}}
lock-time: 2h
lineup:
${entries.join('\n')}
outputs:
  xmltv: {days: 4, past-days: 1}
  airings: {days: 4, past-days: 1}
  playout: {formats: [ffplayout], media-folder: /edu}
${more}`;
};

const FILES = GRADES.flatMap((id) =>
  ['chinese', 'math'].flatMap((subject) =>
    Array.from(
      { length: 10 },
      (_, index) => `${id.toUpperCase()}/${subject}/${String(index + 1).padStart(2, '0')}.mp4`,
    ),
  ),
);

/** Three grades in two outlets, with every recording there. */
export const SCHOOL: Readonly<Record<string, string | Uint8Array>> = {
  'project.yaml':
    'id: school\ntitle: {zh: 空中课堂, en: School on air}\ntime-zone: Asia/Shanghai\nday-start: 06:00\nmedia: {}\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  'teachers.yaml':
    'organisations:\n  jinjiang: {name: 锦江区, contact: {person: 王老师, phone: "028-5550001"}}\nteachers:\n  zhang: {name: 张敏, organisation: jinjiang}\n  li: {name: 李娜, organisation: jinjiang}\n',
  'programmes.yaml':
    'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n  card: {title: 台标, kind: card}\n  wait: {title: 节目稍后继续, kind: announcement}\n  announcement: {title: 通知, kind: announcement}\nfill:\n  off-hours: {programmes: [card]}\n',
  ...Object.fromEntries(
    GRADES.flatMap((id) => [
      [`timetables/${id}.yaml`, timetable(id)],
      [`courses/${id}.yaml`, courses(id)],
    ]),
  ),
  'zones/telecom.yaml': zone('telecom', 701),
  'zones/mobile.yaml': zone('mobile', 301),
  ...Object.fromEntries(FILES.map((file) => [`media/${file}`, writeMp4({ length: 1190, width: 640, title: file })])),
};
