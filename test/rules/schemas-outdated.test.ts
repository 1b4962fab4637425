import { readFileSync } from 'node:fs';
import { schemasOutdated } from '../../src/rules/schemas-outdated.js';
import { SMALL_PROJECT } from '../a-project.js';
import { testRule } from './test-rule.js';

const zone = (address: string) => ({
  'zones/one.yaml': `# yaml-language-server: $schema=${address}zone.schema.json\n${SMALL_PROJECT['zones/one.yaml']}`,
});
const copy = (kind: string, edit = (text: string) => text) => ({
  [`.airclass/schemas/${kind}.schema.json`]: edit(readFileSync(`schemas/${kind}.schema.json`, 'utf8')),
});
const COPIED = zone('../.airclass/schemas/');
const says = (words: string) => [
  `zones/one.yaml:1:33 info ${words} missing or not of this version; run "airclass schemas" to renew them`,
];

testRule(schemasOutdated, {
  'no copies that a file names': { files: zone('https://a.example/'), reports: [] },
  'copies of this version': { files: { ...COPIED, ...copy('zone'), ...copy('common') }, reports: [] },
  'line ends of Windows': {
    files: { ...COPIED, ...copy('zone', (text) => text.replaceAll('\n', '\r\n')), ...copy('common') },
    reports: [],
  },
  'one of another version, of which another needs nothing': {
    files: { ...COPIED, ...copy('zone'), ...copy('common', () => '{}'), ...copy('courses', () => '{}') },
    reports: says('1 file of .airclass/schemas is'),
  },
  'none there': { files: COPIED, reports: says('2 files of .airclass/schemas are') },
  'one that cannot be read': {
    files: { ...COPIED, ...copy('zone'), '.airclass/schemas/common.schema.json/x': '' },
    reports: says('1 file of .airclass/schemas is'),
  },
});
