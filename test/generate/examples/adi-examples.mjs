import { course, lessons, outlet, P1, PROJECT, week, zone } from './example-files.mjs';

const ADI =
  'adi:\n      provider: EDU\n      provider-id: edu.example.cn\n      asset-prefix: EDUC\n      qa-contact: qa@edu.example.cn';
const cable = (rest = '', onDemand = 'closes: 30d') =>
  zone(P1, `outputs:\n  on-demand: {${onDemand}}\n  feeds:\n    ${ADI}${rest}\n`);
const MEDIA = { 'project.yaml': `${PROJECT}media: {due: 1h}\n` };
const BEGUN = {
  ...MEDIA,
  'calendar.yaml': 'term: {first-day: 2020-03-05, last-day: 2020-03-18}\n',
  'timetables/p1.yaml': week('09:00-09:20: chinese').replace('2020-03-09', '2020-03-05'),
};
const AGREED = '\n      values: {title: {Rating: G}, movie: {Audio_Type: Stereo}}';
const titled = (length) => course(`[${'题'.repeat(length)}, 二, 三, 四, 五, 六, 七, 八, 九, 十]`);
const twins = (first, second) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  ${first}: {teacher: zhang, lessons: [一]}\n  ${second}: {teacher: zhang, lessons: [一]}\n`,
  'vocabulary.yaml': `subjects:\n  ${first}: {name: 甲}\n  ${second}: {name: 乙}\n`,
  'timetables/p1.yaml': week(`09:00-09:20: [${first}, ${second}, ~, ~, ~]`),
});

export const adiExamples = {
  // Two ids of which a search of sixty million found that their digests end alike.
  'adi-assets-collide': {
    at: 'courses/p1.yaml:4:38',
    faulty: twins('sdfmfk', 'seaezb'),
    fixed: twins('sdfmfk', 'seaeza'),
    also: {
      ...MEDIA,
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
      'zones/one.yaml': cable(),
    },
  },
  'adi-field-too-long': lessons('3:39', titled(121), titled(20), { ...MEDIA, 'zones/one.yaml': cable() }),
  'adi-lesson-left-out': outlet('8:5', cable(), zone(P1), BEGUN),
  'adi-value-missing': outlet('8:5', cable(), cable(AGREED), MEDIA),
  'feed-facts-missing': outlet('8:5', cable('', ''), cable(), MEDIA),
};
