import { join } from 'node:path';
import { digestOf } from '../files/digest.js';
import { FullFile, type WrittenFile } from '../files/full-file.js';
import { FACTS } from './facts-path.js';
import { StageRefusal } from './stage-refusal.js';

export async function writeFacts(stage: string, text: string): Promise<WrittenFile> {
  const path = join(stage, FACTS);
  const file = new FullFile(path);
  await file.write(Buffer.from(text));
  const written = await file.close();
  if (digestOf(path) === written.sha256) return written;
  const other = { zh: '磁盘上的内容与写下的不同', en: 'the disk has other bytes than were written' };
  throw new StageRefusal([{ path: FACTS, text: other, isOfDisk: true }]);
}
