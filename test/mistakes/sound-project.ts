/** A small sound project that uses most of what people write; every mistake is made in it. */
export const SOUND_PROJECT: Readonly<Record<string, string>> = {
  'project.yaml': `# yaml-language-server: $schema=../../schemas/project.schema.json
id: city-2026-autumn
title: {zh: 市电视课堂 2026 年秋季, en: City TV classroom}
time-zone: Asia/Shanghai
languages: [zh, en]
publisher: {name: 市教育电视台, url: "https://tv.city.example/"}
day-start: 06:00
limits: [sichuan-2020]
rules:
  activity-too-little: {severity: off}
  teacher-changes: {allow: [{where: P1-math, reason: 产假, until: 2026-09-30}]}
`,
  'calendar.yaml': `# yaml-language-server: $schema=../../schemas/calendar.schema.json
term: {first-day: 2026-09-01, last-day: 2026-09-20}
grades:
  P1: {first-day: 2026-09-02}
weekdays: [mon, tue, wed, thu, fri]
holidays: CN
make-up-days:
  2026-09-20: fri
closures:
  - {from: 2026-09-10, to: 2026-09-10, name: {zh: 教师节, en: Teachers' Day}}
`,
  'teachers.yaml': `# yaml-language-server: $schema=../../schemas/teachers.schema.json
organisations:
  our-school: {zh: 实验小学, en: Experimental Primary School}
teachers:
  zhang-min:
    name: {zh: 张敏, en: Zhang Min}
    organisation: our-school
  li-na: {name: {zh: 李娜, en: Li Na}, organisation: our-school}
  wang-fang: {name: 王芳, organisation: our-school}
`,
  'programmes.yaml': `# yaml-language-server: $schema=../../schemas/programmes.schema.json
programmes:
  eye-exercises: {title: {zh: 眼保健操, en: Eye exercises}, kind: exercise, length: 5m}
  break: {title: {zh: 课间休息, en: Break}, kind: break}
  station-card: {title: {zh: 电视课堂, en: TV classroom}, kind: card}
fill:
  between: {programmes: [break], guide: show}
  off-hours: {programmes: [station-card]}
`,
  'vocabulary.yaml': `# yaml-language-server: $schema=../../schemas/vocabulary.schema.json
subjects:
  sichuan-opera: {name: {zh: 川剧, en: Sichuan opera}, aliases: [川剧欣赏]}
themes:
  giant-panda: {zh: 大熊猫, en: Giant panda}
`,
  'courses/P1.yaml': `# yaml-language-server: $schema=../../../schemas/courses.schema.json
grade: P1
recorded-by: our-school
courses:
  chinese:
    teacher: zhang-min
    textbook: {edition: 统编版, volume: 上册}
    lessons:
      - 我是小学生
      - {title: {zh: 天地人, en: "Heaven, earth and people"}, length: 15m}
      - 金木水火土
      - title: 口耳目
        length: 18m
        reviewed: {on: 2026-08-20, by: 市电教馆}
        themes: [giant-panda]
      - 日月水火
      - 对韵歌
      - 第 7 课 a o e
      - 第 8 课 i u ü
      - 第 9 课 b p m f
      - 语文园地一
      - 口语交际：我说你做
      - 快乐读书吧
      - 秋天
      - 小小的船
  math:
    teacher: li-na
    stand-ins: [{lessons: 2-3, teacher: wang-fang, reason: 产假, approved-by: 教务处}]
    lessons: [数一数, 比多少, 认位置, 左右, 认识 1 到 5, 比大小, 第几, 分与合, 加法, 减法, 认识 0, 整理和复习, 立体图形, 认识 10]
`,
  'timetables/p1.yaml': `# yaml-language-server: $schema=../../../schemas/timetable.schema.json
channel: p1
grade: P1
from: 2026-09-01
week:
  09:00-09:20: [chinese, math, chinese, math, chinese]
  09:20-09:40: eye-exercises
  10:00-10:20: [math, chinese, math, chinese, math]
repeats:
  - {of: today, from: 09:00-10:20, at: 16:00}
  - {of: week, at: sat 09:00, gap: 10m}
changes:
  - {on: 2026-09-09, at: 09:00, show: math, reason: 老师外出}
  - {on: 2026-09-11, at: 09:00, cancel: true, reason: 活动}
`,
  'zones/telecom.yaml': `# yaml-language-server: $schema=../../../schemas/zone.schema.json
id: telecom
title: {zh: 电信教育专区, en: Telecom education zone}
lineup:
  p1:
    number: 701
    id: p1.edu.example
    name: {zh: 小学一年级, en: Primary 1}
    stream: "https://live.example/p1.m3u8"
outputs:
  xmltv: {days: 7, past-days: 1, clock: local, max-size: 20MB}
  channels: {group: {zh: 电视课堂, en: TV classroom}, catch-up: {days: 7, dialect: playseek, clock: local}}
  on-demand: {opens: with-broadcast, closes: 30d, url: "https://vod.example/{lesson}.mp4"}
`,
  'zones/mobile.yaml': `# yaml-language-server: $schema=../../../schemas/zone.schema.json
id: mobile
title: 移动教育专区
lineup:
  p1: {number: 4, id: p1.mobile.example, name: 一年级, stream: "https://mobile.example/p1.m3u8"}
outputs:
  xmltv: {days: 7}
`,
};

/** Moment at which the mistakes are looked at. */
export const SOUND_NOW = '2026-08-31T20:00+08:00';
