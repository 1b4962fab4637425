import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDecoders } from '../../src/media/probe-decoders.js';
import { aFolder, measure } from './media-bench.js';
import { writeMp4 } from './write-mp4.js';

const LIST = `Decoders:
 V..... = Video
 ------
 V....D png                  PNG (Portable Network Graphics) image
 VFS..D h264                 H.264
 A....D dca                  DCA (codec dts)
 S..... srt                  SubRip subtitle
`;

test('the decoders of each type are read from the list', () => {
  expect(readDecoders(LIST)).toEqual([
    ...['-codec_whitelist:v', 'png,h264', '-codec_whitelist:a', 'dca', '-codec_whitelist:s', 'srt'],
  ]);
  expect(readDecoders('')).toEqual([]);
});

test('a file that needs an unusual decoder is asked about again, with all of them to be opened', async () => {
  const json = '{"format":{"duration":"4.0"},"streams":[{"codec_type":"video","codec_name":"png2"}]}';
  const does = [
    'case "$*" in',
    '  -version) echo "ffprobe version 6.0 Copyright (c) 2007-2023";;',
    `  *-decoders*) cat <<'END'\n${LIST}END\n;;`,
    `  *"-codec_whitelist:v png,h264"*) echo '${json}';;`,
    '  *) echo "[png @ 0x55d5c4b38f40] Codec (png) not on whitelist" >&2; exit 1;;',
    'esac',
  ];
  const folder = await aFolder({ 'media/a.mp4': writeMp4(), ffprobe: `#!/bin/sh\n${does.join('\n')}\n` });
  await chmod(join(folder, 'ffprobe'), 0o755);
  const results = await measure(join(folder, 'media'), ['a.mp4'], { ffprobe: join(folder, 'ffprobe') });
  expect(results['a.mp4']).toMatchObject({ state: 'ok', streams: [{ codec: 'png2' }] });
});
