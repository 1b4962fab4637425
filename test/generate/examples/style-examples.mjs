import { readFileSync } from 'node:fs';
import { course, file, grid, LI, MORNING, naming, P1, PROJECT, people, TEN, week, zone } from './example-files.mjs';

const NAMED = naming({
  'project.yaml': PROJECT,
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  'teachers.yaml': `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  'courses/p1.yaml': course(TEN),
  'programmes.yaml': 'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n',
  'timetables/p1.yaml': week('09:00-09:20: chinese'),
});
const ZONE = { 'zones/one.yaml': zone(P1) };

const NAMED_ZONE = naming(ZONE)['zones/one.yaml'];
const schema = (kind) => readFileSync(new URL(`../../../schemas/${kind}.schema.json`, import.meta.url), 'utf8');

export const styleExamples = {
  'blanks-astray': people(
    '2:20',
    `teachers:\n  zhang: {name: 张敏}  \n  li: {name: 李娜,organisation: school}\norganisations: {school: 实验小学}\n`,
    `teachers:\n  zhang: {name: 张敏}\n  li: {name: 李娜, organisation: school}\norganisations: {school: 实验小学}\n`,
  ),
  'odd-characters-in-text': people(
    '2:18',
    `teachers:\n  zhang: {name: 张\u200B敏}\n  li: {name: 李娜}\n`,
    `teachers:\n  zhang: {name: 张敏}\n  li: {name: 李娜}\n`,
  ),
  'schema-astray': {
    at: 'zones/one.yaml:1:33',
    faulty: { 'zones/one.yaml': NAMED_ZONE.replace('../.airclass/', '../../airclass-0.1/') },
    fixed: { 'zones/one.yaml': NAMED_ZONE },
    also: NAMED,
  },
  'schemas-outdated': {
    at: 'zones/one.yaml:1:33',
    faulty: { 'zones/one.yaml': NAMED_ZONE, '.airclass/schemas/zone.schema.json': '{"title": "an earlier one"}\n' },
    fixed: {
      '.airclass/schemas/common.schema.json': schema('common'),
      '.airclass/schemas/zone.schema.json': schema('zone'),
    },
    also: { 'zones/one.yaml': NAMED_ZONE },
  },
  'schema-not-named': file('zones/one.yaml', '1:1', ZONE['zones/one.yaml'], NAMED_ZONE, NAMED),
  'yaml-bare-dash': grid(
    '5:26',
    ['09:00-09:20: [chinese, -, math, -, chinese]'],
    ['09:00-09:20: [chinese, ~, math, ~, chinese]'],
  ),
  'subject-by-alias': grid('5:16', ['09:00-09:20: 语文', '10:00-10:20: math'], MORNING),
};
