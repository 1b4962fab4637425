import { StageProof } from '../../src/proof/stage-proof.js';
import type { PublishOptions } from '../../src/release/publication.js';

export const PLAIN_MANIFEST: PublishOptions['manifest'] = {
  project: 'small',
  'time-zone': 'Asia/Shanghai',
  window: { from: '2020-03-09', days: 7 },
  tool: { airclass: '0', node: '0', 'time-zone-data': '0', ffprobe: undefined },
  allowed: [],
  inputs: '0',
};

/** For tests of the publisher alone: files of no format, which are taken for sound, in one zone. */
export const PLAIN: Omit<PublishOptions, 'out'> = {
  manifest: PLAIN_MANIFEST,
  lineups: { one: {} },
  proof: new StageProof([
    {
      files: [{ reader: { id: 'any', reads: () => true, open: () => ({ chunk: () => {}, end: () => {} }) } }],
      checks: [],
    },
  ]),
  gzip: true,
  keep: 14,
};
