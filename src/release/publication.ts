import type { KeyObject } from 'node:crypto';
import type { Text } from '../diagnostics/text.js';
import type { WrittenFile } from '../files/full-file.js';
import type { PlanTables } from '../proof/plan-tables.js';
import type { StageProof } from '../proof/stage-proof.js';
import type { DigestOfFile } from './file-digests.js';
import type { GuardOptions } from './guards/guard-release.js';
import type { Layout } from './layouts.js';
import type { ChangesSince, LineupRecord, Manifest } from './manifest.js';

export interface PublishOptions {
  /** Folder with `current` and `releases/`. */
  readonly out: string;
  readonly manifest: Omit<Manifest, 'version' | 'id' | 'files' | 'zones' | 'plan' | 'facts' | 'basis'>;
  /** By zone and project channel. */
  readonly lineups: Readonly<Record<string, Readonly<Record<string, LineupRecord>>>>;
  /** What the written files are compared with; without it, with each other only. */
  readonly plan?: PlanTables | undefined;
  /** What the files were compiled from, by path below the project folder: it stays with the release. */
  readonly sources?: ReadonlyMap<string, string> | undefined;
  /** The release that faulty parts were taken from: they are published only while it is still on air. */
  readonly keptFrom?: string | undefined;
  /** Leaves out `.gz` files. */
  readonly gzip: boolean;
  /** Releases that stay, besides those that `current` and `previous` need. */
  readonly keep: number;
  /** Signs the manifest. */
  readonly signKey?: KeyObject | undefined;
  /** As the folder has it where left out. */
  readonly layout?: Layout | undefined;
  /** Compares with the current release; left out, anything may change. */
  readonly guard?: GuardOptions | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Counts what changes for viewers from a release of `out` to what is in the stage; for the manifest. */
  readonly countChanges?:
    | ((current: string, stage: string, files: Manifest['files']) => ChangesSince | undefined)
    | undefined;
  /** Everything that the content depends on: a current release that was made from the same stays on air as it is. */
  readonly basis?: string | undefined;
  /** The digest of all that a file is made from: one that the current release has is taken from it. */
  readonly digestOfFile?: DigestOfFile | undefined;
  /** Of the program that reads the files; what it finds in them is kept for the builds after it. */
  readonly program?: string | undefined;
  /** Makes every file, and takes none from the current release. */
  readonly fresh?: boolean | undefined;
  /** Others are built at the same time: what was written is read back afterwards, not in another thread beside it. */
  readonly inCompany?: boolean | undefined;
  /** Reads back what was written; the readers of all formats where left out. */
  readonly proof?: StageProof | undefined;
}

export interface PublishOutcome {
  readonly id: string;
  /** False where the release that is current already has the same content. */
  readonly isNew: boolean;
  readonly folder: string;
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** Changes that are allowed but worth knowing. */
  readonly warnings: readonly Text[];
  /** Why a power cut might still undo the switch. */
  readonly unsafe?: unknown;
  /** Why old releases could not be removed; the new one is published all the same. */
  readonly retention?: unknown;
}
