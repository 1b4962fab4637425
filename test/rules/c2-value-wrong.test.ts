import { c2ValueWrong } from '../../src/rules/c2-value-wrong.js';
import { c2Zone } from './c2-zone.js';
import { testRule } from './test-rule.js';

testRule(c2ValueWrong, {
  'values that fit': { files: c2Zone(), reports: [] },
  'of another kind': {
    files: c2Zone(
      'values: {Movie: {AudioType: 立体声, Duration: 20m}, Program: {DefinitionFlag: 7, OrgAirDate: 2020-03-09}, Channel: {StartTime: 24:00, CallSign: ABCDEFGHIJK}}',
    ),
    reports: [
      'zones/one.yaml:5:178 error Movie.AudioType is a whole number of at most 2 digits, not "立体声"',
      'zones/one.yaml:5:193 error Movie.Duration is digits as in HHMISSFF, not "20m"',
      'zones/one.yaml:5:225 error Program.DefinitionFlag is one of 0, 1, 2, 3, not "7"',
      'zones/one.yaml:5:240 error Program.OrgAirDate is digits as in YYYYMMDD, not "2020-03-09"',
      'zones/one.yaml:5:274 error Channel.StartTime is digits as in HHMM, not "24:00"',
      'zones/one.yaml:5:291 error Channel.CallSign is a text of at most 10 characters, not "ABCDEFGHIJK"',
    ],
  },
});
