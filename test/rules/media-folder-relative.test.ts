import { mediaFolderRelative } from '../../src/rules/media-folder-relative.js';
import { testRule } from './test-rule.js';

const zone = (folder: string, formats = '[ersatztv]') => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一, stream: "https://a.example/1.m3u8"}\noutputs:\n  playout: {formats: ${formats}, media-folder: '${folder}'}\n`,
});

testRule(mediaFolderRelative, {
  'from the root': { files: zone('/data/edu'), reports: [] },
  'a drive': { files: zone('D:\\edu'), reports: [] },
  'an address': { files: zone('https://files.example/edu'), reports: [] },
  'relative, for formats that know from where': { files: zone('edu', '[ffplayout, ffconcat, xspf]'), reports: [] },
  relative: {
    files: zone('edu'),
    reports: [
      'zones/one.yaml:6:48 error the media folder "edu" of zone "one" is not an absolute path, so ErsatzTV finds no recording',
    ],
  },
  'another scheme': {
    files: zone('smb://server/edu'),
    reports: [
      'zones/one.yaml:6:48 error the media folder "smb://server/edu" of zone "one" is not an absolute path, so ErsatzTV finds no recording',
    ],
  },
});
