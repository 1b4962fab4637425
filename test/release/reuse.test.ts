import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCurrentFile } from '../../src/release/current-file.js';
import { fileDigests } from '../../src/release/file-digests.js';
import type { Layout } from '../../src/release/layouts.js';
import type { PublishOptions, PublishOutcome } from '../../src/release/publication.js';
import { publish } from '../../src/release/publish.js';
import { listReleases, readManifest } from '../../src/release/releases.js';
import { verifyRelease } from '../../src/release/verify-release.js';
import fc from '../properties.js';
import { releaseOf } from './a-release.js';
import { compiledProject, type EditedProject, everyEdit, FIRST_PROJECT, someEdits } from './an-edited-project.js';
import { out, ownOutFolder } from './out-folder.js';

ownOutFolder();

async function publishEdited(
  edited: EditedProject,
  folder: string,
  more: Partial<PublishOptions> = {},
): Promise<PublishOutcome> {
  const sound = await compiledProject(edited);
  const day = `2020-03-${String(9 + edited.night).padStart(2, '0')}`;
  const release = releaseOf(sound, day, (path) => readCurrentFile(folder, path));
  const options = release.options(folder, { program: 'x', ...more });
  const madeWith = { program: 'x', tool: options.manifest.tool };
  return publish(release.files, { ...options, digestOfFile: fileDigests(sound.project, madeWith) });
}

/** Every file of a folder by its path. */
function bytesOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

function expectSameFiles(one: string, other: string): void {
  const [a, b] = [bytesOf(one), bytesOf(other)];
  expect([...a.keys()]).toEqual([...b.keys()]);
  for (const [path, text] of a) if (text !== b.get(path)) expect(`${path}: ${text}`).toBe(`${path}: ${b.get(path)}`);
}

/** Files that the release shares with another. */
function linkedIn(folder: string): readonly string[] {
  return [...bytesOf(folder).keys()].filter((path) => statSync(join(folder, path)).nlink > 1);
}

/** Publishes it after `folder`, once with what is there and once anew, and compares all that is there then. */
async function publishBothWays(edited: EditedProject, folder: string): Promise<PublishOutcome> {
  const other = `${folder}-fresh`;
  cpSync(folder, other, { recursive: true, verbatimSymlinks: true });
  const outcome = await publishEdited(edited, folder);
  const fresh = await publishEdited(edited, other, { fresh: true });
  expect(outcome).toMatchObject({ id: fresh.id, isNew: fresh.isNew });
  expectSameFiles(folder, other);
  return outcome;
}

const LAYOUTS = ['links', 'flat'] as const satisfies readonly Layout[];

let first: string;
beforeAll(async () => {
  first = mkdtempSync(join(tmpdir(), 'airclass-first-'));
  for (const layout of LAYOUTS) await publishEdited(FIRST_PROJECT, join(first, layout), { layout });
});
afterAll(() => rmSync(first, { recursive: true }));

/** A folder with a release of the first project in it, and nothing else. */
function firstRelease(layout: Layout = 'links', name = 'first'): string {
  const folder = join(out, name);
  cpSync(join(first, layout), folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

describe('a release that takes what has not changed', () => {
  test.each(everyEdit.map((edit) => [JSON.stringify(edit), edit] as const))(
    'is what a fresh one is, after %s',
    async (_, edit) => {
      const folder = firstRelease();
      const edited = { ...FIRST_PROJECT, ...edit };
      const { folder: release, isNew } = await publishBothWays(edited, folder);
      expect(isNew).toBe(edit.comment === undefined);
      if (isNew) expect(linkedIn(release).length).toBeGreaterThan(5);
      expect([...verifyRelease(folder, listReleases(folder).at(-1) ?? '')]).toEqual([]);
    },
  );

  // What changes the files that have numbers, a text in them, and neither.
  test.each([[{ morning: 'math' }], [{ lesson: '壹' }], [{ stream: 'https://live2.example/p1.m3u8' }]])(
    'is found unchanged by the next fresh one, after %o: numbered files are made after themselves',
    async (edit) => {
      const folder = firstRelease();
      const edited = { ...FIRST_PROJECT, ...edit };
      const { id } = await publishEdited(edited, folder);
      expect(await publishEdited(edited, folder, { fresh: true })).toMatchObject({ id, isNew: false });
    },
  );

  test.each(LAYOUTS)('is what a fresh one is after any edits, %s', { timeout: 300_000 }, async (layout) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(someEdits, async (edits) => {
        run += 1;
        const folder = firstRelease(layout, String(run));
        let edited = FIRST_PROJECT;
        for (const edit of edits) {
          edited = { ...edited, ...edit, night: Math.max(edited.night, edit.night ?? 0) };
          await publishBothWays(edited, folder);
        }
        // A link lets no later build reach an older release.
        for (const id of listReleases(folder)) {
          const faults = [...verifyRelease(folder, id)];
          expect(faults).toEqual([]);
        }
      }),
      { numRuns: 2 },
    );
  });
});

test('a file has its digest in the manifest, and facts are kept', async () => {
  const { id } = await publishEdited(FIRST_PROJECT, out);
  const { files, facts } = readManifest(out, id);
  const path = 'one/playout/p1/ffplayout/2020/03/2020-03-09.json';
  expect(files[path]?.basis).toMatch(/^[0-9a-f]{64}$/);
  expect(facts?.size).toBeGreaterThan(0);
  expect(readFileSync(join(out, 'current/facts.jsonl'), 'utf8')).toContain(path);
});
