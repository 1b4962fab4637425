import iconv from 'iconv-lite';
import { add, both, type Change, copy, edit, rename, rewrite } from './changes.js';

/** What is done to the sound project, and whether it is certain what was meant: then `--fix` must give that back. */
export interface Mistake {
  readonly name: string;
  readonly change: Change;
  readonly isCertain: boolean;
}

const P1 = 'timetables/p1.yaml';
const COURSES = 'courses/P1.yaml';
const ROW = '09:00-09:20: [chinese, math, chinese, math, chinese]';

function mistake(name: string, change: Change, isCertain: boolean): Mistake {
  return { name, change, isCertain };
}

const certain = true;
const open = false;

export const mistakes: readonly Mistake[] = [
  // Full-width characters of a Chinese input method, in structure
  mistake('：after a key', edit(P1, 'grade: P1', 'grade：P1'), certain),
  mistake('： and a blank after a key', edit(P1, 'grade: P1', 'grade： P1'), certain),
  mistake('：after a key that leads to a block', edit(P1, 'week:\n', 'week：\n'), certain),
  mistake(
    '：after every key of a file',
    rewrite('teachers.yaml', (text) => text.replace(/(?<=^ *[a-z-]+): ?/gm, '：')),
    certain,
  ),
  mistake('：between braces', edit('calendar.yaml', '{first-day: 2026-09-02}', '{first-day：2026-09-02}'), certain),
  mistake('，between cells', edit(P1, ROW, '09:00-09:20: [chinese，math，chinese，math，chinese]'), certain),
  mistake('、between cells', edit(P1, ROW, '09:00-09:20: [chinese、math、chinese、math、chinese]'), certain),
  mistake(
    '，between pairs in braces',
    edit(
      'teachers.yaml',
      '{name: {zh: 李娜, en: Li Na}, organisation: our-school}',
      '{name: {zh: 李娜，en: Li Na}，organisation: our-school}',
    ),
    certain,
  ),
  mistake('［］ around cells', edit(P1, ROW, '09:00-09:20: ［chinese, math, chinese, math, chinese］'), certain),
  mistake('［］ and ， around cells', edit(P1, ROW, '09:00-09:20: ［chinese，math，chinese，math，chinese］'), certain),
  mistake('［］ closes what [ opened', edit(P1, ROW, '09:00-09:20: [chinese, math, chinese, math, chinese］'), certain),
  mistake('【】 around cells', edit(P1, ROW, '09:00-09:20: 【chinese, math, chinese, math, chinese】'), certain),
  mistake(
    '｛｝ around a title',
    edit(
      'zones/telecom.yaml',
      '{zh: 电信教育专区, en: Telecom education zone}',
      '｛zh：电信教育专区，en：Telecom education zone｝',
    ),
    certain,
  ),
  mistake(
    '｛｝ around a change',
    edit(
      P1,
      '{on: 2026-09-09, at: 09:00, show: math, reason: 老师外出}',
      '｛on: 2026-09-09, at: 09:00, show: math, reason: 老师外出｝',
    ),
    certain,
  ),
  mistake('（） around cells', edit(P1, ROW, '09:00-09:20: （chinese, math, chinese, math, chinese）'), certain),
  mistake(
    '“” around an address',
    edit('zones/telecom.yaml', '"https://live.example/p1.m3u8"', '“https://live.example/p1.m3u8”'),
    certain,
  ),
  mistake(
    '“” around a title with a comma',
    edit(COURSES, '"Heaven, earth and people"', '“Heaven, earth and people”'),
    certain,
  ),
  mistake('‘’ around an id', edit(P1, 'grade: P1', 'grade: ‘P1’'), certain),
  mistake('“” around a whole title', edit(COURSES, '- 我是小学生', '- “我是小学生”'), open),
  mistake('＃ before a comment', edit(P1, 'repeats:\n', '＃ 重播\nrepeats:\n'), certain),
  mistake('－ before an item', edit(COURSES, '- 日月水火', '－ 日月水火'), certain),
  mistake('— before an item', edit(COURSES, '- 日月水火', '— 日月水火'), certain),
  mistake('full-width letters in an id', edit(P1, 'channel: p1', 'channel: ｐ１'), certain),
  mistake('full-width letters in a grade', edit(P1, 'grade: P1', 'grade: Ｐ1'), certain),
  mistake('a full-width colon in an address', edit('zones/mobile.yaml', 'https://mobile', 'https：//mobile'), certain),
  // Blanks that are none, and what cannot be seen
  mistake('U+3000 as indentation', edit(COURSES, '    teacher: li-na', '\u3000\u3000teacher: li-na'), certain),
  mistake('U+3000 after a colon', edit(P1, 'grade: P1', 'grade:\u3000P1'), certain),
  mistake('U+3000 after a dash', edit(COURSES, '- 日月水火', '-\u3000日月水火'), certain),
  mistake('no-break blank after a colon', edit(P1, 'grade: P1', 'grade:\u00A0P1'), certain),
  mistake(
    'no-break blanks as indentation',
    edit(COURSES, '    teacher: li-na', '\u00A0\u00A0\u00A0\u00A0teacher: li-na'),
    certain,
  ),
  mistake('zero-width character in a key', edit(P1, 'grade: P1', 'gra\u200Bde: P1'), certain),
  mistake('zero-width character in an id', edit(COURSES, 'teacher: li-na', 'teacher: li-na\u200B'), certain),
  mistake('byte order mark inside', edit(P1, 'grade: P1', '\uFEFFgrade: P1'), certain),
  mistake('direction mark in a title', edit(COURSES, '- 日月水火', '- 日月\u202A水火'), certain),
  // Times
  mistake('9:00-9:20', edit(P1, '09:00-09:20: [', '9:00-9:20: ['), certain),
  mistake('09：00—09：20', edit(P1, '09:00-09:20: [', '09：00—09：20: ['), certain),
  mistake('09:00~09:20', edit(P1, '09:00-09:20: [', '09:00~09:20: ['), certain),
  mistake('09:00 - 09:20', edit(P1, '09:00-09:20: [', '09:00 - 09:20: ['), certain),
  mistake('09:00至09:20', edit(P1, '09:00-09:20: [', '09:00至09:20: ['), certain),
  mistake('0900-0920', edit(P1, '09:00-09:20: [', '0900-0920: ['), certain),
  mistake('9.00-9.20', edit(P1, '09:00-09:20: [', '9.00-9.20: ['), certain),
  mistake('９：００－９：２０', edit(P1, '09:00-09:20: [', '９：００－９：２０: ['), certain),
  mistake('9.00 as a time', edit(P1, '2026-09-09, at: 09:00', '2026-09-09, at: 9.00'), certain),
  mistake('9点', edit(P1, '2026-09-09, at: 09:00', '2026-09-09, at: 9点'), certain),
  mistake('9点20分 - 9点40分', edit(P1, '09:20-09:40: eye', '9点20分-9点40分: eye'), certain),
  mistake('下午4点', edit(P1, 'at: 16:00', 'at: 下午4点'), certain),
  mistake('周六 9:00', edit(P1, 'at: sat 09:00', 'at: 周六 9:00'), certain),
  mistake('an hour that does not exist', edit(P1, '10:00-10:20: [', '10:00-10:70: ['), open),
  mistake('a swapped slot', edit(P1, '09:00-09:20: [', '09:20-09:00: ['), open),
  mistake('a slot with one time', edit(P1, '09:00-09:20: [', '09:00: ['), open),
  mistake('20分钟', edit(COURSES, 'length: 18m', 'length: 18分钟'), certain),
  mistake('18 min', edit(COURSES, 'length: 18m', 'length: 18 min'), certain),
  mistake('a length without a unit', edit(COURSES, 'length: 18m', 'length: 18'), open),
  // Days
  mistake('2026/9/1', edit(P1, 'from: 2026-09-01', 'from: 2026/9/1'), certain),
  mistake('2026.9.1', edit(P1, 'from: 2026-09-01', 'from: 2026.9.1'), certain),
  mistake('2026-9-1', edit(P1, 'from: 2026-09-01', 'from: 2026-9-1'), certain),
  mistake('2026年9月1日', edit(P1, 'from: 2026-09-01', 'from: 2026年9月1日'), certain),
  mistake('20260901', edit(P1, 'from: 2026-09-01', 'from: 20260901'), certain),
  mistake('２０２６－０９－０１', edit(P1, 'from: 2026-09-01', 'from: ２０２６－０９－０１'), certain),
  mistake('2026年9月20日 as a key', edit('calendar.yaml', '2026-09-20: fri', '2026年9月20日: fri'), certain),
  mistake('9月9日', edit(P1, 'on: 2026-09-09', 'on: 9月9日'), open),
  mistake('9/1/2026', edit(P1, 'from: 2026-09-01', 'from: 9/1/2026'), open),
  mistake('a day that does not exist', edit('calendar.yaml', 'last-day: 2026-09-20', 'last-day: 2026-09-31'), open),
  mistake(
    'a term that ends before it begins',
    edit(
      'calendar.yaml',
      '{first-day: 2026-09-01, last-day: 2026-09-20}',
      '{first-day: 2026-09-20, last-day: 2026-09-01}',
    ),
    open,
  ),
  mistake(
    'closed days the wrong way round',
    edit('calendar.yaml', 'from: 2026-09-10, to: 2026-09-10', 'from: 2026-09-10, to: 2026-09-08'),
    open,
  ),
  mistake('from a year off', edit(P1, 'from: 2026-09-01', 'from: 2025-09-01'), open),
  mistake('a change a year off', edit(P1, 'on: 2026-09-09', 'on: 2025-09-09'), open),
  mistake(
    'a closure a year off',
    edit('calendar.yaml', 'from: 2026-09-10, to: 2026-09-10', 'from: 2025-09-10, to: 2025-09-10'),
    open,
  ),
  mistake('a review a year ahead', edit(COURSES, 'on: 2026-08-20', 'on: 2027-08-20'), open),
  // Tabs
  mistake('a tab as indentation', edit(COURSES, '    teacher: li-na', '\t\tteacher: li-na'), certain),
  mistake(
    'every indentation a tab',
    rewrite(P1, (text) => text.replace(/^ {2}/gm, '\t')),
    certain,
  ),
  mistake('a tab after a dash', edit(COURSES, '      - 日月水火', '\t  - 日月水火'), certain),
  mistake(
    'cells with tabs between them, from Excel',
    edit(P1, ROW, '09:00-09:20\tchinese\tmath\tchinese\tmath\tchinese'),
    certain,
  ),
  mistake(
    'cells with tabs after the colon',
    edit(P1, ROW, '09:00-09:20: chinese\tmath\tchinese\tmath\tchinese'),
    certain,
  ),
  mistake(
    'cells with blanks only between them',
    edit(P1, ROW, '09:00-09:20: [chinese math chinese math chinese]'),
    open,
  ),
  mistake('cells without brackets', edit(P1, ROW, '09:00-09:20: chinese, math, chinese, math, chinese'), certain),
  // Indentation
  mistake('one blank too few', edit(COURSES, '    teacher: li-na', '   teacher: li-na'), certain),
  mistake('one blank too many', edit(COURSES, '    stand-ins', '     stand-ins'), certain),
  mistake('a lesson one too far left', edit(COURSES, '      - 日月水火', '     - 日月水火'), certain),
  mistake('a lesson one too far right', edit(COURSES, '      - 日月水火', '       - 日月水火'), certain),
  mistake('a row one too far right', edit(P1, '  10:00-10:20', '   10:00-10:20'), certain),
  mistake('the first row one too far right', edit(P1, '  09:00-09:20: [', '   09:00-09:20: ['), certain),
  mistake('a key of a lesson one too far left', edit(COURSES, '        length: 18m', '       length: 18m'), certain),
  mistake('a key of a lesson two too far left', edit(COURSES, '        length: 18m', '      length: 18m'), certain),
  mistake('a course one level too high', edit(COURSES, '  math:\n', 'math:\n'), certain),
  mistake('a lineup entry not indented', edit('zones/telecom.yaml', '  p1:\n', 'p1:\n'), certain),
  // Blanks that are missing
  mistake('-日月水火', edit(COURSES, '- 日月水火', '-日月水火'), certain),
  mistake('-第 3 课', edit(COURSES, '- 第 7 课 a o e', '-第 7 课 a o e'), certain),
  mistake('-{on: …}', edit(P1, '- {on: 2026-09-09', '-{on: 2026-09-09'), certain),
  mistake('grade:P1', edit(P1, 'grade: P1', 'grade:P1'), certain),
  mistake('{on:2026-09-09}', edit(P1, 'on: 2026-09-09', 'on:2026-09-09'), certain),
  mistake('09:00-09:20:[…]', edit(P1, '09:00-09:20: [', '09:00-09:20:['), certain),
  // Colons, quotes and signs in texts
  mistake('第 7 课: 春天 as a lesson', edit(COURSES, '- 第 7 课 a o e', '- 第 7 课: a o e'), open),
  mistake('title: 口耳目: 认识', edit(COURSES, 'title: 口耳目', 'title: 第 4 课: 口耳目'), open),
  mistake('{zh: 张敏: 语文}', edit('teachers.yaml', 'name: 王芳', 'name: 王芳: 语文'), open),
  mistake('an unclosed quote', edit(COURSES, '"Heaven, earth and people"', '"Heaven, earth and people'), open),
  mistake(
    'an unclosed quote in a block',
    edit('zones/telecom.yaml', 'stream: "https://live.example/p1.m3u8"', 'stream: "https://live.example/p1.m3u8'),
    certain,
  ),
  mistake(
    'a quote closed by ”',
    edit('zones/telecom.yaml', 'stream: "https://live.example/p1.m3u8"', 'stream: "https://live.example/p1.m3u8”'),
    certain,
  ),
  mistake('an unclosed [', edit(P1, ROW, '09:00-09:20: [chinese, math, chinese, math, chinese'), certain),
  mistake('an unopened ]', edit(P1, ROW, '09:00-09:20: chinese, math, chinese, math, chinese]'), certain),
  mistake('an unclosed {', edit(P1, 'reason: 老师外出}', 'reason: 老师外出'), certain),
  mistake('two }', edit(P1, 'reason: 老师外出}', 'reason: 老师外出}}'), certain),
  mistake('quotes within a text', edit(COURSES, '- 日月水火', '- "日月"水火'), open),
  mistake('a text that begins with *', edit(COURSES, '- 日月水火', '- *日月水火*'), open),
  mistake('a text that begins with @', edit(COURSES, '- 日月水火', '- @日月水火'), open),
  mistake('a text with " #"', edit(COURSES, '- 日月水火', '- 日月水火 #5'), open),
  mistake('a comma missing in braces', edit(P1, 'at: 09:00, show: math', 'at: 09:00 show: math'), certain),
  mistake('a semicolon in braces', edit(P1, 'at: 09:00, show: math', 'at: 09:00; show: math'), certain),
  mistake('= for :', edit(P1, 'grade: P1', 'grade = P1'), certain),
  // Leftovers
  mistake(
    'conflict markers',
    edit(P1, 'from: 2026-09-01\n', '<<<<<<< HEAD\nfrom: 2026-09-01\n=======\nfrom: 2026-09-02\n>>>>>>> autumn\n'),
    open,
  ),
  mistake(
    'conflict markers in a list',
    edit(COURSES, '      - 日月水火\n', '<<<<<<< HEAD\n      - 日月水火\n=======\n      - 日月\n>>>>>>> autumn\n'),
    open,
  ),
  mistake('a key written twice', edit(P1, 'grade: P1\n', 'grade: P1\ngrade: P2\n'), open),
  mistake('a row written twice', edit(P1, '  10:00-10:20', '  09:00-09:20: break\n  10:00-10:20'), open),
  mistake('the same line twice', edit(P1, 'grade: P1\n', 'grade: P1\ngrade: P1\n'), certain),
  mistake('a second document', edit(P1, 'repeats:\n', '---\nrepeats:\n'), open),
  // Values that YAML or people take for others
  mistake('cancel: yes', edit(P1, 'cancel: true', 'cancel: yes'), certain),
  mistake('cancel: 是', edit(P1, 'cancel: true', 'cancel: 是'), certain),
  mistake('cancel: no', edit(P1, 'cancel: true', 'cancel: no'), open),
  mistake('an id 1e3', edit('project.yaml', 'id: city-2026-autumn', 'id: 1e3'), open),
  mistake('a number with a leading zero', edit('zones/mobile.yaml', 'number: 4', 'number: 04'), certain),
  mistake('a number in quotes', edit('zones/mobile.yaml', 'number: 4', 'number: "4"'), certain),
  mistake('a number with 台', edit('zones/telecom.yaml', 'number: 701', 'number: 701台'), certain),
  mistake('a title that is a number', edit(COURSES, '- 日月水火', '- 010'), open),
  mistake('clock: Local', edit('zones/telecom.yaml', 'clock: local, max-size', 'clock: Local, max-size'), certain),
  mistake('max-size: 20 M', edit('zones/telecom.yaml', 'max-size: 20MB', 'max-size: 20 MB'), certain),
  mistake('days: 7天', edit('zones/mobile.yaml', 'days: 7', 'days: 7天'), certain),
  mistake('a list where one word stands', edit('project.yaml', 'languages: [zh, en]', 'languages: zh, en'), certain),
  mistake(
    'one word where a list stands',
    edit('programmes.yaml', 'off-hours: {programmes: [station-card]}', 'off-hours: {programmes: station-card}'),
    certain,
  ),
  mistake('weekdays: [1, 2, 3, 4, 5]', edit('calendar.yaml', '[mon, tue, wed, thu, fri]', '[1, 2, 3, 4, 5]'), open),
  mistake('weekdays: mon-fri', edit('calendar.yaml', '[mon, tue, wed, thu, fri]', 'mon-fri'), open),
  mistake('Monday', edit('calendar.yaml', '[mon, tue,', '[Monday, tue,'), certain),
  // Keys
  mistake('tilte', edit(COURSES, 'title: 口耳目', 'tilte: 口耳目'), certain),
  mistake('Grade', edit(P1, 'grade: P1', 'Grade: P1'), certain),
  mistake('recordedBy', edit(COURSES, 'recorded-by', 'recordedBy'), certain),
  mistake('recorded_by', edit(COURSES, 'recorded-by', 'recorded_by'), certain),
  mistake('time zone', edit('project.yaml', 'time-zone', 'time zone'), certain),
  mistake('lesson', edit(COURSES, '    lessons: [数', '    lesson: [数'), certain),
  mistake(
    'organization',
    edit('teachers.yaml', 'organisation: our-school}\n  wang', 'organization: our-school}\n  wang'),
    certain,
  ),
  mistake('a key in Chinese', edit(P1, 'grade: P1', '年级: P1'), certain),
  mistake(
    'every key in Chinese',
    rewrite(P1, (text) =>
      text
        .replace('channel:', '频道:')
        .replace('grade:', '年级:')
        .replace('\nfrom:', '\n启用日期:')
        .replace('week:', '每周:')
        .replace('repeats:', '重播:')
        .replace('changes:', '变更:'),
    ),
    certain,
  ),
  mistake(
    '课程 and 教师',
    rewrite(COURSES, (text) => text.replace('courses:', '课程：').replace('teacher: li-na', '教师：li-na')),
    certain,
  ),
  mistake('a key that nothing is near to', edit(P1, 'grade: P1\n', 'grade: P1\ncolour: red\n'), open),
  mistake('lessons at the wrong level', edit(COURSES, '    lessons: [数一数', 'lessons: [数一数'), certain),
  mistake(
    'first-day outside of term',
    edit(
      'calendar.yaml',
      'term: {first-day: 2026-09-01, last-day: 2026-09-20}',
      'first-day: 2026-09-01\nlast-day: 2026-09-20',
    ),
    open,
  ),
  mistake('max-size outside of xmltv', edit('zones/telecom.yaml', ', max-size: 20MB}', '}\n  max-size: 20MB'), open),
  mistake('courses in the folder of timetables', rename(COURSES, 'timetables/courses.yaml'), open),
  // Names of things
  mistake('a misspelt course in a cell', edit(P1, ROW, ROW.replace('[chinese', '[chinise')), open),
  mistake('a misspelt programme', edit(P1, 'eye-exercises', 'eye-exercise'), open),
  mistake('a misspelt teacher', edit(COURSES, 'teacher: li-na', 'teacher: li-an'), open),
  mistake('语文3', edit(P1, ROW, ROW.replace('[chinese', '[chinese3')), open),
  mistake('a lesson number that does not exist', edit(P1, 'show: math', 'show: math 99'), open),
  mistake('an upper-case channel', edit('zones/mobile.yaml', '  p1: {', '  P1: {'), open),
  mistake('a channel that does not exist', edit('zones/mobile.yaml', '  p1: {', '  p2: {'), open),
  mistake(
    'a zone that lacks a channel',
    both(
      copy(P1, 'timetables/p2.yaml'),
      rewrite('timetables/p2.yaml', (text) =>
        text
          .replace('channel: p1', 'channel: p2')
          .replace('grade: P1\n', '')
          .replace(/\[.*\]/g, 'break'),
      ),
      edit(
        'zones/telecom.yaml',
        'outputs:\n',
        '  p2: {number: 702, id: p2.edu.example, name: 二, stream: "https://live.example/p2.m3u8"}\noutputs:\n',
      ),
    ),
    open,
  ),
  mistake('a short row', edit(P1, ROW, '09:00-09:20: [chinese, math, chinese, math]'), open),
  // Files
  mistake('P1.yaml.txt', rename(COURSES, 'courses/P1.yaml.txt'), certain),
  mistake('P1.YAML', rename(COURSES, 'courses/P1.YAML'), certain),
  mistake('P1.yml', rename(COURSES, 'courses/P1.yml'), certain),
  mistake('P1.yaml ends in a full-width dot', rename(COURSES, 'courses/P1。yaml'), certain),
  mistake('Calendar.yaml', rename('calendar.yaml', 'Calendar.yaml'), certain),
  mistake('teacher.yaml', rename('teachers.yaml', 'teacher.yaml'), certain),
  mistake('teachers.yaml.txt', rename('teachers.yaml', 'teachers.yaml.txt'), certain),
  mistake('p1 - 副本.yaml', copy(P1, 'timetables/p1 - 副本.yaml'), open),
  mistake('p1 - Copy.yaml', copy(P1, 'timetables/p1 - Copy.yaml'), open),
  mistake('P1(1).yaml', copy(COURSES, 'courses/P1(1).yaml'), open),
  mistake('~$p1.yaml', add('timetables/~$p1.yaml', new Uint8Array([6, 0xd0, 0xc5, 0, 0, 32])), open),
  mistake('p1.yaml~', copy(P1, 'timetables/p1.yaml~'), open),
  mistake('p2.xlsx', add('timetables/p2.xlsx', new Uint8Array([0x50, 0x4b, 3, 4])), open),
  mistake('a file without an ending', copy(P1, 'timetables/p2'), open),
  mistake('a file of no kind', add('classes.yaml', 'a: 1\n'), open),
  mistake('a folder of no kind', add('课表/p1.yaml', 'a: 1\n'), open),
  mistake('a folder below a folder', copy(P1, 'timetables/2026/p1.yaml'), open),
  mistake('Timetables', rename(P1, 'Timetables/p1.yaml'), open),
  mistake('timetable.yaml in no folder', rename(P1, 'p1.yaml'), open),
  mistake(
    'GBK',
    rewrite('teachers.yaml', (text) => iconv.encode(text, 'gbk')),
    certain,
  ),
  mistake(
    'UTF-16 LE',
    rewrite('teachers.yaml', (text) => iconv.encode(text, 'utf16-le', { addBOM: true })),
    certain,
  ),
  mistake(
    'UTF-16 BE',
    rewrite('teachers.yaml', (text) => iconv.encode(text, 'utf16-be', { addBOM: true })),
    certain,
  ),
  mistake(
    'UTF-16 LE without a mark',
    rewrite('teachers.yaml', (text) => iconv.encode(text, 'utf16-le')),
    certain,
  ),
  mistake(
    'Big5',
    rewrite('teachers.yaml', (text) => iconv.encode(text.replace(/张敏|实验小学|李娜/g, '張敏'), 'big5')),
    open,
  ),
];
