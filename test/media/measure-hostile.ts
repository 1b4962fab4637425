import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFfprobe } from '../../src/media/find-ffprobe.js';
import { measureAll } from '../../src/media/measure-all.js';
import { MediaFolders } from '../../src/media/media-folders.js';
import { hostileFiles } from './hostile-files.js';
import { writeMp4 } from './write-mp4.js';

/** Run under strace by .ci/media-strace.sh: measures the hostile files below the folder named first with the ffprobe named second. */
const [, , folder = '', ffprobe] = process.argv;
const media = join(folder, 'media');
mkdirSync(media, { recursive: true });
writeFileSync(join(folder, 'secret.mp4'), writeMp4({ length: 1200 }));
// Nothing listens on port 1: a connection is seen as it is tried.
const files = hostileFiles({ port: 1, secret: join(folder, 'secret.mp4') });
for (const { name, make } of files) make(media, name);

const opened = MediaFolders.open([media]);
if (opened === undefined) throw new Error(`no folder ${media}`);
const jobs = files.flatMap(({ name }) => {
  const found = opened.look(name);
  return found.kind === 'file' ? [{ file: name, found, known: undefined, sha256: false, packets: true }] : [];
});
const environment = { PATH: process.env.PATH };
const records = await measureAll(jobs, { environment, ffprobe, timeout: 3000 });
const tool = await findFfprobe(ffprobe, environment);
const well = [...records.values()].filter(({ state }) => state === 'ok').length;
process.stdout.write(`${tool?.version}: ${files.length} files, ${jobs.length} opened, ${well} ok\n`);
process.exit(0);
