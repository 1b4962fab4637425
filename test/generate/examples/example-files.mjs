// Makers of examples. `at` is `line:column` in the file that is fixed, or `file:line:column` of another one.

export const PROJECT = 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\n';
export const TEN = '[一, 二, 三, 四, 五, 六, 七, 八, 九, 十]';
export const LI = '  li: {name: 李娜}\n';
export const P1 = 'p1: {number: 1, id: p1.edu, name: 一年级, stream: "https://live.example/p1.m3u8"}';
export const SECOND = P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 2');
export const P2 = {
  'courses/p2.yaml': `grade: P2\ncourses:\n  chinese: {teacher: zhang, lessons: ${TEN}}\n`,
  'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  10:00-10:20: chinese\n',
};
export const MORNING = ['09:00-09:20: chinese', '10:00-10:20: math'];

export const week = (...rows) =>
  `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${rows.map((row) => `  ${row}\n`).join('')}`;
export const course = (lessons, rest = '') =>
  `grade: P1\ncourses:\n  chinese: {teacher: zhang${rest}, lessons: ${lessons}}\n`;
export const zone = (lineup, rest = 'outputs: {}\n') => `id: one\ntitle: 一区\nlineup:\n  ${lineup}\n${rest}`;
export const limits = (numbers) => ({
  'project.yaml': `${PROJECT}limits: [ours]\n`,
  'vocabulary.yaml': `limits:\n  ours: {name: 本校, source: 校务会, ${numbers}}\n`,
});

/** One file, `undefined` where it is not there. */
export const file = (path, at, faulty, fixed, also = {}) => ({
  at: /^\d/.test(at) ? `${path}:${at}` : at,
  faulty: { [path]: faulty },
  fixed: { [path]: fixed },
  also,
});

export const grid = (at, faulty, fixed, also) =>
  file('timetables/p1.yaml', at, ...[faulty, fixed].map((it) => (typeof it === 'string' ? it : week(...it))), also);
export const lessons = (at, faulty, fixed, also) => file('courses/p1.yaml', at, faulty, fixed, also);
export const outlet = (at, faulty, fixed, also) => file('zones/one.yaml', at, faulty, fixed, also);
export const calendar = (at, faulty, fixed, also) => file('calendar.yaml', at, faulty, fixed, also);
export const people = (at, faulty, fixed, also) => file('teachers.yaml', at, faulty, fixed, also);
export const programmes = (at, faulty, fixed, also) => file('programmes.yaml', at, faulty, fixed, also);
export const project = (at, faulty, fixed, also) =>
  file('project.yaml', at, `${PROJECT}${faulty}`, `${PROJECT}${fixed}`, also);

const schemaLine = (folder, kind) => `# yaml-language-server: $schema=${folder}/${kind}.schema.json\n`;
/** Files that name the schema of their kind. */
export const naming = (files) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const [folder, name] = path.split('/');
      if (name === undefined) return [path, schemaLine('.airclass/schemas', path.replace('.yaml', '')) + text];
      return [path, schemaLine('../.airclass/schemas', folder.replace(/(?<!course)s$/, '')) + text];
    }),
  );
