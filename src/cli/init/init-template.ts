interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** The files of `airclass init`: one grade that plans only, small enough to be read in five minutes. */
export const initTemplate: readonly TemplateFile[] = [
  {
    path: 'project.yaml',
    text: `# yaml-language-server: $schema=../../schemas/project.schema.json
# 项目：一个文件夹。文字可以只写一种语言，也可以写 {zh: …, en: …}。
# A project is a folder. A text is plain, in the first of the languages, or {zh: …, en: …}.
id: my-school
title: {zh: 我们学校的电视课堂, en: Our school on television}
time-zone: Asia/Shanghai
languages: [zh, en]
# 有了录像再打开这一段，之后会测量每个录像的长度。
# Open this block once there are recordings; each one is then measured.
# media:
#   folder: media
#   file: "{grade}/{course}/{number:02}.mp4"
`,
  },
  {
    path: 'calendar.yaml',
    text: `# yaml-language-server: $schema=../../schemas/calendar.schema.json
term: {first-day: 2026-09-01, last-day: 2026-09-20}
weekdays: [mon, tue, wed, thu, fri]
holidays: CN                # 法定节假日；也可写成列表 [{from: …, to: …, name: …}]  the official list, or a list of your own
make-up-days:
  2026-09-20: fri           # 调休上班日：按星期五上课；不上课写 off  a working Sunday teaches Friday's lessons; or: off
`,
  },
  {
    path: 'teachers.yaml',
    text: `# yaml-language-server: $schema=../../schemas/teachers.schema.json
organisations:
  our-school: {zh: 实验小学, en: Experimental Primary School}
teachers:
  zhang-min: {name: {zh: 张敏, en: Zhang Min}, organisation: our-school}
  li-na: {name: {zh: 李娜, en: Li Na}, organisation: our-school}
`,
  },
  {
    path: 'programmes.yaml',
    text: `# yaml-language-server: $schema=../../schemas/programmes.schema.json
# 课程以外的一切，以及空档播什么。  Everything that is not a lesson, and what fills the rest.
programmes:
  eye-exercises: {title: {zh: 眼保健操, en: Eye exercises}, kind: exercise}
  break: {title: {zh: 课间休息, en: Break}, kind: break}
  station-card: {title: {zh: 电视课堂, en: TV classroom}, kind: card}
fill:
  between: {programmes: [break]}
  off-hours: {programmes: [station-card]}
`,
  },
  {
    path: 'courses/p1.yaml',
    text: `# yaml-language-server: $schema=../../../schemas/courses.schema.json
# 一个年级的课程。课号就是位置：第一条是 P1-chinese-01。
# The courses of one grade. A lesson's number is its place in the list: the first is P1-chinese-01.
grade: P1
recorded-by: our-school
courses:
  chinese:                  # 也可写 语文  its other names work too
    teacher: zhang-min
    textbook: {edition: 统编版, volume: 上册}
    lessons:
      - 我是小学生
      - {title: {zh: 天地人, en: "Heaven, earth and people"}, length: 15m}
      - 金木水火土
      - 口耳目
      - 日月水火
      - 对韵歌
      - 口语交际：我说你做
      - 语文园地一
      - 汉语拼音 a o e
  math:
    teacher: li-na
    lessons: [数一数, 比多少, 上、下、前、后, 左、右, 1～5 的认识, 比大小]
`,
  },
  {
    path: 'timetables/p1.yaml',
    text: `# yaml-language-server: $schema=../../../schemas/timetable.schema.json
# 一个频道的课表。以后课表有变，另写一个 from 更晚的文件，旧的不用改。
# The grid of one channel. When it changes, add a file with a later "from" and leave this one alone.
channel: p1
grade: P1
from: 2026-09-01
week:                       # 每行：起止时刻，周一到周五各一格；空格写 ~  a cell for each weekday, ~ for none
  09:00-09:20: [chinese, math, chinese, math, chinese]
  09:20-09:25: eye-exercises
repeats:
  - {of: today, from: 09:00-09:20, at: 16:00}
changes: []                 # 某一天的改动，例如  one day's change, e.g.
# - {on: 2026-09-09, at: 09:00, show: math, reason: 老师外出}
# - {on: 2026-09-10, at: 09:00, cancel: true, reason: 教师节活动}
`,
  },
  {
    path: 'zones/main.yaml',
    text: `# yaml-language-server: $schema=../../../schemas/zone.schema.json
# 一个播出分区：怎样转播项目的频道，要生成哪些文件。  One outlet: how it carries the channels, what is written for it.
id: main
title: {zh: 校园电视, en: School television}
lineup:
  p1: {number: 1, id: p1.school.example, name: {zh: 一年级, en: Primary 1}, stream: "https://live.school.example/p1.m3u8"}
outputs:
  xmltv: {days: 7, past-days: 1}
  channels: {group: {zh: 电视课堂, en: TV classroom}, catch-up: {days: 7, dialect: playseek, clock: local}}
  on-demand: {opens: with-broadcast, closes: 30d, url: "https://vod.school.example/{lesson}.mp4"}
`,
  },
];
