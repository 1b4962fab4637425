import { dvbTextNotTold } from '../../src/rules/dvb-text-not-told.js';
import { carriesService, DVB, dvbZone } from './dvb-zone.js';
import { projectFile, testRule } from './test-rule.js';
import { zoneFile } from './zone-file.js';

testRule(dvbTextNotTold, {
  'GB 2312 where nothing is said': { files: dvbZone(), reports: [] },
  'UTF-8': { files: dvbZone(DVB, 'charset: utf-8\n'), reports: [] },
  'GB 18030 without DVB': {
    files: zoneFile([carriesService('p1', 1)], 'charset: gb18030\noutputs: {}\n'),
    reports: [],
  },
  'GB 18030': {
    files: dvbZone(DVB, 'charset: gb18030\n'),
    reports: [
      'zones/one.yaml:6:11 error the charset of zone "one" is GB 18030, which DVB does not have; make it gb2312 or utf-8',
    ],
  },
  'a language without a code': {
    files: { ...projectFile('languages: [ml]\n'), ...dvbZone(DVB, 'charset: utf-8\n') },
    reports: ['zones/one.yaml:6:11 error the ISO 639-2 code of ml is not known: write it under languages'],
  },
  'and its code': {
    files: { ...projectFile('languages: [ml]\n'), ...dvbZone(`${DVB}, languages: {ml: mal}`, 'charset: utf-8\n') },
    reports: [],
  },
});
