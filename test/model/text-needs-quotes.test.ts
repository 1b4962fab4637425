import { expect, test } from 'vitest';
import { aProject } from '../a-project.js';

const warned = async (title: string) => {
  const { reports } = await aProject({ 'project.yaml': `id: small\ntitle: ${title}\ntime-zone: Asia/Shanghai\n` });
  return reports.filter((report) => report.startsWith('project.yaml'));
};

test.each(['No', 'yes', 'ON', 'off', 'n', '3:20', '12:30:00', '+1:59.5', '1_000', '0b11', '2020-03-09'])(
  'the title %s needs quotes',
  async (title) => {
    expect(await warned(title)).toEqual([
      `project.yaml:2:8 put ${title} in quotes: "${title}"; other YAML readers take it for something else`,
    ]);
  },
);

test.each(['"No"', "'3:20'", 'Nov', 'No 1', '09:00', '3:60', '第 3:20 节', '2020-03', '_1', '{zh: 小, en: "No"}'])(
  'the title %s is well',
  async (title) => {
    expect(await warned(title)).toEqual([]);
  },
);

test('in one of two languages', async () => {
  expect(await warned('{zh: 小项目, en: Off}')).toHaveLength(1);
});
