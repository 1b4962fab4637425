import { c2ValueMissing } from '../../src/rules/c2-value-missing.js';
import { c2Zone } from './c2-zone.js';
import { testRule } from './test-rule.js';

testRule(c2ValueMissing, {
  'all there': { files: c2Zone(), reports: [] },
  'nothing on demand needs no movies': { files: c2Zone('days: 7', undefined, ''), reports: [] },
  'all of a movie’s': {
    files: c2Zone('days: 7'),
    reports: [
      'zones/one.yaml:5:26 error the C2 work orders of zone "one" lack Movie.SourceDRMType, Movie.DestDRMType, Movie.AudioType, Movie.OCSURL, Movie.BitRateType, Movie.VideoProfile, Movie.ServiceType: write them under values',
    ],
  },
  'one of them': {
    files: c2Zone(
      'values: {Movie: {SourceDRMType: 0, DestDRMType: 0, AudioType: 2, BitRateType: 7, VideoProfile: 5, ServiceType: "1"}}',
    ),
    reports: ['zones/one.yaml:5:26 error the C2 work orders of zone "one" lack Movie.OCSURL: write it under values'],
  },
});
