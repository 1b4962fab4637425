import { probeHintUnused } from '../../src/rules/probe-hint-unused.js';
import { testRule } from './test-rule.js';

const zone = (formats: string, hint = ', probe-hint: {pixel-format: yuv420p, audio-channels: 2}') => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一, stream: "https://a.example/1.m3u8"}\noutputs:\n  playout: {formats: ${formats}, media-folder: /edu${hint}}\n`,
});

testRule(probeHintUnused, {
  'no hint': { files: zone('[ersatztv]', ''), reports: [] },
  'a format that has none': {
    files: zone('[ffplayout]'),
    reports: [
      'zones/one.yaml:6:55 warning the probe-hint of zone "one" is not used: ersatztv is not among its formats',
    ],
  },
  'nothing was measured': {
    files: zone('[ersatztv]'),
    reports: [
      'zones/one.yaml:6:54 warning the probe-hint of zone "one" is not used: the picture of no recording was measured',
    ],
  },
});
