import { expect, test } from 'vitest';
import { owingOrganisation } from '../../src/model/owing-organisation.js';
import { aProject } from '../a-project.js';

const FILES = {
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {due: 12h}\n',
  'teachers.yaml':
    'organisations:\n  east: {zh: 东区, en: East}\n  west:\n    name: 西区\n    contact: {person: " 周 老师 ", phone: 028-0100-0101, chat: "企业微信  群"}\n    deadline: {days-before: 3, at: 17:00}\n  north: {name: 北区, deadline: 1d12h}\nteachers:\n  zhang: {name: 张敏, organisation: 西区}\n  li: {name: 李娜, organisation: north}\n',
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十], recorded-by: east}\n  math: {teacher: li, lessons: [加]}\n',
};

test('a name, or a contact and a deadline with it', async () => {
  const { project, reports } = await aProject(FILES);
  expect(reports).toEqual([]);
  const { east, west, north } = Object.fromEntries(project?.organisations ?? []);
  expect(east).toMatchObject({ name: { zh: '东区', en: 'East' }, contact: undefined, deadline: undefined });
  expect(west).toMatchObject({
    name: { zh: '西区' },
    contact: { person: { zh: '周 老师' }, phone: '028-0100-0101', mail: undefined, chat: '企业微信 群' },
    deadline: { kind: 'at', daysBefore: 3, clock: 17 * 3_600_000 },
  });
  expect(north).toMatchObject({ contact: undefined, deadline: { kind: 'before', length: 36 * 3_600_000 } });
});

test('who records a course owes it', async () => {
  const { project } = await aProject(FILES);
  const owing = [...(project?.courses.values() ?? [])].map((course) => owingOrganisation(course)?.id);
  expect(owing).toEqual(['east', 'north']);
});

test.each([
  ['{due: 12h}', { kind: 'before', length: 12 * 3_600_000 }],
  ['{}', { kind: 'before', length: 48 * 3_600_000 }],
  ['{due: 12h, deadline: 7d}', { kind: 'before', length: 7 * 86_400_000 }],
  ['{deadline: {days-before: 1, at: 12:30}}', { kind: 'at', daysBefore: 1, clock: 12.5 * 3_600_000 }],
])('media: %s', async (media, deadline) => {
  const { project } = await aProject({
    'project.yaml': `id: a\ntitle: a\ntime-zone: Asia/Shanghai\nmedia: ${media}\n`,
  });
  expect(project?.media?.deadline).toMatchObject(deadline);
});

test('a person of blanks alone', async () => {
  const { reports } = await aProject({
    'teachers.yaml':
      'organisations: {east: {name: 东区, contact: {person: " "}}}\nteachers:\n  zhang: {name: 张敏, organisation: east}\n  li: {name: 李娜}\n',
  });
  expect(reports).toEqual(['teachers.yaml:1:52 the text in "zh" is empty']);
});
