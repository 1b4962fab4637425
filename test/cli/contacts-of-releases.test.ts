import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { aFolder } from '../media/media-bench.js';
import { EVERY_FIELD } from '../samples/every-field.js';
import { runMain } from './run-main.js';

const CONTACT = { person: '周联系人', phone: '028-5550100', mail: 'zhou@contact.example', chat: '企业微信 录课群甲' };
const TEACHERS = {
  organisations: { school: { name: { zh: '一小', en: 'School one' }, contact: CONTACT } },
  teachers: { zhang: { name: '张敏', organisation: 'school' }, li: { name: '李娜' } },
};

test('whom to call is in no file of a release but in its plan, with every output and recordings missing', async () => {
  const severities = rules
    .filter(({ severity }) => severity === 'error')
    .map(({ id }) => [id, { severity: 'warning' }]);
  const project = EVERY_FIELD['project.yaml'] as object;
  const files = {
    ...EVERY_FIELD,
    'project.yaml': { ...project, rules: Object.fromEntries(severities) },
    'teachers.yaml': TEACHERS,
  };
  const folder = await aFolder(
    Object.fromEntries(Object.entries(files).map(([path, data]) => [path, JSON.stringify(data)])),
  );
  const build = ['build', '--from', '2020-03-09'];
  const { code, out, err } = await runMain(folder, '2020-03-09T02:00+08:00', build, { USER: 'wang' });
  expect({ code, out, err }).toMatchObject({ code: 0 });

  const release = join(folder, 'out/current');
  const names = readdirSync(`${release}/`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const having = names.filter((path) => {
    const bytes = readFileSync(path);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return Object.values(CONTACT).some((word) => text.includes(word));
  });
  expect(names.length).toBeGreaterThan(40);
  expect(having.map((path) => path.slice(release.length + 1))).toEqual(['plan/teachers.yaml']);
  // The page names who owes what is missing.
  const page = readFileSync(join(release, 'report/index.html'), 'utf8');
  expect(page.slice(page.indexOf('id="tonight"'))).toContain('School one: recordings missing: P1-chinese-01');
});
