import { expect, test } from 'vitest';
import { timeZoneName } from '../../src/model/time-zone-name.js';
import { aProject } from '../a-project.js';

const NAMES: readonly (readonly [string, string])[] = [
  ...['Asia/Shanghai', 'asia/shanghai', 'ASIA/SHANGHAI', 'PRC', 'prc', 'Asia/Chongqing', 'asia/harbin'].map(
    (name) => [name, 'Asia/Shanghai'] as const,
  ),
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['Asia/kolkata', 'Asia/Kolkata'],
  ['Antarctica/McMurdo', 'Antarctica/McMurdo'],
  ['ASIA/KATHMANDU', 'Asia/Kathmandu'],
  ['america/port-au-prince', 'America/Port-au-Prince'],
  ['africa/dar_es_salaam', 'Africa/Dar_es_Salaam'],
  ['america/st_johns', 'America/St_Johns'],
  ['etc/gmt+8', 'Etc/GMT+8'],
  ['utc', 'UTC'],
  ['etc/utc', 'Etc/UTC'],
  ['us/pacific', 'US/Pacific'],
  ['singapore', 'Singapore'],
  ['roc', 'ROC'],
  ['etc/gmt-8', 'Etc/GMT-8'],
  ['asia/chungking', 'Asia/Shanghai'],
  ['asia/urumqi', 'Asia/Urumqi'],
  ['gb-eire', 'GB-Eire'],
  ['AUSTRALIA/NSW', 'Australia/NSW'],
  ['america/knox_in', 'America/Knox_IN'],
  ['mexico/bajasur', 'Mexico/BajaSur'],
  ['antarctica/dumontdurville', 'Antarctica/DumontDUrville'],
  ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
  ['europe/isle_of_man', 'Europe/Isle_of_Man'],
];

test.each(NAMES)('%s is written %s', (written, name) => {
  expect(timeZoneName(written)).toBe(name);
});

test('a project has one name for its zone, whatever its letters', async () => {
  for (const name of ['asia/shanghai', 'PRC', 'Asia/Chongqing']) {
    const { project, timeline } = await aProject({ 'project.yaml': `id: small\ntitle: x\ntime-zone: ${name}\n` });
    expect(project?.timeZone).toBe('Asia/Shanghai');
    expect(timeline?.calendar.clock.timeZone).toBe('Asia/Shanghai');
  }
});

test.each([
  ...['CST', 'cst', 'GMT+8', 'UTC+8', '+08:00', '+0800', '+8', '-05:00', 'UTC+08:00', 'Etc/GMT+08', 'Etc/GMT-8:00'],
  ...['Asia/Beijing', 'IST', 'JST', 'SystemV/CST6', 'China', '北京时间', 'China Standard Time', 'localtime', 'Factory'],
])('%s does not name a time zone: it means several, or is unknown', async (name) => {
  const { reports } = await aProject({ 'project.yaml': `id: small\ntitle: x\ntime-zone: "${name}"\n` });
  expect(reports).toEqual([
    `project.yaml:3:12 there is no time zone "${name}"; write an IANA name such as Asia/Shanghai`,
  ]);
});
