import { expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { runRules } from '../../src/rules/run-rules.js';
import { schemaNotNamed } from '../../src/rules/schema-not-named.js';
import { aProject, SMALL_PROJECT } from '../a-project.js';
import { testRule } from './test-rule.js';

const named = (path: string, folder: string, kind: string) => ({
  [path]: `# yaml-language-server: $schema=${folder}${kind}.schema.json\n${SMALL_PROJECT[path]}`,
});
const others = {
  ...named('project.yaml', '../schemas/', 'project'),
  ...named('calendar.yaml', '', 'calendar'),
  ...named('teachers.yaml', 'https://a.example/', 'teachers'),
  ...named('courses/p1.yaml', '../../schemas/', 'courses'),
  ...named('programmes.yaml', '/usr/share/airclass/', 'programmes'),
};

testRule(schemaNotNamed, {
  'once for all files': {
    files: others,
    reports: [
      'timetables/p1.yaml:1:1 info 2 files do not name a schema, so that no editor offers its keys: timetables/p1.yaml, zones/one.yaml',
    ],
  },
  'one file': {
    files: { ...others, ...named('zones/one.yaml', './', 'zone') },
    reports: [
      'timetables/p1.yaml:1:1 info 1 file does not name a schema, so that no editor offers its keys: timetables/p1.yaml',
    ],
  },
  'all do': {
    files: { ...others, ...named('zones/one.yaml', './', 'zone'), ...named('timetables/p1.yaml', 'x/', 'timetable') },
    reports: [],
  },
});

/** What the fix writes into the zone. */
async function written(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  const { sources, project, timeline, uses } = await aProject(files);
  if (project === undefined || timeline === undefined || uses === undefined) throw new Error('not sound');
  const list = new DiagnosticList();
  runRules([schemaNotNamed], { sources, project, timeline, uses, recordings: new Map(), now: 0 }, list);
  return list.sorted()[0]?.fix?.find(({ span }) => span.file === 'zones/one.yaml')?.text;
}

test.each([
  ['among the copies in the project', {}, '../.airclass/schemas/'],
  ['from the root of a server', named('calendar.yaml', 'https://a.example/s/', 'calendar'), 'https://a.example/s/'],
  [
    'as the first that leads somewhere',
    {
      ...named('calendar.yaml', '../nowhere/', 'calendar'),
      ...named('courses/p1.yaml', '../mine/my%20schemas/', 'courses'),
      'mine/my schemas/courses.schema.json': '{}',
    },
    '../mine/my%20schemas/',
  ],
  ['beside the project file', { ...named('calendar.yaml', '', 'calendar'), 'calendar.schema.json': '{}' }, '../'],
])('the schema is found %s', async (_, files, folder) => {
  expect(await written(files)).toBe(`# yaml-language-server: $schema=${folder}zone.schema.json\n`);
});

test('line endings are those of the file', async () => {
  const files = { ...others, 'zones/one.yaml': (SMALL_PROJECT['zones/one.yaml'] ?? '').replaceAll('\n', '\r\n') };
  expect(await written(files)).toMatch(/json\r\n$/);
});
