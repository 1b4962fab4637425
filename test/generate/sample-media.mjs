import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEIGHT, WIDTH } from './grey-picture.mjs';
import { greySlate } from './grey-slate.mjs';
import { sampleFiles } from './sample-lessons.mjs';
import { tinyRecording } from './tiny-recording.mjs';

const WEEKS = 2;
/** One time for all files, so that media.lock.json is the same wherever they are made. */
const MODIFIED = new Date('2020-02-28T00:00:00Z');

const project = fileURLToPath(new URL('../../schedules/sichuan-2020-spring/', import.meta.url));
const media = join(project, 'media');
rmSync(media, { recursive: true, force: true });

let bytes = 0;
const files = sampleFiles(project, WEEKS);
for (const { file, ...wishes } of files) write(file, tinyRecording(wishes));
write('common/slate.png', greySlate(WIDTH, HEIGHT));
console.log(`${files.length + 1} files, ${(bytes / 1e6).toFixed(1)} MB, in schedules/sichuan-2020-spring/media`);

function write(file, content) {
  const path = join(media, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  utimesSync(path, MODIFIED, MODIFIED);
  bytes += content.length;
}
