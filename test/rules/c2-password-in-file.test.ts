import { c2PasswordInFile } from '../../src/rules/c2-password-in-file.js';
import { c2Zone } from './c2-zone.js';
import { testRule } from './test-rule.js';

testRule(c2PasswordInFile, {
  'addresses alone': { files: c2Zone('endpoint: "https://c2.example/ExecCmd?to=a@b"'), reports: [] },
  'an account in the endpoint and in a value': {
    files: c2Zone('endpoint: "https://me:secret@c2.example/", values: {Movie: {OCSURL: "ftp://me@vod.example/"}}'),
    reports: [
      'zones/one.yaml:5:26 error endpoint of zone "one" holds an account: take it out and use the environment',
      'zones/one.yaml:5:218 error Movie.OCSURL of zone "one" holds an account: take it out and use the environment',
    ],
  },
});
