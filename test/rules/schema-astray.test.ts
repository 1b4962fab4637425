import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { schemaAstray } from '../../src/rules/schema-astray.js';
import { SMALL_PROJECT } from '../a-project.js';
import { testRule } from './test-rule.js';

const zone = (address: string) => ({
  'zones/one.yaml': `# yaml-language-server: $schema=${address}\n${SMALL_PROJECT['zones/one.yaml']}`,
});
const says = (words: string) => [`zones/one.yaml:1:33 info editors look for the schema ${words}`];
const schemas = join(import.meta.dirname, '../../schemas');

testRule(schemaAstray, {
  'no line': { reports: [] },
  'a copy in the project, be it there or not': { files: zone('../.airclass/schemas/zone.schema.json'), reports: [] },
  'an address of the web': { files: zone('https://a.example/zone.schema.json'), reports: [] },
  'a file that is there': {
    files: { ...zone('../of%20ours/my-zone.json'), 'of ours/my-zone.json': '{}' },
    reports: [],
  },
  nothing: {
    files: zone('../../schemas/zone.schema.json'),
    reports: says('"../../schemas/zone.schema.json", where there is none'),
  },
  'the path of a Windows editor': {
    files: zone('..\\schemas\\zone.schema.json'),
    reports: says('"..\\schemas\\zone.schema.json", where there is none'),
  },
  'no path at all': { files: zone('%E0%A4%A'), reports: says('"%E0%A4%A", where there is none') },
  'the schema of other files': {
    files: zone('../.airclass/schemas/courses.schema.json'),
    reports: says('"../.airclass/schemas/courses.schema.json", which is that of another kind of file'),
  },
  'a place on this machine': {
    files: zone(pathToFileURL(join(schemas, 'zone.schema.json')).href),
    reports: says(`"${pathToFileURL(join(schemas, 'zone.schema.json')).href}", which is on this machine only`),
  },
  'a drive of Windows': {
    files: zone('C:\\AirClass\\zone.schema.json'),
    reports: says('"C:\\AirClass\\zone.schema.json", which is on this machine only'),
  },
});
