import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { publish } from '../../src/release/publish.js';
import { StageRefusal } from '../../src/release/stage-refusal.js';
import type { ReleaseFile } from '../../src/release/write-stage.js';
import { out } from './out-folder.js';

/** Why a stage is refused; nothing of it may be left. */
export async function refusalOf(files: Iterable<ReleaseFile>, options: Parameters<typeof publish>[1]): Promise<string> {
  const refusal: unknown = await publish(files, options).catch((error: unknown) => error);
  if (!(refusal instanceof StageRefusal)) throw new Error(`not refused: ${String(refusal)}`);
  expect(readdirSync(join(out, 'releases'))).toEqual([]);
  expect(existsSync(join(out, 'current'))).toBe(false);
  return refusal.message;
}
