import { join } from 'node:path';
import { FullFile, type WrittenFile } from '../files/full-file.js';
import { readRegularText } from '../files/regular-file.js';
import { manifest as format } from './formats/manifest.js';
import type { Layout } from './layouts.js';
import { type LineupRecord, type Manifest, payloadOf } from './manifest.js';
import { MAX_MANIFEST_BYTES } from './releases.js';
import { StageRefusal } from './stage-refusal.js';

interface ManifestFacts {
  readonly manifest: Omit<Manifest, 'version' | 'id' | 'files' | 'zones' | 'plan' | 'facts'>;
  /** By zone and project channel. */
  readonly lineups: Readonly<Record<string, Readonly<Record<string, LineupRecord>>>>;
  readonly layout: Layout;
  readonly planFiles?: Manifest['plan'];
  readonly facts?: Manifest['facts'];
}

/** Writes the manifest of these files into the stage, and reads it back as any reader of the release will. */
export async function writeManifest(
  stage: string,
  id: string,
  written: ReadonlyMap<string, WrittenFile>,
  { manifest, lineups, layout, planFiles, facts }: ManifestFacts,
): Promise<void> {
  const path = join(stage, 'manifest.json');
  const file = new FullFile(path);
  const zones = countZones(written, lineups);
  const files = Object.fromEntries(
    [...written].map(([name, bytes]) => [
      name,
      layout === 'flat' ? { ...bytes, payload: payloadOf(name, bytes) } : bytes,
    ]),
  );
  await file.write(Buffer.from(format.write({ version: 1, id, ...manifest, zones, files, plan: planFiles, facts })));
  await file.close();
  const back = format.read(readRegularText(path, MAX_MANIFEST_BYTES));
  const isSame = ([name, { size, sha256 }]: [string, WrittenFile]) =>
    back?.files[name]?.size === size && back.files[name]?.sha256 === sha256;
  const isWhole = JSON.stringify([back?.plan, back?.facts]) === JSON.stringify([planFiles, facts]);
  if (back?.id === id && Object.entries(files).every(isSame) && isWhole) return;
  const text = { zh: '读回的清单与写入的不同', en: 'the manifest does not read as it was written' };
  throw new StageRefusal([{ path: 'manifest.json', text }]);
}

function countZones(written: ReadonlyMap<string, WrittenFile>, lineups: ManifestFacts['lineups']): Manifest['zones'] {
  return Object.fromEntries(
    Object.entries(lineups).map(([zone, lineup]) => [
      zone,
      {
        channels: Object.keys(lineup).length,
        files: [...written.keys()].filter((path) => path.startsWith(`${zone}/`)).length,
        lineup,
      },
    ]),
  );
}
