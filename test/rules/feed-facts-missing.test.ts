import { feedFactsMissing } from '../../src/rules/feed-facts-missing.js';
import { ADI, feedZone } from './feed-zone.js';
import { projectFile, testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const rss = 'rss: {link: "https://www.example/"}';
const adi = `adi: {${ADI}}`;
const media = projectFile('media: {}\n');

testRule(feedFactsMissing, {
  'all that RSS needs': { files: feedZone(rss), reports: [] },
  'all that ADI needs': { files: { ...media, ...feedZone(adi) }, reports: [] },
  'calendars need nothing': { files: feedZone('calendar: {}', ''), reports: [] },
  'RSS without addresses': {
    files: feedZone(rss, 'closes: 30d'),
    reports: ['zones/one.yaml:8:5 error zone "one" has RSS, but on-demand.url is missing'],
  },
  'RSS without on demand': {
    files: zoneFile([carries('p1', 1, 'p1.edu')], `outputs: {feeds: {${rss}}}\n`),
    reports: ['zones/one.yaml:5:19 error zone "one" has RSS, but on-demand.url is missing'],
  },
  'ADI without an end': {
    files: { ...media, ...feedZone(adi, '') },
    reports: ['zones/one.yaml:8:5 error zone "one" has ADI, but on-demand.closes is missing'],
  },
  'ADI in a project that only plans': {
    files: feedZone(adi),
    reports: ['zones/one.yaml:8:5 error zone "one" has ADI, but project.yaml has no media, so nothing is measured'],
  },
});
