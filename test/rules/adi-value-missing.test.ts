import { adiValueMissing } from '../../src/rules/adi-value-missing.js';
import { ADI, feedZone } from './feed-zone.js';
import { testRule } from './test-rule.js';

const report = (names: string) =>
  `zones/one.yaml:8:5 info the ADI packages of zone "one" have no ${names}; if the platform needs them, write them under values`;

testRule(adiValueMissing, {
  'no packages': { files: feedZone('calendar: {}'), reports: [] },
  'all agreed': {
    files: feedZone(`adi: {${ADI}, values: {title: {Rating: G}, movie: {Audio_Type: Stereo}}}`),
    reports: [],
  },
  'one agreed': {
    files: feedZone(`adi: {${ADI}, values: {title: {Rating: G}}}`),
    reports: [report('movie.Audio_Type')],
  },
  'nothing agreed': { files: feedZone(`adi: {${ADI}}`), reports: [report('title.Rating, movie.Audio_Type')] },
});
